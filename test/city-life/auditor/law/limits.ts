// Limits (policy sheet 4.3): the deadline, one occupation once, three items a year, one a year in service, once in a lifetime as
// a secondary student. The history that counts is handed in.

import { addMonths, yearOf } from '../days.ts'
import { type Answer, type HistoryItem, type LawCase, unknownGroup } from './law-case.ts'
import type { Category } from './categories.ts'
import type { Regime } from './regime.ts'

const LONGER: ReadonlySet<string> = new Set(['secondary-student', 'higher-student', 'care-worker'])

/** The corresponding day counts; no extension for holidays. */
export const deadlineOf = (issued: string, category: string, regime: Regime): string =>
  addMonths(issued, regime === '2025-7' && LONGER.has(category) ? 24 : 12)

/** Dated up to A, paid or open, and never the application itself. */
const subsidies = (read: LawCase): readonly HistoryItem[] =>
  read.history.filter(
    ({ kind, state, date, id }) =>
      kind === 'skill-subsidy' &&
      (state === 'paid' || state === 'pending') &&
      date !== null &&
      date <= read.applicationDate &&
      (id === null || id !== read.id),
  )

const broken = (by: boolean, read: LawCase): Answer =>
  by ? 'not-met' : unknownGroup(read, 'history') ? 'unknown' : 'met'

/** Levels count downwards; R-7: ungraded is compared with ungraded alone. */
export function bars(earlier: number | null, later: number | null): boolean {
  if (earlier === null || later === null) return earlier === later
  return earlier <= later
}

export const sameOccupation = (read: LawCase): Answer =>
  broken(
    subsidies(read).some(
      ({ occupationCode, level }) =>
        occupationCode === read.certificate.occupationCode && bars(level, read.certificate.level),
    ),
    read,
  )

/** Items that use up the limits of the year of A. */
function ofTheYear(read: LawCase, regime: Regime): readonly HistoryItem[] {
  const trainings = read.history.filter(
    ({ kind, type, date }) =>
      kind === 'training-subsidy' &&
      date !== null &&
      date <= read.applicationDate &&
      type !== 'enterprise-staff' &&
      (type !== 'online' || regime === '2025-7'),
  )
  return [...subsidies(read), ...trainings].filter(
    ({ date }) => date !== null && yearOf(date) === yearOf(read.applicationDate),
  )
}

export function annualLimit(read: LawCase, regime: Regime, category: Category | null): Answer {
  if (category === 'secondary-student' && regime !== '2025-7') return 'met'
  return broken(ofTheYear(read, regime).length >= 3, read)
}

export const IN_SERVICE: ReadonlySet<string> = new Set(['in-service', 'care-worker'])
/** 20号 has lapsed. */
const LAPSED = '2025-11-14'

/** whether a claim is under the limit of one a year at all. */
export const boundByOne = (applied: string, issued: string): boolean =>
  applied >= '2025-01-01' && (issued >= '2025-01-01' || applied >= LAPSED)

/** whether an item uses the limit of one a year up. */
export const usesUpOne = (date: string, issued: string | null): boolean =>
  !(issued !== null && issued < '2025-01-01' && date < LAPSED)

export function inServiceAnnualLimit(read: LawCase, regime: Regime): Answer {
  if (!boundByOne(read.applicationDate, read.certificate.issueDate)) return 'met'
  const used = ofTheYear(read, regime).some(
    ({ category, date, issueDate }) =>
      IN_SERVICE.has(category ?? '') && date !== null && usesUpOne(date, issueDate),
  )
  return broken(used, read)
}

export const studentOnce = (read: LawCase): Answer =>
  broken(
    subsidies(read).some(({ category }) => category === 'secondary-student'),
    read,
  )
