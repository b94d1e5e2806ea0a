// Songjiang's payment records of `--month`, generated of everything accepted, as the jobs of the month would. One of them
// has its account put right afterwards, so that what was generated differs from today. `--approve` has them approved by
// the district's reviewer as well. Run beside a running server, on its database.

import { createHash, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { municipalClock } from '../../../src-server/clock.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import { applyMunicipal } from '../../../src-server/jobs/municipal-command.ts'
import { applyIn } from '../../../src-server/sync/apply-command.ts'
import { readApplication } from '../../../src-server/sync/postgres/application-rows.ts'
import { postgresTransaction } from '../../../src-server/sync/postgres/postgres-transaction.ts'

const SONGJIANG = unitOfDistrict('松江')
const OTHER_CARD = '6222020000000000018'

const { values } = parseArgs({
  options: {
    month: { type: 'string' },
    approve: { type: 'boolean', default: false },
    today: { type: 'string' },
    'data-dir': { type: 'string', default: '' },
  },
})
const month = batchMonthSchema.parse(values.month)
const now = municipalClock(values.today)()
const { db, close } = await openMunicipalDatabase(
  values['data-dir'],
  process.env['DATABASE_URL'],
  () => undefined,
)
try {
  for (const { id } of await recordsIn('accepted')) await municipal(id, { type: 'generateRecord', month })
  if (values.approve) await approveAll()
  const [first] = await recordsIn(values.approve ? 'audited' : 'generated')
  invariant(first?.account != null, 'a generated record has its account')
  await municipal(first.id, { type: 'replaceAccount', account: { ...first.account, cardNumber: OTHER_CARD } })
} finally {
  await close()
}

async function recordsIn(state: string): Promise<readonly Application[]> {
  const rows = await db
    .selectFrom('application')
    .where('unit', '=', SONGJIANG)
    .where('state', '=', state)
    .orderBy('lodged_on')
    .orderBy('id')
    .select('record')
    .execute()
  return rows.map(({ record }) => applicationSchema.parse(record))
}

/** Refused where something is still missing: then it is not generated, as in a real month. */
async function municipal(target: string, body: CommandBody): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const basedOn = (await readApplication(tx, target))?.record.version ?? 0
    await applyMunicipal(tx, { id: randomUUID(), target, unit: SONGJIANG, basedOn, body }, now)
  })
}

async function approveAll(): Promise<void> {
  const reviewer = await db
    .selectFrom('staff')
    .where('username', '=', 'sj-shenhe')
    .select(['id', 'name', 'unit'])
    .executeTakeFirstOrThrow()
  const device = randomUUID()
  for (const [index, record] of (await recordsIn('generated')).entries()) {
    const command = {
      id: randomUUID(),
      target: record.id,
      basedOn: record.version,
      unit: SONGJIANG,
      actor: reviewer.id,
      actorName: reviewer.name,
      at: now,
      device,
      deviceCode: 'B02',
      deviceSeq: index + 1,
      body: { type: 'approveRecord' as const },
    }
    const arrived = {
      command,
      hash: createHash('sha256').update(command.id).digest(),
      pushedBy: { staff: reviewer.id, unit: reviewer.unit, device },
      receivedAt: now,
      clockOffset: 0,
    }
    await db.transaction().execute((tx) => applyIn(postgresTransaction(tx), arrived))
  }
}
