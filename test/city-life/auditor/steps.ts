// What the acts did to an application. An export that names the events of an act is believed about them; where it does not, the
// command stands for what it usually does.

import type { Act, Books } from './books.ts'

export type Step =
  | 'lodged'
  | 'drawn'
  | 'generated'
  | 'audited'
  | 'publicised'
  | 'confirmed'
  | 'ordered'
  | 'settled'
  | 'sent-back'
  | 'returned'
  | 'refused'
  | 'withdrawn'
  | 'revoked'
  | 'carried-over'

const OF_EVENT: Readonly<Partial<Record<string, Step>>> = {
  lodged: 'lodged',
  lodgedOnline: 'lodged',
  lodgedAgain: 'lodged',
  drawn: 'drawn',
  generated: 'generated',
  audited: 'audited',
  publicised: 'publicised',
  confirmed: 'confirmed',
  paymentOrdered: 'ordered',
  paymentSettled: 'settled',
  generatedReturned: 'sent-back',
  returned: 'returned',
  refused: 'refused',
  generatedRefused: 'refused',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  carriedOver: 'carried-over',
}

const OF_COMMAND: Readonly<Partial<Record<string, Step>>> = {
  acceptApplication: 'lodged',
  acceptOnline: 'lodged',
  drawForCall: 'drawn',
  generateRecord: 'generated',
  approveRecord: 'audited',
  publiciseRecord: 'publicised',
  openPublication: 'publicised',
  confirmRecord: 'confirmed',
  confirmPublication: 'confirmed',
  orderPayment: 'ordered',
  importPayment: 'settled',
  returnGenerated: 'sent-back',
  returnApplication: 'returned',
  refuseApplication: 'refused',
  refuseGenerated: 'refused',
  withdrawApplication: 'withdrawn',
  revokeCertificate: 'revoked',
  carriedOver: 'carried-over',
}

export function stepsOf(act: Act): readonly Step[] {
  if (act.events === null) {
    const step = OF_COMMAND[act.command]
    return step === undefined ? [] : [step]
  }
  return act.events.flatMap((event) => OF_EVENT[event] ?? [])
}

/** The acts that took an application this step, in the server's order. */
export const actsOf = (books: Books, application: string, step: Step): readonly Act[] =>
  books.actsOn(application).filter((act) => stepsOf(act).includes(step))

/** Taken over from the system before: what came earlier is not on record here. */
export const isCarriedOver = (books: Books, application: string): boolean =>
  books.actsOn(application).some((act) => stepsOf(act).includes('carried-over'))

/** Its place in the server's order: where the server first heard of it. */
export const serverPlace = (books: Books, application: string): number =>
  books.actsOn(application)[0]?.place ?? -1

/** People who acted; the server's own jobs are nobody. */
export const peopleOf = (acts: readonly Act[]): ReadonlySet<string> =>
  new Set(
    acts.flatMap(({ actor, roles }) =>
      actor === null || roles?.includes('municipal') === true ? [] : [actor],
    ),
  )

/** Steps after which an application is no subsidy any more until it is lodged again. */
const GIVEN_UP: ReadonlySet<Step> = new Set(['returned', 'refused', 'withdrawn', 'revoked'])

/** Whether it counted as a subsidy of ours before this place of the server's order: lodged, and not given up. */
export function countedBefore(books: Books, application: string, place: number): boolean {
  let counts = false
  for (const act of books.actsOn(application)) {
    if (act.place >= place) break
    for (const step of stepsOf(act)) {
      if (GIVEN_UP.has(step)) counts = false
      else if (step === 'lodged' || step === 'carried-over') counts = true
    }
  }
  return counts
}

/** Whether it had been ordered before this place of the server's order. */
export const orderedBefore = (books: Books, application: string, place: number): boolean =>
  actsOf(books, application, 'ordered').some((act) => act.place < place) ||
  (isCarriedOver(books, application) && books.paymentsOf(application).length > 0)
