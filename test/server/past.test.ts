// The town's past against the evaluation's tables, at the smallest size that holds them; the same rows are written at any
// other size.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import { applicationEventSchema } from '#shared/domain/application/events.ts'
import { decideAgain } from '#shared/domain/application/move.ts'
import { designOf, smallCaseSchema } from '#shared/domain/case/cases.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { inventPast } from '../../src-server/demo/history/invent-past.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { townNotice } from '../../src-server/demo/notice.ts'
import { isTestIdentity } from '../../src-server/demo/test-numbers.ts'
import { inventCompleteTown } from '../../src-server/demo/town.ts'
import { reportCancelled } from '../../src-server/reports/cancelled.ts'
import { reportIndicators } from '../../src-server/reports/indicators.ts'
import { reportUnpaid } from '../../src-server/reports/unpaid.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

const TODAY = plainDate('2026-11-18')
const CUT_OFF = plainDate('2024-12-31')
const SIZE = 5_000

/** As the evaluation prints them: 万元 and 人次, 当年 and 历年. */
const TABLE_2_14 = [
  ['浦东', 7.69, 59, 17.02, 124],
  ['黄浦', 1.2, 9, 0.92, 7],
  ['闵行', 0.81, 5, 1.23, 9],
  ['静安', 1.16, 7, 3.12, 20],
  ['宝山', 0, 0, 0, 0],
  ['嘉定', 0.85, 6, 0.56, 3],
  ['松江', 0.36, 3, 0.52, 6],
  ['徐汇', 0.4, 2, 0.08, 1],
  ['金山', 0, 0, 0, 0],
  ['杨浦', 1.16, 9, 1.04, 8],
  ['奉贤', 0.92, 6, 0, 0],
  ['青浦', 0.52, 5, 0.16, 1],
  ['普陀', 0.64, 4, 0.2, 1],
  ['虹口', 0.28, 3, 0.16, 1],
  ['长宁', 1.37, 7, 0.44, 3],
  ['崇明', 0.48, 4, 0.32, 3],
]
const TABLE_2_15 = [
  [2021, 0.68, 4, 0, 0, 0.68, 4],
  [2022, 18.29, 103, 17.89, 101, 0.4, 2],
  [2023, 194.94, 1026, 192.98, 1016, 1.96, 10],
  [2024, 6.28, 31, 3.92, 20, 2.36, 11],
]

const { staff } = inventCompleteTown({ seed: 3, today: TODAY })
const options = (seed: number) => ({ seed, today: TODAY, size: 4_000, staff, taken: new Set<string>() })

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const options = { now: momentOf(TODAY, 9), today: TODAY, seed: 3, applications: SIZE }
  await loadTown(database.db, { ...options, report: () => undefined })
}, 120_000)
afterAll(() => database.drop())

describe('the reports on the complete town', () => {
  it('绩效报告 表2-14: what is owed at the end of 2024, row by row', async () => {
    const { rows, total } = await reportUnpaid(database.db, CUT_OFF)
    const printed = rows.map((row) => [
      row.district,
      row.currentYuan / 10_000,
      row.currentCount,
      row.pastYuan / 10_000,
      row.pastCount,
    ])
    expect(printed).toEqual(TABLE_2_14)
    expect(total).toEqual({
      currentCount: 129,
      currentYuan: 178_400,
      pastCount: 187,
      pastYuan: 257_700,
    })
  })

  it('绩效报告 表2-15: what was cancelled, row by row; partly repaid counts as outstanding', async () => {
    const { rows, total } = await reportCancelled(database.db, CUT_OFF)
    const printed = rows.map((row) => [
      row.paidYear,
      row.cancelledYuan / 10_000,
      row.cancelledCount,
      row.recoveredYuan / 10_000,
      row.recoveredCount,
      row.outstandingYuan / 10_000,
      row.outstandingCount,
    ])
    expect(printed).toEqual(TABLE_2_15)
    expect(total).toMatchObject({ cancelledCount: 1164, recoveredCount: 1137, outstandingCount: 27 })
    const claims = await database.db
      .selectFrom('case_record')
      .where('kind', '=', 'recoup-item')
      .select('record')
      .execute()
    const partly = claims.filter(({ record }) => {
      const claim = smallCaseSchema.parse(record)
      if (claim.kind !== 'recoup-item' || claim.cancelledOn > CUT_OFF) return false
      const repaid = claim.repayments.filter(({ on }) => on <= CUT_OFF)
      const sum = repaid.reduce((all, { amount }) => all + amount, 0)
      return sum > 0 && sum < claim.amount
    })
    expect(partly.length).toBeGreaterThan(0)
  })

  it('C1202 and C1304 as the evaluation scored them', async () => {
    const { items } = await reportIndicators(database.db, CUT_OFF)
    const recovered = items.find(({ id }) => id === 'C1202')
    const overdue = items.find(({ id }) => id === 'C1304')
    expect(recovered).toMatchObject({
      id: 'C1202',
      numerator: 2_147_900,
      denominator: 2_201_900,
      score: 2.63,
    })
    expect(recovered?.value).toBeCloseTo(97.5476, 4)
    expect(overdue).toMatchObject({ id: 'C1304', numerator: 13, denominator: 1164, score: 1.89 })
  })

  it('another day gives other figures', async () => {
    const { total } = await reportUnpaid(database.db, plainDate('2024-06-30'))
    expect(total.currentCount).toBeGreaterThan(0)
    expect(total.currentCount).toBeLessThan(129)
    expect((await reportCancelled(database.db, plainDate('2024-01-31'))).rows).toEqual([])
    const today = await reportUnpaid(database.db, TODAY)
    expect(today.total).not.toEqual(total)
  })
})

describe('the rows of the past', () => {
  it('are as many as were asked for, in all sixteen districts, under numbers that nobody can have', async () => {
    const rows = await database.db.selectFrom('application').select(['unit', 'identity_number']).execute()
    expect(rows).toHaveLength(SIZE)
    expect(new Set(rows.map(({ unit }) => unit)).size).toBe(16)
    expect(rows.filter(({ identity_number: number }) => !isTestIdentity(number))).toEqual([])
  })

  it('are the fold of their events, applications and ledgers alike', async () => {
    const applications = await database.db
      .selectFrom('application')
      .innerJoin('application_event', 'application_event.application', 'application.id')
      .where('type', '=', 'carriedOver')
      .select(['record', 'event'])
      .execute()
    expect(applications.length).toBeGreaterThan(4_000)
    for (const { record, event } of applications.filter((_, index) => index % 40 === 0)) {
      const folded = applicationDesign.applyAll(null, [applicationEventSchema.parse(event)])
      expect(folded).toEqual(applicationSchema.parse(record))
    }
    const ledgers = await database.db.selectFrom('case_record').select(['id', 'kind', 'record']).execute()
    for (const { id, kind, record } of ledgers.filter((_, index) => index % 20 === 0)) {
      const design = designOf(kind)
      const events = await database.db
        .selectFrom('case_event')
        .where('record', '=', id)
        .orderBy('version')
        .select('event')
        .execute()
      const folded = events.reduce<ReturnType<typeof design.applyAll> | null>(
        (state, { event }) => design.applyAll(state, [design.event.parse(event)]),
        null,
      )
      expect(folded).toEqual(smallCaseSchema.parse(record))
    }
  })

  it('agree with their ledgers: unpaid items name a failed payment, claims a revocation', () => {
    for (const { application, ledger } of inventPast(options(3))) {
      if (ledger === null) continue
      const { record } = ledger
      if (record.kind === 'unpaid-item') {
        const first = { id: record.id, result: 'failed', amount: record.amount }
        expect(application.payments[0]).toMatchObject(first)
        const owed = record.state !== 'paid' && record.state !== 'cancelled'
        expect(application.state).toBe(owed ? 'unpaid' : record.state)
      } else {
        expect(application.revocation?.sheet).toBe(record.id)
        expect(application.state).toBe(record.state === 'recovered' ? 'recovered' : 'recouping')
      }
    }
  })

  it('go on to the next payment once the account is right: decided again, the same amount is due', () => {
    const owed = [...inventPast(options(3))].filter(({ file }) => file !== null)
    expect(owed.length).toBeGreaterThan(150)
    const notice = townNotice(TODAY)
    const differing = owed.flatMap(({ application, file }) => {
      const record = applicationSchema.parse(application)
      const decision = decideAgain(record, { person: file, notice, others: [] }, momentOf(TODAY, 9))
      if (decision?.outcome.amount === record.generated?.amount) return []
      return [[record.certificate?.issueDate, record.lodgedOn, decision?.outcome]]
    })
    expect(differing).toEqual([])
  })

  it('are the same for the same seed and day', () => {
    const first = (seed: number) => inventPast(options(seed)).next().value
    expect(first(3)).toEqual(first(3))
    expect(first(4)).not.toEqual(first(3))
  })
})
