// Draws the month of `--month` so that the story's people are called by the story's units: `--calls 林燕=310115,…`. The
// municipal program draws its own seed and lets nobody choose it; this stage looks for one that deals the calls as told
// and hands it to the same job. Everything else is the job's own, and `verify-draw` recomputes it from the record.

import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { municipalClock } from '../../../src-server/clock.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import { drawMonth } from '../../../src-server/jobs/draw/draw-month.ts'
import { lookAround } from '../../../src-server/jobs/draw/frame.ts'
import { drawSample } from '../../../src-server/jobs/draw/sample.ts'

const TRIES = 20_000

const { values } = parseArgs({
  options: {
    month: { type: 'string' },
    calls: { type: 'string', default: '' },
    today: { type: 'string' },
    'data-dir': { type: 'string', default: '' },
  },
})
const told = values.calls.split(',').map((call) => {
  const [name = '', unit = ''] = call.split('=')
  return { name, unit }
})
const month = batchMonthSchema.parse(values.month)
const { db, close } = await openMunicipalDatabase(
  values['data-dir'],
  process.env['DATABASE_URL'],
  () => undefined,
)
try {
  const seed = await seedFor(db)
  await drawMonth(db, { month, now: municipalClock(values.today)(), dryRun: false, newSeed: () => seed })
} finally {
  await close()
}

async function seedFor(database: Db): Promise<string> {
  const frame = await lookAround(database)
  const wanted = await Promise.all(
    told.map(async ({ name, unit }) => ({ application: await applicationOf(database, name), unit })),
  )
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seed = createHash('sha256').update(`as told ${attempt}`).digest('hex')
    const dealt = new Map(drawSample(frame, seed).drawn.map(({ application, unit }) => [application, unit]))
    if (wanted.every(({ application, unit }) => dealt.get(application) === unit)) return seed
  }
  throw new Error(`no seed of ${TRIES} deals the calls as told`)
}

async function applicationOf(database: Db, name: string): Promise<string> {
  const rows = await database
    .selectFrom('application')
    .where('state', '=', 'accepted')
    .select('record')
    .execute()
  const found = rows
    .map(({ record }) => applicationSchema.parse(record))
    .filter(({ applicant }) => applicant.name === name)
  invariant(found.length === 1 && found[0] !== undefined, `${name} has one accepted application`)
  return found[0].id
}
