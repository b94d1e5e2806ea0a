// Fills Songjiang's two ledgers: one true payment that the bank has sent back (a graduate of the cast, whose application
// can be paid again later), and beside it items of invented people in every state and age. Run beside a running server,
// on its database. `--only-graduate` leaves the others out.

import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { cityNoticeSchema } from '#shared/domain/person/city-notice.ts'
import type { RecoupCause } from '#shared/domain/recoup-item/recoup-item.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { instant, shanghaiDate, shanghaiMoment } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, addMonths, plainDate, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { CAST } from '../../../src-server/demo/cast.ts'
import { dossierOf } from '../../../src-server/demo/dossier.ts'
import { testIdentity } from '../../../src-server/demo/test-numbers.ts'
import { openMunicipalDatabase } from '../../../src-server/db/open.ts'
import { applyMunicipal } from '../../../src-server/jobs/municipal-command.ts'
import { runFollowUps } from '../../../src-server/jobs/run-follow-ups.ts'
import { findPersonFile } from '../../../src-server/people/person-files.ts'
import { storeApplication } from '../../../src-server/sync/postgres/application-rows.ts'

const GRADUATE = '何思雨'
const SONGJIANG = unitOfDistrict('松江')
const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, 'only-graduate': { type: 'boolean', default: false } },
})
const { db, close } = await openMunicipalDatabase(
  values['data-dir'] ?? '',
  process.env['DATABASE_URL'],
  () => undefined,
)
const now = instant(Date.now())
const today = shanghaiDate(now)

await returnPaymentOf(GRADUATE)
if (!values['only-graduate']) {
  await owe('测试安然', 1, addMonths(today, -5), 640)
  await owe('测试安然', 1, addMonths(today, -1), 800)
  await owe('测试白露', 2, plainDate(`${yearOf(today) - 1}-03-06`), 2600)
  await owe('测试成林', 3, plainDate(`${yearOf(today) - 2}-09-18`), 480)
  await owe('测试杜康', 4, addDays(today, -2), 1600)
  await claim('测试方圆', 5, 'certificate-revoked', addMonths(today, -8), 1600, 600)
  await claim('测试高远', 6, 'wrong-audit', addMonths(today, -2), 2000, 0)
  await claim('测试何晓', 7, 'insurance-back-paid', addMonths(today, -7), 640, 0)
  await claim('测试季明', 8, 'fraud', addDays(today, -9), 3250, 0)
  await claim('测试康宁', 9, 'wrong-data', addMonths(today, -4), 800, 800)
}
while ((await runFollowUps(db, now, () => undefined)) > 0);
await close()

/** The graduate's application as it stands at the bank, and the bank's answer. */
async function returnPaymentOf(name: string): Promise<void> {
  const member = CAST.find((each) => each.name === name)
  const person = member === undefined ? null : await findPersonFile(db, member.identityNumber)
  const certificate = person?.certificates[0]
  invariant(person !== null && certificate !== undefined, 'the graduate is in the town')
  const row = await db.selectFrom('city_notice').select('notice').executeTakeFirstOrThrow()
  const clerk = await db
    .selectFrom('staff')
    .where('username', '=', 'sj-shouli1')
    .select('id')
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const payment = randomUUID()
  const lodgedOn = addDays(today, -40)
  const at = shanghaiMoment(lodgedOn, 10, 0)
  const dossier = dossierOf(person, certificate, 700, at, clerk.id)
  const known = { person, notice: cityNoticeSchema.parse(row.notice), others: [] }
  const outcome = decideOn(dossier, known, { id, unitId: SONGJIANG, on: lodgedOn, at })?.outcome
  invariant(outcome?.amount != null && dossier.account !== null, 'the graduate is eligible')
  const { account } = dossier
  const month = batchMonthOf(addMonths(today, -1))
  const record = applicationSchema.parse({
    ...dossier,
    id,
    unit: SONGJIANG,
    version: 1,
    state: 'paying',
    lodgedOn,
    lodgedBy: clerk.id,
    receipt: `${SONGJIANG}-T01-000001`,
    outcome,
    generated: {
      month,
      on: addDays(today, -20),
      outcome,
      amount: outcome.amount,
      fundingDistrict: outcome.fundingDistrict,
      account,
    },
    missing: [],
    contactApplicant: null,
    grounds: [],
    log: [],
    payments: [
      {
        id: payment,
        month: batchMonthOf(today),
        amount: outcome.amount,
        account,
        orderedAt: instant(now - 86_400_000),
        result: 'pending',
        reason: null,
        settledOn: null,
      },
    ],
  })
  await db
    .transaction()
    .execute((tx) =>
      storeApplication(tx, null, record, { command: randomUUID(), events: [], receivedAt: now }),
    )
  await apply(id, 1, {
    type: 'importPayment',
    payment,
    result: 'failed',
    reason: '账户已销户',
    on: shanghaiDate(now),
  })
}

function personOf(name: string, serial: number) {
  return {
    name,
    identityNumber: testIdentity('310117', plainDate(`199${serial % 10}-05-0${(serial % 8) + 1}`), 'female'),
    mobile: `1540000010${serial}`,
    secondContact: '家属 15400000199',
  }
}

async function owe(name: string, serial: number, firstFailedOn: PlainDate, amount: number): Promise<void> {
  await apply(randomUUID(), 0, {
    type: 'openUnpaidItem',
    owed: {
      unit: SONGJIANG,
      application: randomUUID(),
      applicant: personOf(name, serial),
      item: amount > 1000 ? '工业机器人系统运维员 三级' : '咖啡师 四级',
      amount,
      account: null,
      firstFailedOn,
      reason: serial % 2 === 0 ? '户名不符' : '账户已销户',
    },
  })
}

async function claim(
  name: string,
  serial: number,
  cause: RecoupCause,
  cancelledOn: PlainDate,
  amount: number,
  repaid: number,
): Promise<void> {
  const target = randomUUID()
  await apply(target, 0, {
    type: 'openRecoupItem',
    claim: {
      unit: SONGJIANG,
      application: randomUUID(),
      applicant: personOf(name, serial),
      item: '养老护理员 三级',
      institution: '测试评价机构甲',
      cause,
      sheetNumber: cause === 'certificate-revoked' ? '协办单 0012' : '',
      amount,
      paidOn: addMonths(cancelledOn, -6),
      cancelledOn,
    },
  })
  if (repaid > 0)
    await apply(target, 1, {
      type: 'recordRepayment',
      repayment: randomUUID(),
      on: today,
      amount: repaid,
      note: '机构退款',
    })
}

async function apply(target: string, basedOn: number, body: CommandBody): Promise<void> {
  const act = { id: randomUUID(), target, unit: SONGJIANG, basedOn, body }
  const outcome = await db.transaction().execute((tx) => applyMunicipal(tx, act, now))
  invariant(outcome?.status === 'applied', `${body.type} is applied`)
}
