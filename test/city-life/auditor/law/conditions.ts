// Conditions of single categories (policy sheet 4.2): the six months in service, the care work, the student's level, once in a
// lifetime, the skilled post.

import { addMonths, monthsBetween } from '../days.ts'
import { type Answer, employedOn, type LawCase, runsOn, type Spell, unknownGroup } from './law-case.ts'
import type { Regime } from './regime.ts'

/** The 13 items of 技岗匹配. */
const SKILLED_POSTS: ReadonlySet<string> = new Set([
  '4-09-10-05',
  '4-03-02-07',
  '4-08-05-03',
  '4-03-02-08',
  '4-10-03-03',
  '4-10-03-01',
  '6-02-06-11',
  '4-03-02-09',
  '4-03-02-03',
  '4-03-02-04',
  '4-03-02-02',
  '4-12-02-01',
  '6-02-06-07',
])

const shownElse = (shown: boolean, unknown: boolean): Answer =>
  shown ? 'met' : unknown ? 'unknown' : 'not-met'

/** Some spell of the kind on the last day, and in every calendar month on the way. */
function withoutEmptyMonth(spells: readonly Spell[], from: string, to: string): boolean {
  return (
    spells.some((spell) => runsOn(spell, to)) &&
    monthsBetween(from, to).every((month) =>
      spells.some(
        (spell) => spell.from.slice(0, 7) <= month && (spell.to === null || spell.to.slice(0, 7) >= month),
      ),
    )
  )
}

export function continuousEmployment(read: LawCase): Answer {
  const issued = read.certificate.issueDate
  const end = addMonths(issued, 6)
  if (read.applicationDate < end) return 'not-met'
  const spells = read.spells.filter(({ kind }) => kind === 'employee')
  return shownElse(withoutEmptyMonth(spells, issued, end), unknownGroup(read, 'employment'))
}

export function careWork(read: LawCase, regime: Regime): Answer {
  const issued = read.certificate.issueDate
  const applied = read.applicationDate
  const spells = read.spells.filter(({ kind }) => kind === 'care')
  const last = addMonths(issued, 12)
  const begun = spells.filter(({ from, to }) => from <= last && (to === null || to >= issued))
  const unknown = unknownGroup(read, 'employment')
  if (regime === '2022-17')
    return shownElse(begun.length > 0 && spells.some((spell) => runsOn(spell, applied)), unknown)
  const shown = begun.some(({ from }) => {
    // work that ran already counts from the day of issue.
    const start = from > issued ? from : issued
    const end = addMonths(start, 6)
    return applied >= end && withoutEmptyMonth(spells, start, end)
  })
  return shownElse(shown, unknown)
}

export function studentLevel({ certificate }: LawCase): Answer {
  const { level, kind } = certificate
  // a special ability counts as 中级, an ungraded qualification does not.
  return kind === 'special-ability' || (level !== null && level <= 4) ? 'met' : 'not-met'
}

export function skilledPost(read: LawCase, regime: Regime): Answer {
  if (regime !== '2025-7' || !SKILLED_POSTS.has(read.certificate.occupationCode)) return 'met'
  if (!employedOn(read, read.applicationDate)) return unknownGroup(read, 'employment') ? 'unknown' : 'not-met'
  return read.evidence.skilledPost === 'provided' ? 'met' : 'unknown'
}
