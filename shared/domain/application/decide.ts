// Decides an act on an application: the common gate with the application's table and use cases.

import type { Command } from '#shared/domain/case/command.ts'
import { type Actor, pass, type Refusal } from '#shared/domain/case/gate.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { NO_LOOKS } from '#shared/domain/case/seen.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Application } from './application.ts'
import { type ApplicationBody, isApplicationBody } from './bodies.ts'
import type { ApplicationEvent } from './events.ts'
import { isMonthBody, monthUseCaseOf } from './month-bodies.ts'
import { STATE_TITLES } from './states.ts'
import { TRANSITIONS } from './transitions.ts'
import type { DecideContext } from './use-case.ts'
import { acceptApplication } from './use-cases/accept-application.ts'
import { attachMaterial } from './use-cases/attach-material.ts'
import { enterPaperFact } from './use-cases/enter-paper-fact.ts'
import { handInMaterial } from './use-cases/hand-in-material.ts'
import { refuseApplication } from './use-cases/refuse-application.ts'
import { returnApplication } from './use-cases/return-application.ts'
import { withdrawApplication } from './use-cases/withdraw-application.ts'

export type { Actor, Refusal } from '#shared/domain/case/gate.ts'

export function decide(
  state: Application | null,
  command: Command,
  actor: Actor,
  context: DecideContext,
): Result<ApplicationEvent[], Refusal> {
  const { body } = command
  invariant(isApplicationBody(body), 'a command on an application')
  const gate = {
    table: TRANSITIONS,
    stateTitle: (from: keyof typeof STATE_TITLES) => STATE_TITLES[from],
    useCase: useCaseOf(body),
    opensTo: () => false,
    // A lodging stands wherever the record lives by now (product sheet 1).
    looks: NO_LOOKS,
    stands: context.stage === 'done' && body.type === 'acceptApplication',
  }
  return pass(gate, state, command, actor, context)
}

function useCaseOf(body: ApplicationBody): BoundUseCase<Application, ApplicationEvent> {
  if (isMonthBody(body)) return monthUseCaseOf(body)
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
