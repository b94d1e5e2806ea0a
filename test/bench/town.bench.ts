// `npm run bench -- town`: invents the complete town and loads it into a fresh PostgreSQL at three sizes, the last one the
// evaluation's four years. The cost of a row must not grow with the number of rows: `growth` compares whole loads, and
// `marginal growth` only what lies between the sizes, so that the fixed part (staff, people, the last weeks) hides nothing.

import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { reportIndicators } from '../../src-server/reports/indicators.ts'
import { reportUnpaid } from '../../src-server/reports/unpaid.ts'
import { createTestDatabase } from '../database/test-database.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded } from './kit/statistics.ts'

const TODAY = plainDate('2026-11-18')
const CUT_OFF = plainDate('2024-12-31')

interface Load {
  readonly applications: number
  readonly seconds: number
  readonly perThousand: number
  readonly megabytes: number
  readonly reportSeconds: number
  readonly owedCount: number
  readonly indicators: readonly string[]
}

async function load(applications: number): Promise<Load> {
  const database = await createTestDatabase()
  try {
    const begun = performance.now()
    const options = { now: momentOf(TODAY, 9), today: TODAY, applications }
    await loadTown(database.db, { ...options, report: () => undefined })
    const seconds = (performance.now() - begun) / 1000
    const { rows } = await sql<{ bytes: number }>`
      select pg_database_size(current_database()) as bytes`.execute(database.db)
    const asked = performance.now()
    const { items } = await reportIndicators(database.db, CUT_OFF)
    const reportSeconds = (performance.now() - asked) / 1000
    const { total } = await reportUnpaid(database.db, CUT_OFF)
    return {
      applications,
      seconds: rounded(seconds),
      perThousand: rounded((seconds / applications) * 1000),
      megabytes: Math.round((rows[0]?.bytes ?? 0) / 1_048_576),
      reportSeconds: rounded(reportSeconds),
      owedCount: total.currentCount + total.pastCount,
      indicators: items.map(({ id, value }) => `${id} ${value?.toFixed(2) ?? '-'}%`),
    }
  } finally {
    await database.drop()
  }
}

const options = readOptions({ small: 10_000, middle: 100_000, large: 318_837 })
// Before the first measurement the program warms up: the smallest size would pay for it alone.
await load(5_000)
const small = await load(options.small)
const middle = await load(options.middle)
const large = await load(options.large)
const slope = (from: Load, to: Load): number =>
  (to.seconds - from.seconds) / (to.applications - from.applications)

print(
  {
    small: { ...small },
    middle: { ...middle },
    large: { ...large },
    growth: rounded(large.perThousand / small.perThousand),
    'marginal growth': rounded(slope(middle, large) / slope(small, middle)),
  },
  options.json,
)
