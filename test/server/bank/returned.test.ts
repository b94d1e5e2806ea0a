// Money that comes back after the bank had said that it arrived (退汇), through the real server and PostgreSQL: it is owed
// again from its own day, in its own year, and every table agrees.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept, DOSSIER, MORNING } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { importPayments } from '../../../src-server/jobs/import-payments.ts'
import { payMonth } from '../../../src-server/jobs/pay-month.ts'
import { reportUnpaid } from '../../../src-server/reports/unpaid.ts'
import { readSmallCase } from '../../../src-server/sync/postgres/case-rows.ts'
import { type Office, openOffice, personLike, SONGJIANG, type Workstation } from '../office.ts'
import { municipal, orderFor, recordOf } from '../pay-out.ts'

const DAY = 86_400_000
let office: Office
let counter: Workstation
let audit: Workstation
let application: string
let payment: string

beforeAll(async () => {
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
  const identityNumber = DOSSIER.applicant.identityNumber
  await office.enter(personLike({ identityNumber }))
  const command = counter.seal(accept(DOSSIER))
  expect(await counter.push(command)).toMatchObject([{ status: 'applied' }])
  ;({ application, payment } = await orderFor(office, audit, command.target))
}, 60_000)
afterAll(() => office.drop())

const bank = (lines: readonly string[], now: number) =>
  importPayments(office.db, ['支付编号,结果,日期,原因,金额', ...lines].join('\n'), {
    now: instant(now),
    dryRun: false,
    log: () => undefined,
  })
const owed = async (day: string) => (await reportUnpaid(office.db, plainDate(day))).total
const item = (id: string) => office.db.transaction().execute((tx) => readSmallCase(tx, id))

describe('a return after success', () => {
  it('M-6 a result has the bank’s day, not the day of the import', async () => {
    office.clock.now = MORNING + 20 * DAY
    const amount = (await recordOf(office, application)).payments[0]?.amount ?? 0
    expect(await bank([`${payment},成功,2026-01-20,,${amount + 1}`], office.clock.now)).toMatchObject({
      status: 'refused',
      faults: [{ line: 2, says: `金额 ${amount + 1} 元，支付清单为 ${amount} 元` }],
    })
    expect(
      await bank([`${payment.toUpperCase()},成功,2026/1/20,,"${amount}.00"`], office.clock.now),
    ).toMatchObject({
      status: 'done',
      paid: 1,
    })
    expect((await recordOf(office, application)).payments).toMatchObject([
      { result: 'paid', settledOn: '2026-01-20' },
    ])
  })

  it('a day that has not come, one before the order, and a failure without reason are refused', async () => {
    const now = office.clock.now
    for (const [line, says] of [
      [`${payment},退汇,2027-01-01,账户已销户,`, '银行日期 2027-01-01 还没有到'],
      [`${payment},退汇,2026-01-01,账户已销户,`, '银行日期 2026-01-01 早于 2026-01-20'],
      [`${payment},退汇,2026-01-25,,`, '失败应写明原因'],
    ] as const)
      expect(await bank([line], now)).toMatchObject({ status: 'refused', faults: [{ line: 2, says }] })
  })

  it('M-5 M-6 opens the unpaid item with its own day and year; tables of days before it stay as they were', async () => {
    const before = await owed('2026-03-31')
    office.clock.now = MORNING + 370 * DAY
    expect(await bank([`${payment},退汇,2027-01-08,账户已销户,`], office.clock.now)).toMatchObject({
      status: 'done',
      returned: 1,
      failed: 0,
    })
    const record = await recordOf(office, application)
    expect(record).toMatchObject({
      state: 'unpaid',
      payments: [{ result: 'paid', settledOn: '2026-01-20', returnedOn: '2027-01-08', reason: '账户已销户' }],
    })
    expect(record.log.at(-1)?.note).toBe('退汇：账户已销户')
    expect(await item(payment)).toMatchObject({ state: 'to-contact', firstFailedOn: '2027-01-08' })
    expect(await owed('2026-03-31')).toEqual(before)
    expect(await owed('2027-01-31')).toMatchObject({ currentCount: before.currentCount + 1 })
    expect(await owed('2028-01-31')).toMatchObject({ pastCount: before.pastCount + 1, currentCount: 0 })
  })

  it('said once more it is known; another day for it is refused', async () => {
    expect(await bank([`${payment},退汇,2027-01-08,账户已销户,`, ''], office.clock.now)).toMatchObject({
      known: 1,
      returned: 0,
    })
    expect(await bank([`${payment},退汇,2027-01-09,账户已销户,`], office.clock.now)).toMatchObject({
      status: 'refused',
      faults: [{ says: '这笔支付已于 2027-01-08 退汇，不能再改' }],
    })
  })

  it('is paid again once the account has been put right, in an order that warns of nothing then', async () => {
    const account = {
      bank: '上海银行',
      cardNumber: '6222000000009999',
      holderName: DOSSIER.applicant.name,
      socialSecurityCard: false,
    } as const
    expect(await municipal(office, application, { type: 'replaceAccount', account })).toBe('applied')
    const options = { month: '2027-02', now: instant(office.clock.now), dryRun: true, log: () => undefined }
    const dry = await payMonth(office.db, options)
    expect(dry).toMatchObject({
      applied: 1,
      order: null,
      list: [{ application, again: false }],
      warnings: [],
    })
    const real = await payMonth(office.db, { ...options, dryRun: false })
    expect(real).toMatchObject({ applied: 1, order: '2027-02-01', list: [{ application }] })
    const again = (await recordOf(office, application)).payments.at(-1)?.id ?? ''
    expect(await bank([`${again},成功,2027-01-25,,`], office.clock.now + 30 * DAY)).toMatchObject({ paid: 1 })
    expect(await item(payment)).toMatchObject({ state: 'paid', settledOn: '2027-01-25' })
    expect((await recordOf(office, application)).state).toBe('paid')
  })
})
