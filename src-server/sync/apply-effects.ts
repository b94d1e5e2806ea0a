// What a command does to applications beside its own record, in the same transaction: each passes the same gate as an
// act of the server, in the name of the person who caused it. One that is refused here refuses nothing else; the use
// case has looked at the very same members before and leaves out those that cannot follow.

import { decide } from '#shared/domain/application/decide.ts'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import type { Effect } from '#shared/domain/case/case-design.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { ArrivedCommand } from './arrived-command.ts'
import type { StoredMember } from './known-facts.ts'
import type { Change, SyncTransaction } from './store.ts'

export async function applyEffects(
  tx: SyncTransaction,
  { command, receivedAt }: ArrivedCommand,
  effects: readonly Effect[],
  members: readonly StoredMember[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { application, body } of effects) {
    const member = members.find((each) => each.application.id === application)
    invariant(member !== undefined, 'effects reach only the applications that the command names')
    const { stored, known } = member
    const { record } = stored
    const act = { ...command, target: record.id, unit: record.unit, ...asSeen(record), body }
    const actor = { id: command.actor, unit: record.unit, roles: ['municipal' as const] }
    const decided = decide(record, act, actor, { stage: 'done', known })
    invariant(decided.ok, `the effect ${body.type} fits its application`)
    const next = applicationDesign.record.parse(applicationDesign.applyAll(record, decided.value))
    await tx.storeApplication(stored, next, { command: command.id, events: decided.value, receivedAt })
    changes.push({ stream: next.unit, kind: 'application', record: next.id })
  }
  return changes
}
