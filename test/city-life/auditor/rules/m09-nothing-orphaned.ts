// M-9: every record that is not at its end stands on some list of some unit with its next step, at every moment; and an
// application never waits for something that cannot happen.

import type { Act, Books } from '../books.ts'
import { addDays, endOf, millis } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { judgedThen } from '../known-then.ts'
import { actsOf, isCarriedOver, type Step, stepsOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

const ENDS: ReadonlySet<string> = new Set(['paid', 'refused', 'withdrawn', 'cancelled', 'recovered', 'draft'])
const STATES: ReadonlySet<string> = new Set([
  'accepted',
  'pending-facts',
  'sampled',
  'generated',
  'audited',
  'publicised',
  'confirmed',
  'paying',
  'unpaid',
  'returned',
  'recouping',
  ...ENDS,
])

export const nothingOrphaned: RuleCheck = {
  clause: '评价报告 二（四）2',
  check: (books, page) => {
    owners(books, page)
    const runs = runsOf(books)
    for (const application of books.applications) {
      if (!STATES.has(application.state))
        page.found('a state that is none', [application.id], application.person, application.state)
      if (ENDS.has(application.state)) continue
      leftBehind(books, application, runs, page)
      waitsInVain(books, application, page)
      pending(books, application, page)
    }
  },
}

/** Whoever is named has to be somebody. */
const ROLES: ReadonlySet<string> = new Set([
  'clerk',
  'reviewer',
  'confirmer',
  'verifier',
  'ledger',
  'supervisor',
  'operator',
  'municipal',
])

function owners(books: Books, page: Page): void {
  const open: readonly (readonly [string, string])[] = [
    ...books.applications
      .filter(({ state }) => !ENDS.has(state))
      .map(({ id }) => [id, 'application'] as const),
    ...books.unpaid
      .filter(({ settledOn, state }) => settledOn === null && state !== 'cancelled' && state !== 'paid')
      .map(({ id }) => [id, 'unpaid item'] as const),
    ...books.recoup.filter(({ closedOn }) => closedOn === null).map(({ id }) => [id, 'recoup item'] as const),
    ...books.calls
      .filter(({ closedAt, result }) => closedAt === null && result === 'open')
      .map(({ id }) => [id, 'call'] as const),
    ...books.publications
      .filter(({ state, confirmedAt }) => (state === null ? confirmedAt === null : state !== 'settled'))
      .map(({ id }) => [id, 'list'] as const),
  ]
  page.looked = open.length
  for (const [id, kind] of open) {
    if (!books.has('owed')) {
      page.notTold('who has to do what')
      continue
    }
    const [line] = books.owedOn(id)
    const unit = line?.unit ?? null
    if (unit !== null && ROLES.has(line?.role ?? '') && line?.list != null && line.next !== null) continue
    page.found(
      'on nobody’s list',
      [id],
      books.application.get(id)?.person ?? null,
      `${kind} ${id} is not at its end and ${line === undefined ? 'on no list' : `its list names no owner or no next step (${unit ?? 'no unit'}, ${line.role ?? 'no role'}, ${line.next ?? 'no step'})`}`,
    )
  }
}

/** When the city's jobs last took what, by what they did to others: frames, generations, orders. */
interface Runs {
  /** With a month that the run is sure to have taken. */
  readonly generations: readonly { readonly act: Act; readonly month: string }[]
  readonly orders: readonly Act[]
}

function runsOf(books: Books): Runs {
  const generations = books.applications.flatMap(({ id }) =>
    actsOf(books, id, 'generated').map((act) => ({ act, month: framesBefore(books, id, act)[0] ?? '' })),
  )
  const orders = books.applications.flatMap(({ id }) => actsOf(books, id, 'ordered'))
  return { generations, orders }
}

/** The months of the frames that it had been in by then. A run generates those of its month and of earlier ones. */
const framesBefore = (books: Books, id: string, act: { readonly arrived: number }): readonly string[] =>
  books
    .framesOf(id)
    .filter(({ draw }) => draw.frameTakenAt === null || millis(draw.frameTakenAt) <= act.arrived)
    .map(({ draw }) => draw.month)

/** A run is over a good while after it began: what changed in the middle of it is for the next one. */
const WHILE = 3_600_000

function leftBehind(books: Books, application: ApplicationLine, runs: Runs, page: Page): void {
  const { id, person, state, holds } = application
  const last = books.actsOn(id).findLast((act) => stepsOf(act).length > 0 || changes(act))
  if (last === undefined || holds.some(({ until }) => until === null)) return
  const free = Math.max(last.arrived, ...holds.map(({ until }) => (until === null ? 0 : millis(until))))
  const since = `last act ${last.command} on ${last.receivedAt ?? '?'}`
  if (state === 'confirmed') {
    const run = runs.orders.find((act) => act.arrived > free + WHILE)
    if (run !== undefined)
      page.found(
        'confirmed and passed over',
        [id],
        person,
        `${since}; payments were ordered on ${run.receivedAt ?? '?'} and this one was not`,
      )
    return
  }
  if (state !== 'accepted') return
  const frame = framesBefore(books, id, { arrived: books.end }).at(-1)
  if (frame === undefined) {
    const draw = books.draws.find(
      ({ frameTakenAt }) => frameTakenAt !== null && millis(frameTakenAt) > free + WHILE,
    )
    if (draw !== undefined)
      page.found(
        'left out of the frame',
        [id],
        person,
        `${since}; the frame of ${draw.month} was taken on ${draw.frameTakenAt ?? '?'} without it`,
      )
    return
  }
  const run = runs.generations.find(({ act, month }) => act.arrived > free + WHILE && month >= frame)
  if (run !== undefined)
    page.found(
      'accepted and left behind',
      [id],
      person,
      `framed in ${frame}, ${since}; the generation of ${run.act.receivedAt ?? '?'} (frame of ${run.month}) passed it over without a hold`,
    )
}

/** Acts that are no step of the table but may have let it go on. */
const CHANGING: ReadonlySet<string> = new Set([
  'resolvePending',
  'recordCallOutcome',
  'liftHold',
  'settleObjection',
  'answerObjection',
  'enterPaperFact',
  'replaceAccount',
])
const changes = ({ command }: Act): boolean => CHANGING.has(command)

const DAYS_OF_GRACE = 3

/** What it waits for has come already. */
function waitsInVain(books: Books, application: ApplicationLine, page: Page): void {
  const { id, person, state } = application
  const last = books.actsOn(id).at(-1)
  const payment = books.paymentsOf(id).at(-1)
  if (state === 'paying' && payment !== undefined && payment.result !== 'open')
    page.found(
      'waits for an answer that has come',
      [id, payment.id],
      person,
      `${payment.result} on ${payment.resultOn ?? '?'}, and the application is paying`,
    )
  if (last === undefined || last.arrived > endOf(addDays(books.lastDay, -DAYS_OF_GRACE))) return
  if (state === 'sampled') {
    const calls = books.callsOf(id)
    if (
      calls.length > 0 &&
      calls.every(({ result }) => result !== 'open') &&
      !recentlyClosed(
        books,
        calls.map((call) => call.id),
      )
    )
      page.found(
        'waits for a call that is over',
        [id],
        person,
        `sampled since ${last.receivedAt ?? '?'}, and every call has its result`,
      )
  }
  const lists = books.publicationsOf(id).map(({ publication }) => publication)
  if (state === 'publicised' && lists.length > 0 && lists.every((list) => list.state === 'settled'))
    page.found(
      'posted on a list that is settled',
      [id, ...lists.map((list) => list.id)],
      person,
      `publicised since ${last.receivedAt ?? '?'}`,
    )
}

const recentlyClosed = (books: Books, calls: readonly string[]): boolean =>
  calls.some((call) =>
    books.actsOn(call).some((act) => act.arrived > endOf(addDays(books.lastDay, -DAYS_OF_GRACE))),
  )

/** Longer than a month everything is known, and the application waits for facts. */
const MONTH = 35

const MOVED: ReadonlySet<Step> = new Set(['lodged', 'returned'])

function pending(books: Books, application: ApplicationLine, page: Page): void {
  if (application.state !== 'pending-facts' || isCarriedOver(books, application.id)) return
  const { id, person } = application
  if (application.holds.some(({ until }) => until === null)) return
  const since = endOf(addDays(books.lastDay, -MONTH))
  const lodged = books.actsOn(id).findLast((act) => stepsOf(act).some((step) => MOVED.has(step)))
  if (lodged === undefined || lodged.arrived > since) return
  const decisions = [since, books.end].flatMap((moment) => {
    const answers = judgedThen(books, application, { moment, place: books.acts.length }) ?? []
    return answers.length === 1 ? answers : []
  })
  const [then, now] = decisions
  if (then === undefined || now === undefined || then.decision !== now.decision) return
  if (now.decision === 'eligible')
    page.found(
      'pending and everything is known',
      [id],
      person,
      `lodged ${application.lodgedOn ?? '?'}; for more than ${MONTH} days the law gives ${now.amount ?? '?'} yuan as ${now.category ?? '?'}`,
    )
  const owed = books.owedOn(id)[0]
  if (now.decision === 'ineligible' && owed?.role === 'municipal')
    page.found(
      'waits for facts that cannot help',
      [id],
      person,
      `lodged ${application.lodgedOn ?? '?'}; for more than ${MONTH} days not met: ${now.failed.join(', ')}; its next step is a job’s (${owed.next ?? '?'})`,
    )
}
