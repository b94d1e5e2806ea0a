// Folds one event into the application. Total and pure: the same on workstation and server, today and in ten years.

import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { fold } from '#shared/domain/case/fold.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import type { Application } from './application.ts'
import { applyMonth, monthNote } from './apply-month.ts'
import type { Decision } from './decision.ts'
import type { Dossier } from './dossier.ts'
import type { ApplicationEvent } from './events.ts'
import { isMonthEvent } from './month-events.ts'
import { NO_MONTH } from './month-life.ts'

/** Applies the events of one command. */
export const applyAll = (state: Application | null, events: readonly ApplicationEvent[]): Application =>
  fold(apply, state, events)

function apply(state: Application | null, event: ApplicationEvent): Application {
  if (isMonthEvent(event) && event.type !== 'lodgedOnline') {
    return { ...applyMonth(standing(state), event), log: logged(state, event, monthNote(event)) }
  }
  switch (event.type) {
    case 'lodged':
      return {
        ...opened(state, event, event.dossier),
        generated: null,
        auditedBy: null,
        publication: null,
        state: event.state,
        lodgedOn: event.lodgedOn,
        lodgedBy: state?.lodgedBy ?? event.by,
        receipt: event.receipt,
        outcome: outcomeOf(event.decision),
        missing: event.missing,
        contactApplicant: event.contactApplicant,
        log: logged(state, event, lodgedNote(event.decision)),
      }
    case 'lodgedAgain':
      return noted(state, event, `回执 ${event.receipt}`)
    case 'returned':
      return {
        ...(event.dossier === null ? standing(state) : opened(state, event, event.dossier)),
        state: 'returned',
        missing: event.missing,
        log: logged(state, event, event.remark),
      }
    case 'refused':
      return {
        ...opened(state, event, event.dossier),
        state: 'refused',
        receipt: event.receipt,
        outcome: outcomeOf(event.decision),
        grounds: event.grounds,
        contactApplicant: event.contactApplicant,
        log: logged(state, event, event.grounds.map((ground) => ground.because).join('；')),
      }
    case 'withdrawn':
      return { ...noted(state, event, event.reason), state: 'withdrawn' }
    case 'materialAttached':
      return {
        ...noted(state, event, event.material.remark),
        materials: [...standing(state).materials, event.material],
      }
    case 'materialHandedIn':
      return {
        ...noted(state, event, event.material.remark),
        materials: [...standing(state).materials, event.material],
        missing: standing(state).missing.filter((kind) => kind !== event.material.kind),
        account: event.account ?? standing(state).account,
      }
    case 'paperFactEntered':
      return {
        ...noted(state, event, event.fact.paper),
        paperFacts: [...standing(state).paperFacts, event.fact],
        outcome: outcomeOf(event.decision) ?? standing(state).outcome,
        state: event.state,
        contactApplicant: event.contactApplicant,
      }
    case 'lodgedOnline':
      return {
        ...opened(state, event, event.dossier),
        state: event.state,
        channel: 'online',
        lodgedOn: event.lodgedOn,
        receipt: event.receipt,
        outcome: outcomeOf(event.decision),
        contactApplicant: event.contactApplicant,
        log: logged(state, event, lodgedNote(event.decision)),
      }
    case 'carriedOver':
      invariant(state === null, 'what is carried over begins here')
      return event.record
    default:
      return unreachable(event)
  }
}

function standing(state: Application | null): Application {
  invariant(state !== null, 'an event that continues a record needs the record')
  return state
}

function opened(state: Application | null, event: ApplicationEvent, dossier: Dossier): Application {
  return {
    ...NO_MONTH,
    ...state,
    ...dossier,
    id: event.application,
    unit: state?.unit ?? event.unit,
    version: state?.version ?? 0,
    state: 'returned',
    lodgedOn: state?.lodgedOn ?? null,
    lodgedBy: state?.lodgedBy ?? null,
    receipt: state?.receipt ?? ('receipt' in event ? event.receipt : ''),
    outcome: state?.outcome ?? null,
    missing: [],
    contactApplicant: null,
    grounds: [],
    log: state?.log ?? [],
  }
}

const noted = (state: Application | null, event: ApplicationEvent, note: string): Application => ({
  ...standing(state),
  log: logged(state, event, note),
})

function logged(state: Application | null, event: ApplicationEvent, note: string): LogEntry[] {
  const entry = { at: event.at, by: event.by, byName: event.byName, event: event.type, note }
  return [...(state?.log ?? []), entry]
}

const outcomeOf = (decision: Decision | null) => decision?.outcome ?? null

function lodgedNote(decision: Decision | null): string {
  const amount = decision?.outcome.amount
  return amount == null ? '' : `${amount} 元`
}
