// The telephone check on the real server: a call that the city assigned is made at a district's workstation, its result
// is counted by the month and holds the institution, each in a transaction of its own.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeLine, START } from '#shared/contracts/municipal.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { monthRecordId } from '#shared/domain/month/month.ts'
import type { Answers, AttemptResult } from '#shared/domain/phone-check/script.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { accept, MORNING } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import { applyMunicipal } from '../../src-server/jobs/municipal-command.ts'
import { runFollowUps } from '../../src-server/jobs/run-follow-ups.ts'
import { type Office, openOffice, personLike, PUDONG, SONGJIANG, type Workstation } from './office.ts'

const MONTH = '2026-01'
let office: Office
let calling: Workstation
let supervisor: Workstation
let elsewhere: Workstation
let city: Workstation

beforeAll(async () => {
  office = await openOffice()
  calling = await office.workstation(await office.hire('calling', SONGJIANG, ['verifier']))
  supervisor = await office.workstation(await office.hire('signing', SONGJIANG, ['supervisor']))
  elsewhere = await office.workstation(await office.hire('elsewhere', PUDONG, ['verifier', 'supervisor']))
  city = await office.workstation(await office.hire('city', CITY_UNIT, ['verifier', 'supervisor']))
  await municipal(monthRecordId(MONTH), CITY_UNIT, {
    type: 'recordDraw',
    month: MONTH,
    draw: {
      frame: 40,
      frameHash: 'f'.repeat(64),
      seed: 'seed',
      algorithm: 'test',
      algorithmVersion: 1,
      shortfall: 0,
    },
    calls: [{ unit: SONGJIANG, assigned: 20 }],
  })
})
afterAll(() => office.drop())

const municipal = (target: string, unit: string, body: CommandBody) =>
  office.db
    .transaction()
    .execute((tx) =>
      applyMunicipal(tx, { id: randomUUID(), target, unit, basedOn: 0, body }, instant(MORNING)),
    )

async function assign(institution: string, application: string = randomUUID()): Promise<string> {
  const target = randomUUID()
  const outcome = await municipal(target, SONGJIANG, {
    type: 'assignCall',
    month: MONTH,
    application,
    acceptedBy: null,
    carriedFrom: null,
    caller: null,
    person: {
      name: '测试甲',
      mobile: '15400000001',
      secondContact: '家属 15400000002',
      item: '咖啡师（五级）',
      institution,
    },
  })
  expect(outcome).toMatchObject({ status: 'applied', version: 1 })
  return target
}

const attempt = <R extends AttemptResult>(result: R, day = 0) => ({
  id: randomUUID(),
  startedAt: instant(MORNING - day * 86_400_000),
  seconds: 30,
  number: 'mobile' as const,
  result,
  answeredBy: null,
  remark: '',
  callBackAt: null,
})
const answersOf = (change: Partial<Answers>, remark = ''): CommandBody => ({
  type: 'recordAnswers',
  attempt: { ...attempt('answered'), answeredBy: 'applicant' },
  answers: { applied: 'yes', assessed: 'yes', certified: 'yes', ...change },
  remark,
})

const held = async <K extends ChangeLine['kind']>(
  workstation: Workstation,
  kind: K,
  id: string,
): Promise<Extract<ChangeLine, { kind: K }> | undefined> =>
  (await workstation.pull(START)).findLast(
    (line): line is Extract<ChangeLine, { kind: K }> =>
      line.kind === kind && 'record' in line && 'id' in line.record && line.record.id === id,
  )

const songjiangIn = async () => (await held(city, 'month', monthRecordId(MONTH)))?.record.calls[0]

describe('a call on the server', () => {
  it('SYNC-11 reaches the calling unit and the city, and nobody else', async () => {
    const target = await assign('评价机构一')
    expect((await held(calling, 'phone-check', target))?.record.state).toBe('open')
    expect((await held(city, 'phone-check', target))?.record.state).toBe('open')
    expect(await held(elsewhere, 'phone-check', target)).toBeUndefined()
    const refused = elsewhere.seal(answersOf({}), { target, basedOn: 1 })
    expect(await elsewhere.push(refused)).toMatchObject([
      { status: 'refused', fault: { fault: 'otherUnit' }, current: null },
    ])
  })

  it('a result is counted once by the month, however often it is sent and followed up', async () => {
    const target = await assign('评价机构一')
    const before = await songjiangIn()
    const command = calling.seal(answersOf({}), { target, basedOn: 1 })
    expect(await calling.push(command)).toMatchObject([{ status: 'applied' }])
    expect(await calling.push(command)).toMatchObject([{ status: 'applied', replayed: true }])
    await runFollowUps(office.db, instant(MORNING), () => undefined)
    await runFollowUps(office.db, instant(MORNING), () => undefined)
    expect(await songjiangIn()).toMatchObject({ verified: (before?.verified ?? 0) + 1, assigned: 20 })
    // Everybody reads who still has what.
    expect((await held(elsewhere, 'month', monthRecordId(MONTH)))?.record.state).toBe('drawn')
  })

  it('an abnormal answer holds the institution for everybody until the city lifts it', async () => {
    const target = await assign('评价机构二')
    await calling.push(calling.seal(answersOf({ assessed: 'no' }, '称未参加考试'), { target, basedOn: 1 }))
    await runFollowUps(office.db, instant(MORNING), () => undefined)
    const hold = siblingId(target)
    expect((await held(elsewhere, 'institution-hold', hold))?.record).toMatchObject({
      state: 'standing',
      institution: '评价机构二',
      reportedBy: SONGJIANG,
    })
    const lift: CommandBody = { type: 'liftInstitutionHold', remark: '已核查' }
    expect(await supervisor.push(supervisor.seal(lift, { target: hold, basedOn: 1 }))).toMatchObject([
      { status: 'refused', fault: { fault: 'otherUnit' } },
    ])
    expect(await city.push(city.seal(lift, { target: hold, basedOn: 1 }))).toMatchObject([
      { status: 'applied' },
    ])
    expect((await held(calling, 'institution-hold', hold))?.record.state).toBe('lifted')
  })

  it('R-28 unreachable: three attempts over two days, made offline and sent together, then the supervisor’s signature', async () => {
    const target = await assign('评价机构三')
    const recorded = ([1, 0.9, 0] as const).map((day) =>
      // All of them were made on the version that the workstation last saw: attempts commute (SYNC-6).
      calling.seal(
        {
          type: 'recordAttempt',
          attempt: {
            ...attempt('no-answer', day),
            number: day === 0 ? ('second-contact' as const) : ('mobile' as const),
          },
        },
        { target, basedOn: 1, at: instant(MORNING - day * 86_400_000 + 1000) },
      ),
    )
    expect(await calling.push(...recorded)).toMatchObject([
      { status: 'applied' },
      { status: 'applied', merged: true },
      { status: 'applied', merged: true },
    ])
    const propose = calling.seal(
      { type: 'proposeUnverified', ground: '三次无人接听' },
      { target, basedOn: 4 },
    )
    expect(await calling.push(propose)).toMatchObject([{ status: 'applied' }])
    const sign = { type: 'signUnverified' } as const
    expect(await calling.push(calling.seal(sign, { target, basedOn: 5 }))).toMatchObject([
      { status: 'refused', fault: { fault: 'roleMissing' } },
    ])
    const before = await songjiangIn()
    expect(await supervisor.push(supervisor.seal(sign, { target, basedOn: 5 }))).toMatchObject([
      { status: 'applied' },
    ])
    await runFollowUps(office.db, instant(MORNING), () => undefined)
    expect((await songjiangIn())?.unverified).toBe((before?.unverified ?? 0) + 1)
  })

  it('the result reaches the application: a no holds that one record, and it goes on to the batch', async () => {
    const clerk = await office.workstation(await office.hire('accepting', SONGJIANG, ['clerk']))
    await office.enter(personLike({}))
    const lodged = clerk.seal(accept())
    expect(await clerk.push(lodged)).toMatchObject([{ status: 'applied' }])
    const application = lodged.target
    const call = await assign('评价机构四', application)
    const drawn = await office.db.transaction().execute((tx) =>
      applyMunicipal(
        tx,
        {
          id: randomUUID(),
          target: application,
          unit: SONGJIANG,
          basedOn: 1,
          body: { type: 'drawForCall', month: MONTH, call },
        },
        instant(MORNING),
      ),
    )
    expect(drawn).toMatchObject({ status: 'applied' })
    expect((await held(clerk, 'application', application))?.record.state).toBe('sampled')
    await calling.push(calling.seal(answersOf({ applied: 'no' }), { target: call, basedOn: 1 }))
    await runFollowUps(office.db, instant(MORNING), () => undefined)
    expect((await held(clerk, 'application', application))?.record).toMatchObject({
      state: 'accepted',
      holds: [{ kind: 'own' }],
    })
  })

  it('nobody but the server assigns a call or counts one', async () => {
    const body: CommandBody = {
      type: 'noteCallClosed',
      call: randomUUID(),
      unit: SONGJIANG,
      was: null,
      result: 'verified',
    }
    const forged = city.seal(body, { target: monthRecordId(MONTH), basedOn: 1 })
    expect(await city.push(forged)).toMatchObject([{ status: 'refused', fault: { fault: 'roleMissing' } }])
  })
})
