// The one gate through which every act on an application passes, on both sides: role, state table, version, use case.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { type Role, ROLE_TITLES, type Staff } from '#shared/domain/staff/staff.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { z } from 'zod'
import type { Application } from './application.ts'
import { type Command, type CommandBody, receiptNumber } from './command.ts'
import type { ApplicationEvent } from './events.ts'
import { STATE_TITLES } from './states.ts'
import { findTransition, type Transition, TRANSITIONS } from './transitions.ts'
import type { ActHead, DecideContext, UseCase } from './use-case.ts'
import { acceptApplication } from './use-cases/accept-application.ts'
import { attachMaterial } from './use-cases/attach-material.ts'
import { enterPaperFact } from './use-cases/enter-paper-fact.ts'
import { handInMaterial } from './use-cases/hand-in-material.ts'
import { refuseApplication } from './use-cases/refuse-application.ts'
import { returnApplication } from './use-cases/return-application.ts'
import { withdrawApplication } from './use-cases/withdraw-application.ts'

export type Actor = Pick<Staff, 'id' | 'unit' | 'roles'>

export type Refusal =
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** The record has moved on since the person looked, and this act decides (SYNC-6). */
  | { readonly kind: 'conflict'; readonly fault: Fault }

export function decide(
  state: Application | null,
  command: Command,
  actor: Actor,
  context: DecideContext,
): Result<ApplicationEvent[], Refusal> {
  const barred = mayNot(state, command, actor, context)
  if (barred !== null) return err({ kind: 'refused', fault: barred })
  const useCase = useCaseOf(command.body)
  if ((state?.version ?? 0) !== command.basedOn && !useCase.commutes) {
    return err({ kind: 'conflict', fault: fault('recordMoved') })
  }
  if (!tableAllows(state, command, context)) {
    return err({
      kind: 'refused',
      fault: fault('notOffered', { state: STATE_TITLES[state?.state ?? 'draft'] }),
    })
  }
  const decided = useCase.decide(state, { ...command, receipt: receiptNumber(command) }, context)
  return decided.ok ? decided : err({ kind: 'refused', fault: decided.error })
}

function mayNot(
  state: Application | null,
  command: Command,
  actor: Actor,
  context: DecideContext,
): Fault | null {
  if (actor.id !== command.actor || actor.unit !== command.unit) return fault('otherUnit')
  // A lodging stands wherever the record lives by now (product sheet 1).
  if (state !== null && state.unit !== command.unit && !lodges(command, context)) return fault('otherUnit')
  const roles = rolesFor(command)
  if (actor.roles.some((role) => roles.includes(role))) return null
  return fault('roleMissing', { roles: roles.map((role) => ROLE_TITLES[role]).join('或') })
}

const rolesFor = (command: Command): Role[] =>
  TRANSITIONS.filter((row: Transition) => row.command === command.body.type)
    .flatMap((row: Transition) => row.roles)
    .filter((role) => role !== 'municipal')

const lodges = (command: Command, context: DecideContext): boolean =>
  context.stage === 'done' && command.body.type === 'acceptApplication'

function tableAllows(state: Application | null, command: Command, context: DecideContext): boolean {
  if (lodges(command, context)) return true
  return findTransition(command.body.type, state?.state ?? 'draft') !== undefined
}

interface BoundUseCase {
  readonly commutes: boolean
  readonly decide: (
    state: Application | null,
    head: ActHead,
    context: DecideContext,
  ) => Result<ApplicationEvent[], Fault>
}

const bound = <Schema extends z.ZodType>(useCase: UseCase<Schema>, body: z.infer<Schema>): BoundUseCase => ({
  commutes: useCase.commutes,
  decide: (state, head, context) => useCase.decide(state, body, head, context),
})

function useCaseOf(body: CommandBody): BoundUseCase {
  switch (body.type) {
    case 'acceptApplication':
      return bound(acceptApplication, body)
    case 'returnApplication':
      return bound(returnApplication, body)
    case 'refuseApplication':
      return bound(refuseApplication, body)
    case 'withdrawApplication':
      return bound(withdrawApplication, body)
    case 'attachMaterial':
      return bound(attachMaterial, body)
    case 'handInMaterial':
      return bound(handInMaterial, body)
    case 'enterPaperFact':
      return bound(enterPaperFact, body)
    default:
      return unreachable(body)
  }
}
