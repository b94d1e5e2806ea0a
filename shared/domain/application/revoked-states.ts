// Where a revocation leads (product sheet 2.6): what is not paid is cancelled, what is paid is recouped, and what is on
// its way to the bank waits for the bank's answer.

import type { ApplicationState } from './states.ts'
import type { Revocation } from './month-life.ts'

export function stateAfterRevocation(state: ApplicationState): ApplicationState {
  if (state === 'paid') return 'recouping'
  return state === 'paying' ? 'paying' : 'cancelled'
}

/** Money that had arrived came back: it is owed again. What is being recouped goes on and is closed by the return itself. */
export const stateAfterReturn = (state: ApplicationState): ApplicationState =>
  state === 'paid' ? 'unpaid' : state

export function stateAfterPayment(
  revocation: Revocation | null,
  result: 'paid' | 'failed',
): ApplicationState {
  if (revocation === null) return result === 'paid' ? 'paid' : 'unpaid'
  return result === 'paid' ? 'recouping' : 'cancelled'
}
