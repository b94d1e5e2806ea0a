// Whether an application can follow what is done to the list that it stands on. Asked of the application's own gate, so
// that the list and its members never disagree: the server applies to the members exactly what was found to fit here.

import { decide } from '#shared/domain/application/decide.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { ActHead, DecideContext, Member } from '#shared/domain/case/use-case.ts'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'

const NO_DEVICE = '00000000-0000-0000-0000-000000000000'

/** Null: it fits. */
export function unfitFor(
  { application, known }: Member,
  body: CommandBody,
  head: ActHead,
  context: DecideContext,
): Fault | null {
  const act = {
    id: head.target,
    target: application.id,
    basedOn: application.version,
    unit: application.unit,
    actor: head.actor,
    actorName: head.actorName,
    at: head.at,
    device: NO_DEVICE,
    deviceCode: 'Z00',
    deviceSeq: 1,
    body,
  }
  const actor = { id: head.actor, unit: application.unit, roles: ['municipal' as const] }
  const decided = decide(application, act, actor, { ...context, known, members: [] })
  return decided.ok ? null : decided.error.fault
}

export const findMember = (context: DecideContext, id: string): Member | undefined =>
  (context.members ?? []).find(({ application }) => application.id === id)

export const wordsOf = (fault: Fault | null): string => (fault === null ? '' : describeFault(fault))

/** Whole yuan that the month has generated for it; null where nothing has been generated. */
export const generatedAmount = (application: Application): number | null =>
  application.generated?.amount ?? null
