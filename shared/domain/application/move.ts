// What every step towards the money asks first (product sheet 1): does a hold stand, and what do the facts of today say?
// The stored outcome is never the answer: the evaluation found two expired claims that were paid out of a cache.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { ActHead, DecideContext } from '#shared/domain/case/use-case.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Application } from './application.ts'
import { type Decision, decideOn, reasonsAgainst } from './decision.ts'
import type { KnownFacts } from './facts.ts'
import { HOLD_TITLES } from './hold.ts'
import { ruleTitles } from './rule-titles.ts'

/** The holds that stand on the record, the institution's among them, or null. */
export function heldBack(state: Application, known: KnownFacts): Fault | null {
  const institution = state.certificate?.institution
  const derived = institution != null && (known.heldInstitutions ?? []).includes(institution)
  const kinds = [...state.holds.map(({ kind }) => kind), ...(derived ? ['institution' as const] : [])]
  if (kinds.length === 0) return null
  return fault('recordHeld', { holds: [...new Set(kinds)].map((kind) => HOLD_TITLES[kind]).join('、') })
}

/** Decides on a standing record with the facts at hand; null where they contradict each other. */
export function decideAgain(state: Application, known: KnownFacts, at: ActHead['at']): Decision | null {
  const { certificate, lodgedOn } = state
  if (certificate === null || lodgedOn === null) return null
  const lodging = {
    id: state.id,
    unitId: state.unit,
    on: lodgedOn,
    at,
    channel: state.channel,
    state: state.state,
  }
  return decideOn({ ...state, certificate }, known, lodging)
}

/** Still due with the facts of today, and the very amount that was generated; else why not. */
export function stillDue(
  state: Application,
  { known }: DecideContext,
  { at }: Pick<ActHead, 'at'>,
): Result<Decision, Fault> {
  const held = heldBack(state, known)
  if (held !== null) return err(held)
  if (state.generated === null) return err(fault('recordUnknown'))
  const decision = decideAgain(state, known, at)
  const wrong = whyNotDue(decision)
  if (decision === null || wrong !== null) return err(wrong ?? fault('factsContradict'))
  if (known.certificatePaid === true) return err(fault('certificatePaid'))
  const { amount } = decision.outcome
  if (amount !== state.generated.amount) {
    return err(fault('amountDiffers', { now: amount ?? 0, then: state.generated.amount }))
  }
  return ok(decision)
}

/**
 * What speaks against paying, in sentences; empty: nothing does. An eligible one may still stand on a certificate that
 * bears a payment already: two people on one certificate, or two documents of one person (M-1).
 */
export function speaksAgainst(decision: Decision | null, known: KnownFacts): string {
  if (decision === null) return ''
  if (decision.outcome.decision === 'ineligible') return reasonsAgainst(decision)
  return known.certificatePaid === true ? '同一证书（编号和项目）已有正在支付或已发放的补贴' : ''
}

export function whyNotDue(decision: Decision | null): Fault | null {
  if (decision === null) return fault('factsContradict')
  const { outcome } = decision
  if (outcome.decision === 'ineligible') {
    return fault('noLongerEligible', { rules: ruleTitles(outcome.failed) })
  }
  return outcome.decision === 'eligible' ? null : fault('factsOpen', { rules: ruleTitles(outcome.open) })
}
