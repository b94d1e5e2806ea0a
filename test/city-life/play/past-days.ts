// Past days: the export of some days is taken when they are over, and again at the end of the history. What it says of that
// day may not have changed meanwhile (M-5): each file that reads otherwise is a violation, with the first line that differs.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { auditExport } from '../../../src-server/audit-export/audit-export.ts'
import type { Violation } from '../auditor/finding.ts'
import { lastDay } from '../city/calendar.ts'
import type { City } from '../city/city.ts'

/** A third and two thirds of the way, and a month before the end; the last day of the month each time. */
export const pastDays = (months: number): readonly PlainDate[] =>
  [...new Set([Math.floor(months / 3), Math.floor((2 * months) / 3), months - 1])]
    .filter((month) => month > 0 && month < months)
    .map((month) => lastDay(month))

const FILES = [
  'tables',
  'payments',
  'unpaid',
  'recoup',
  'calls',
  'publications',
  'acts',
  'draws',
  'orders',
] as const

const folderOf = (home: string, day: PlainDate, when: 'then' | 'later'): string =>
  join(home, `as-of-${day}-${when}`)

export async function takePastDay({ db, clock }: City, home: string, day: PlainDate): Promise<void> {
  clock.to(day, 23, 30)
  await auditExport(db, { dir: folderOf(home, day, 'then'), asOf: day, full: true, now: clock.now })
}

export async function whatChanged({ db, clock }: City, home: string, day: PlainDate): Promise<Violation[]> {
  await auditExport(db, { dir: folderOf(home, day, 'later'), asOf: day, full: true, now: clock.now })
  const found: Violation[] = []
  for (const name of FILES) {
    const [before, after] = await Promise.all(
      (['then', 'later'] as const).map((when) => linesIn(join(folderOf(home, day, when), `${name}.ndjson`))),
    )
    const differs = firstDifference(before ?? [], after ?? [])
    if (differs === null) continue
    found.push({
      rule: 'M-5',
      kind: `a past day changed: ${name}`,
      records: [],
      person: null,
      because: `as of ${day}: ${differs}`,
      clause: '评价报告 二（四）',
    })
  }
  return found
}

const linesIn = async (path: string): Promise<readonly string[]> =>
  (await readFile(path, 'utf8').catch(() => '')).split('\n')

function firstDifference(before: readonly string[], after: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).find(
    (index) => before[index] !== after[index],
  )
  return at === undefined ? null : `then ${before[at] ?? 'no line'}; now ${after[at] ?? 'no line'}`
}
