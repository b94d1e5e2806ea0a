// M-10: while a hold stands nothing passes it; lifting one lifts only that one; a new record of a held institution is held from
// the moment it is accepted; and what a call finds places its hold.

import type { Books } from '../books.ts'
import { addDays, endOf, millis } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { actsOf, isCarriedOver, type Step, stepsOf } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const holds: RuleCheck = {
  clause: '评价报告 二（四）2（2）',
  check: (books, page) => {
    const spans = heldInstitutions(books)
    for (const application of books.applications) {
      page.looked += application.holds.length
      passed(books, application, page)
      liftedTogether(books, application, page)
      newRecords(books, application, spans, page)
    }
    institutionsLiftedTogether(books, page)
    afterCalls(books, page)
  },
}

const PASSES: ReadonlySet<Step> = new Set(['generated', 'audited', 'publicised', 'confirmed', 'ordered'])

function passed(books: Books, application: ApplicationLine, page: Page): void {
  if (application.holds.length === 0) return
  for (const act of books.actsOn(application.id)) {
    const step = stepsOf(act).find((each) => PASSES.has(each))
    if (step === undefined) continue
    const hold = application.holds.find(
      ({ since, until }) => millis(since) < act.arrived && (until === null || act.arrived < millis(until)),
    )
    if (hold === undefined) continue
    page.found(
      step === 'ordered' ? 'paid while held' : 'passed a hold',
      [application.id],
      application.person,
      `${step} on ${act.receivedAt ?? '?'} while held (${hold.kind}) from ${hold.since} to ${hold.until ?? 'now'}`,
    )
  }
}

/** After these nothing holds any more, and all holds end together. */
const OVER: ReadonlySet<Step> = new Set(['withdrawn', 'refused', 'revoked', 'returned', 'sent-back'])

/** As many holds of its own end in a moment as acts arrived in it. */
function liftedTogether(books: Books, application: ApplicationLine, page: Page): void {
  const own = application.holds.filter(({ kind, until }) => kind !== 'institution' && until !== null)
  for (const moment of new Set(own.map(({ until }) => millis(until ?? '')))) {
    const ended = own.filter(({ until }) => millis(until ?? '') === moment)
    const acts = books.actsOn(application.id).filter(({ arrived }) => arrived === moment)
    if (ended.length <= Math.max(1, acts.length)) continue
    if (acts.some((act) => stepsOf(act).some((step) => OVER.has(step)))) continue
    page.found(
      'a hold lifted with its neighbour',
      [application.id],
      application.person,
      `${acts.map(({ command }) => command).join(', ')} on ${ended[0]?.until ?? '?'} ended ${ended.map(({ kind, since }) => `${kind} of ${since}`).join(', ')}`,
    )
  }
}

interface Span {
  readonly since: number
  readonly until: number
}

/** From when to when an institution was held, by what its held records say. */
function heldInstitutions(books: Books): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Map<string, Span>>()
  for (const { certificate, holds: all } of books.applications)
    for (const { kind, since, until } of all) {
      if (kind !== 'institution' || certificate?.institution == null) continue
      const own = spans.get(certificate.institution) ?? new Map<string, Span>()
      // A record that came later is held from its own arrival: the earliest one tells when the hold began.
      const key = until ?? 'now'
      const known = own.get(key)
      const span = {
        since: Math.min(millis(since), known?.since ?? Infinity),
        until: until === null ? Infinity : millis(until),
      }
      spans.set(certificate.institution, own.set(key, span))
    }
  return new Map([...spans].map(([institution, own]) => [institution, [...own.values()]]))
}

const NOT_LODGED: ReadonlySet<string> = new Set(['refused', 'returned', 'withdrawn'])

function newRecords(
  books: Books,
  application: ApplicationLine,
  spans: ReadonlyMap<string, readonly Span[]>,
  page: Page,
): void {
  const [accepted] = actsOf(books, application.id, 'lodged')
  if (accepted === undefined || NOT_LODGED.has(application.state)) return
  const own = application.holds.filter(({ kind }) => kind === 'institution')
  for (const span of spans.get(application.certificate?.institution ?? '') ?? []) {
    if (accepted.arrived <= span.since || accepted.arrived >= span.until) continue
    const held = own.some(
      ({ since, until }) =>
        millis(since) <= accepted.arrived && (until === null ? Infinity : millis(until)) >= span.until,
    )
    if (!held)
      page.found(
        'a new record of a held institution is not held',
        [application.id],
        application.person,
        `accepted ${accepted.receivedAt ?? '?'} while its institution was held; its own holds: ${own.map(({ since, until }) => `${since} to ${until ?? 'now'}`).join(', ') || 'none'}`,
      )
  }
}

/** As many institutions are released in a moment as somebody lifted. */
function institutionsLiftedTogether(books: Books, page: Page): void {
  const released = new Map<number, Set<string>>()
  for (const { certificate, holds: all } of books.applications)
    for (const { kind, until } of all)
      if (kind === 'institution' && until !== null && certificate?.institution != null)
        released.set(
          millis(until),
          (released.get(millis(until)) ?? new Set<string>()).add(certificate.institution),
        )
  const lifts = books.acts.filter(({ command }) => command === 'liftInstitutionHold')
  for (const [moment, institutions] of released) {
    const lifted = lifts.filter(({ arrived }) => arrived === moment).length
    if (lifted > 0 && institutions.size > lifted)
      page.found(
        'institutions released together',
        [],
        null,
        `${lifted} lifted at ${new Date(moment).toISOString()}, released: ${[...institutions].join(', ')}`,
      )
  }
}

const FINDS: Readonly<Partial<Record<string, string>>> = {
  abnormal: 'institution',
  'not-applied': 'own',
  unverified: 'unverified',
}

/** What a call found stands as a hold on its application within two days, unless the application is over. */
function afterCalls(books: Books, page: Page): void {
  for (const call of books.calls) {
    const kind = FINDS[call.result]
    const application = books.application.get(call.application)
    if (kind === undefined || application === undefined || isCarriedOver(books, application.id)) continue
    const closing = books
      .actsOn(call.id)
      .findLast(({ command }) => command === 'recordAnswers' || command === 'signUnverified')
    if (closing === undefined || closing.arrived > endOf(addDays(books.lastDay, -2))) continue
    page.looked += 1
    const over = books
      .actsOn(application.id)
      .some(
        (act) =>
          act.arrived <= closing.arrived + 172_800_000 &&
          stepsOf(act).some((step) => step === 'withdrawn' || step === 'refused' || step === 'revoked'),
      )
    if (over) continue
    const held = application.holds.some(
      (hold) =>
        hold.kind === kind &&
        millis(hold.since) <= closing.arrived + 172_800_000 &&
        (hold.until === null || millis(hold.until) >= closing.arrived),
    )
    if (!held)
      page.found(
        'a call’s finding holds nothing',
        [call.id, application.id],
        application.person,
        `${call.result} on ${closing.receivedAt ?? '?'}, and no hold (${kind}) on the application`,
      )
  }
}
