// From a failed payment to the next one, on the real server: the ledgers open, close and answer by follow-ups of their own.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import { DOSSIER, KNOWN, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { applyMunicipal } from '../../src-server/jobs/municipal-command.ts'
import { importRepayments } from '../../src-server/jobs/import-repayments.ts'
import { runFollowUps } from '../../src-server/jobs/run-follow-ups.ts'
import { readApplication, storeApplication } from '../../src-server/sync/postgres/application-rows.ts'
import { readSmallCase } from '../../src-server/sync/postgres/case-rows.ts'
import { type Office, openOffice, SONGJIANG, type Workstation } from './office.ts'

const APPLICATION = testId(900)
const PAYMENT = testId(901)
const AGAIN = testId(902)
const SHEET = testId(903)
const DAY = 86_400_000

let office: Office
let ledger: Workstation
let colleague: Workstation

beforeAll(async () => {
  office = await openOffice()
  ledger = await office.workstation(await office.hire('ledger', SONGJIANG, ['ledger']))
  colleague = await office.workstation(await office.hire('colleague', SONGJIANG, ['ledger']))
  const account = DOSSIER.account
  await office.enter(PERSON)
  const lodgedOn = plainDate('2026-01-05')
  const at = instant(office.clock.now)
  const decision = decideOn(DOSSIER, KNOWN, { id: APPLICATION, unitId: SONGJIANG, on: lodgedOn, at })
  const outcome = decision?.outcome
  const record = applicationSchema.parse({
    ...DOSSIER,
    id: APPLICATION,
    unit: SONGJIANG,
    version: 1,
    state: 'paying',
    lodgedOn,
    lodgedBy: ledger.staff.id,
    receipt: 'T',
    outcome: null,
    generated: {
      month: '2026-02',
      on: '2026-02-19',
      outcome,
      amount: 2600,
      fundingDistrict: '浦东',
      account,
    },
    missing: [],
    contactApplicant: null,
    grounds: [],
    log: [],
    payments: [payment(PAYMENT)],
  })
  function payment(id: string) {
    const ordered = { month: '2026-03', orderedAt: office.clock.now, result: 'pending' }
    return { id, amount: 2600, account, reason: null, settledOn: null, ...ordered }
  }
  const receivedAt = instant(office.clock.now)
  await office.db
    .transaction()
    .execute((tx) => storeApplication(tx, null, record, { command: testId(904), events: [], receivedAt }))
})
afterAll(() => office.drop())

let acts = 0

/** An act of the server on the application, and what it sets off. */
async function municipal(body: CommandBody): Promise<void> {
  acts += 1
  const id = testId(950 + acts)
  const outcome = await office.db.transaction().execute(async (tx) => {
    const held = await readApplication(tx, APPLICATION)
    const act = { id, target: APPLICATION, unit: SONGJIANG, basedOn: held?.record.version ?? 0, body }
    return applyMunicipal(tx, act, instant(office.clock.now))
  })
  expect(outcome).toMatchObject({ status: 'applied' })
  await followUps()
}

async function followUps(): Promise<void> {
  await runFollowUps(office.db, instant(office.clock.now), (line) => office.logged.push(line))
}

const application = async (): Promise<Application> => {
  const held = await office.db.transaction().execute((tx) => readApplication(tx, APPLICATION))
  invariant(held !== null, 'the application is there')
  return held.record
}
const small = (id: string) => office.db.transaction().execute((tx) => readSmallCase(tx, id))

async function act(by: Workstation, target: string, body: CommandBody) {
  const held = await small(target)
  const sealed = by.seal(body, { target, basedOn: held?.version ?? 0 })
  const outcomes = await by.push(sealed)
  await followUps()
  return outcomes
}

describe('应付未付 on the server', () => {
  it('a failed payment appears in the ledger by itself, under the id of the payment', async () => {
    await municipal({
      type: 'importPayment',
      payment: PAYMENT,
      result: 'failed',
      reason: '账户已销户',
      on: shanghaiDate(instant(office.clock.now)),
    })
    expect(await small(PAYMENT)).toMatchObject({
      kind: 'unpaid-item',
      unit: SONGJIANG,
      state: 'to-contact',
      amount: 2600,
      reason: '账户已销户',
      applicant: { name: PERSON.name },
    })
  })

  it('an account entered by one and approved by another returns to the application', async () => {
    await act(ledger, PAYMENT, { type: 'recordUnpaidContact', way: 'phone', result: 'reached', note: '' })
    const account = { ...DOSSIER.account, cardNumber: '6222029999999999999' }
    const { bank, holderName, socialSecurityCard, cardNumber } = account
    invariant(
      bank !== undefined && holderName !== undefined && socialSecurityCard !== undefined,
      'an account',
    )
    await act(ledger, PAYMENT, {
      type: 'proposeAccount',
      account: { bank, holderName, socialSecurityCard, cardNumber },
      calledNumber: DOSSIER.applicant.mobile,
      evidence: '收到手持身份证照片',
    })
    expect(await act(ledger, PAYMENT, { type: 'approveAccount' })).toMatchObject([
      { status: 'refused', fault: { fault: 'ownAccountChange' } },
    ])
    expect(await act(colleague, PAYMENT, { type: 'approveAccount' })).toMatchObject([{ status: 'applied' }])
    expect(await application()).toMatchObject({ state: 'unpaid', account: { cardNumber } })
    expect((await application()).accountReplacedAt).not.toBeNull()
  })

  it('is settled by the next payment, and never by anybody’s hand', async () => {
    office.clock.now += 31 * DAY
    await municipal({ type: 'orderPayment', payment: AGAIN, month: '2026-04' })
    await municipal({
      type: 'importPayment',
      payment: AGAIN,
      result: 'paid',
      reason: null,
      on: shanghaiDate(instant(office.clock.now)),
    })
    expect(await small(PAYMENT)).toMatchObject({ state: 'paid' })
    expect(await application()).toMatchObject({ state: 'paid' })
  })
})

describe('追回 on the server', () => {
  it('a revocation after payment opens a claim; the district’s entries and the imported progress close it together', async () => {
    await municipal({
      type: 'revokeCertificate',
      cause: 'certificate-revoked',
      sheet: SHEET,
      sheetNumber: '协-1',
      remark: '',
    })
    const claim = await small(SHEET)
    expect(claim).toMatchObject({ kind: 'recoup-item', state: 'open', amount: 2600, sheetNumber: '协-1' })
    const on = claim?.kind === 'recoup-item' ? claim.cancelledOn : null
    invariant(on !== null, 'the claim has its day')
    const part = (id: string, amount: number): CommandBody => ({
      type: 'recordRepayment',
      repayment: id,
      on,
      amount,
      note: '',
    })
    const now = instant(office.clock.now)
    // A month has passed: signed in again.
    const later = await office.workstation(ledger.staff)
    const push = async (body: CommandBody) => {
      const held = await small(SHEET)
      const of = { target: SHEET, basedOn: held?.version ?? 0, at: now }
      expect(await later.push(later.seal(body, of))).toMatchObject([{ status: 'applied' }])
      await followUps()
    }
    await push(part(testId(910), 600))
    expect(await application()).toMatchObject({ state: 'recouping' })
    const file = (...lines: string[]): string =>
      ['证书编号,职业编码,退款日期,金额,凭证号,备注', ...lines].join('\n')
    const options = { now: instant(office.clock.now), dryRun: false, log: () => undefined }
    const imported = (text: string) => importRepayments(office.db, text, options)
    // One line too much, one of no claim: the whole file is refused, every fault listed, nothing entered.
    expect(await imported(file(`TEST0001,,${on},1500,P-1,`, `TEST0001,,${on},600,P-2,`))).toEqual({
      status: 'refused',
      faults: [{ line: 3, says: expect.stringContaining('超过待追回的 500 元') as string }],
    })
    expect(await imported(file(`TEST0001,,${on},1500,P-1,`, `NOBODY,,${on},600,P-2,`))).toMatchObject({
      status: 'refused',
      faults: [{ line: 3 }],
    })
    expect(await small(SHEET)).toMatchObject({ state: 'partly', repayments: [{ amount: 600 }] })
    // A list that grows: what was entered from the first is known in the second.
    const first = file(`TEST0001,,${on},1500,P-1,第一笔`)
    expect(await importRepayments(office.db, first, { ...options, dryRun: true })).toMatchObject({
      entered: 1,
    })
    expect(await imported(first)).toMatchObject({ status: 'done', entered: 1, known: 0, amount: 1500 })
    expect(await application()).toMatchObject({ state: 'recouping' })
    expect(await imported(`${first}\nTEST0001,,${on},500,P-2,`)).toMatchObject({ entered: 1, known: 1 })
    expect(await small(SHEET)).toMatchObject({
      state: 'recovered',
      repayments: [{ amount: 600 }, { amount: 1500, byName: '市级系统', note: '凭证 P-1，第一笔' }, {}],
    })
    expect(await application()).toMatchObject({ state: 'recovered' })
  })
})
