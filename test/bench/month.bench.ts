// `npm run bench -- month`: the jobs of a city month on a real PostgreSQL: draw, generate, and the batch of payments, for
// two sizes in one run. What is asserted is counts; published are times, peak memory and how the time grows.
// `--small 2000` and `--large 20000` applications.

import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { drawMonth } from '../../src-server/jobs/draw/draw-month.ts'
import { generateMonth } from '../../src-server/jobs/generate-month.ts'
import { payMonth } from '../../src-server/jobs/pay-month.ts'
import type { Db } from '../../src-server/db/database.ts'
import { createTestDatabase } from '../database/test-database.ts'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'
import { rounded } from './kit/statistics.ts'
import { answerCalls, confirmAll, settleMonth } from './month/settle-month.ts'

const MONTH = '2026-01'
const MIB = 1024 * 1024
const options = readOptions({ small: 2_000, large: 20_000 })
const job = { month: MONTH, now: instant(MORNING + 3_600_000), dryRun: false, log: () => undefined }

interface Measured {
  readonly applications: number
  readonly drawSeconds: number
  readonly generateSeconds: number
  readonly batchSeconds: number
  readonly peakMiB: number
}

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 50)

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function measure(db: Db, applications: number): Promise<Measured> {
  await settleMonth(db, applications)
  peak = 0
  const drawSeconds = await timed(async () => {
    const { frame } = await drawMonth(db, job)
    invariant(frame === applications, 'all of them are in the frame')
  })
  await answerCalls(db)
  const generateSeconds = await timed(async () => {
    const report = await generateMonth(db, job)
    invariant(report.status === 'done' && report.generated === applications, 'all of them are generated')
  })
  await confirmAll(db)
  const batchSeconds = await timed(async () => {
    const { list } = await payMonth(db, job)
    invariant(list.length === applications, 'all of them are in the list')
  })
  return { applications, drawSeconds, generateSeconds, batchSeconds, peakMiB: Math.round(peak / MIB) }
}

async function inDatabase(applications: number): Promise<Measured> {
  const database = await createTestDatabase()
  try {
    return await measure(database.db, applications)
  } finally {
    await database.drop()
  }
}

const small = await inDatabase(options.small)
const large = await inDatabase(options.large)
clearInterval(watch)

/** 1: the time a record takes is the same at both sizes. */
const growth = (part: 'generateSeconds' | 'batchSeconds'): number =>
  rounded(large[part] / large.applications / (small[part] / small.applications))

const shown = ({ drawSeconds, generateSeconds, batchSeconds, ...rest }: Measured) => ({
  ...rest,
  drawSeconds: rounded(drawSeconds),
  generateSeconds: rounded(generateSeconds),
  batchSeconds: rounded(batchSeconds),
})

print(
  {
    small: shown(small),
    large: shown(large),
    // A draw makes 260 calls whatever the size of the frame.
    drawRatio: rounded(large.drawSeconds / small.drawSeconds),
    generateGrowthPerRecord: growth('generateSeconds'),
    batchGrowthPerRecord: growth('batchSeconds'),
  },
  options.json,
)
