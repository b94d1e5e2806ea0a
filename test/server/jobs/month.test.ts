import { createHash, randomUUID } from 'node:crypto'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../../src-server/demo/test-numbers.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { monthRecordId } from '#shared/domain/month/month.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { START } from '#shared/contracts/municipal.ts'
import { accept, DOSSIER, MORNING } from '#shared/fixtures/applicants.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { applyMunicipal } from '../../../src-server/jobs/municipal-command.ts'
import { drawMonth } from '../../../src-server/jobs/draw/draw-month.ts'
import { verifyDraw } from '../../../src-server/jobs/draw/verify-draw.ts'
import { generateMonth } from '../../../src-server/jobs/generate-month.ts'
import { importPayments } from '../../../src-server/jobs/import-payments.ts'
import { resolvePending } from '../../../src-server/jobs/resolve-pending.ts'
import { readRevocations, revoke } from '../../../src-server/jobs/revoke.ts'
import { runFollowUps } from '../../../src-server/jobs/run-follow-ups.ts'
import { applyIn } from '../../../src-server/sync/apply-command.ts'
import { postgresTransaction } from '../../../src-server/sync/postgres/postgres-transaction.ts'
import { payMonth } from '../../../src-server/jobs/pay-month.ts'
import { type Office, openOffice, personLike, SONGJIANG, type Workstation } from '../office.ts'

const MONTH = '2026-01'
const PEOPLE = 12
const NOW = instant(MORNING + 3_600_000)
const BANK_DAY = shanghaiDate(NOW)
const once = { now: NOW, dryRun: false, log: () => undefined }
const job = { ...once, month: MONTH }

const DEVICE = randomUUID()
const VERIFIER = randomUUID()
const SUPERVISOR = randomUUID()
let seq = 0
let office: Office
let counter: Workstation
let audit: Workstation

beforeAll(async () => {
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
  for (let n = 0; n < PEOPLE; n += 1) await lodge(n)
}, 60_000)
afterAll(() => office.drop())

const numberOf = (n: number): string => `TEST${String(n).padStart(4, '0')}`

async function lodge(n: number): Promise<string> {
  const identityNumber = testIdentity(SONGJIANG, addDays(plainDate('1961-01-01'), n), 'male')
  const certificate = { ...DOSSIER.certificate, number: numberOf(n) }
  await office.enter(personLike({ identityNumber, certificates: [certificate] }))
  const dossier = { ...DOSSIER, certificate, applicant: { ...DOSSIER.applicant, identityNumber } }
  const command = counter.seal(accept(dossier))
  const [outcome] = await counter.push(command)
  expect(outcome?.status).toBe('applied')
  return command.target
}

async function applications(state?: string): Promise<Application[]> {
  const rows = await office.db
    .selectFrom('application')
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .orderBy('id')
    .select('record')
    .execute()
  return rows.map(({ record }) => applicationSchema.parse(record))
}

async function act(target: string, body: CommandBody): Promise<string> {
  const [record] = (await applications()).filter(({ id }) => id === target)
  const unit = record?.unit ?? CITY_UNIT
  const version = record?.version ?? (await monthVersion())
  const outcome = await office.db
    .transaction()
    .execute((tx) => applyMunicipal(tx, { id: randomUUID(), target, unit, basedOn: version, body }, NOW))
  return outcome?.status ?? 'waits'
}

async function monthVersion(): Promise<number> {
  const row = await office.db
    .selectFrom('case_record')
    .where('id', '=', monthRecordId(MONTH))
    .select('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** What a verifier, or the supervisor, of the calling unit does to a call. */
async function atTelephone(
  target: string,
  body: CommandBody,
  role: 'verifier' | 'supervisor',
): Promise<void> {
  const call = await office.db
    .selectFrom('case_record')
    .where('id', '=', target)
    .select(['unit', 'version'])
    .executeTakeFirstOrThrow()
  const actor = { id: role === 'verifier' ? VERIFIER : SUPERVISOR, unit: call.unit, roles: [role] }
  seq += 1
  const command = {
    id: randomUUID(),
    target,
    basedOn: call.version,
    unit: call.unit,
    actor: actor.id,
    actorName: '测试核实员',
    at: NOW,
    body,
    device: DEVICE,
    deviceCode: 'B01',
    deviceSeq: seq,
  }
  const hash = createHash('sha256').update(command.id).digest()
  const arrived = { command, hash, pushedBy: null, receivedAt: NOW, clockOffset: 0 }
  const outcome = await office.db
    .transaction()
    .execute((tx) => applyIn(postgresTransaction(tx), arrived, actor))
  expect(outcome?.status).toBe('applied')
}

const dialled = (hoursAgo: number, number: 'mobile' | 'second-contact' = 'mobile') => ({
  id: randomUUID(),
  startedAt: instant(NOW - hoursAgo * 3_600_000),
  seconds: 30,
  number,
  remark: '',
  callBackAt: null,
})

const answer = (call: string, applied: 'yes' | 'no'): Promise<void> =>
  atTelephone(
    call,
    {
      type: 'recordAnswers',
      attempt: { ...dialled(0), result: 'answered', answeredBy: 'applicant' },
      answers: { applied, assessed: 'yes', certified: 'yes' },
      remark: '',
    },
    'verifier',
  )

async function giveUp(call: string): Promise<void> {
  for (const attempt of [dialled(26), dialled(24), dialled(1, 'second-contact')])
    await atTelephone(
      call,
      { type: 'recordAttempt', attempt: { ...attempt, result: 'no-answer', answeredBy: null } },
      'verifier',
    )
  await atTelephone(call, { type: 'proposeUnverified', ground: '三次无人接听' }, 'verifier')
  await atTelephone(call, { type: 'signUnverified' }, 'supervisor')
}

const calls = () =>
  office.db
    .selectFrom('case_record')
    .where('kind', '=', 'phone-check')
    .orderBy('id')
    .select(['id', 'unit', sql<string>`record->>'application'`.as('application')])
    .execute()

describe('the month on the server, from the draw to the money', () => {
  it('a dry run draws nothing', async () => {
    const report = await drawMonth(office.db, { ...job, dryRun: true })
    expect(report).toMatchObject({ frame: PEOPLE, drawn: PEOPLE, shortfall: 260 - PEOPLE, seed: null })
    expect(await calls()).toEqual([])
    expect(await office.db.selectFrom('draw_frame').selectAll().execute()).toEqual([])
  })

  it('R-17 R-23 draws from what is accepted when it runs, and a frame too small is taken whole with its shortfall', async () => {
    const report = await drawMonth(office.db, job)
    expect(report).toMatchObject({ frame: PEOPLE, drawn: PEOPLE, shortfall: 260 - PEOPLE, movedOn: [] })
    expect(await applications('sampled')).toHaveLength(PEOPLE)
    expect(new Set((await calls()).map(({ application }) => application)).size).toBe(PEOPLE)
  })

  it('drawn again it gives the same, and R-24 what arrives later joins the next month', async () => {
    const before = await calls()
    await lodge(PEOPLE)
    const again = await drawMonth(office.db, { ...job, newSeed: () => 'another seed' })
    expect(again.frame).toBe(PEOPLE)
    expect(await calls()).toEqual(before)
    expect(await applications('accepted')).toHaveLength(1)
  })

  it('verify-draw finds the true record true', async () => {
    expect(await verifyDraw(office.db, MONTH)).toEqual([])
  })

  it.each([
    [
      'an id of the frame',
      sql`update draw_frame_member set application = (select id from application where state = 'accepted')
        where application = (select application from draw_frame_member order by application limit 1)`,
    ],
    [
      'the application of a call',
      sql`update case_record set record = jsonb_set(record, '{application}', to_jsonb((select id from application where state = 'accepted')))
        where id = (select id from case_record where kind = 'phone-check' order by id limit 1)`,
    ],
    [
      'the seed',
      sql`update case_record set record = jsonb_set(record, '{draw,seed}', '"another"') where kind = 'month'`,
    ],
    [
      'the unit of a call',
      sql`update case_record set unit = case unit when '310101' then '310104' else '310101' end
        where id = (select id from case_record where kind = 'phone-check' order by id limit 1)`,
    ],
  ])('verify-draw fails on one altered record: %s', async (_, alter) => {
    const undo = new Error('undo')
    await office.db
      .transaction()
      .execute(async (tx) => {
        await alter.execute(tx)
        expect(await verifyDraw(tx, MONTH)).not.toEqual([])
        throw undo
      })
      .catch((problem: unknown) => {
        if (problem !== undo) throw problem
      })
    expect(await verifyDraw(office.db, MONTH)).toEqual([])
  })

  it('one open call holds up the whole city, and it is said who still has what', async () => {
    const all = await calls()
    for (const [index, { id }] of all.slice(0, -1).entries())
      await (index === 1 ? giveUp(id) : answer(id, index === 0 ? 'no' : 'yes'))
    await runFollowUps(office.db, NOW, () => undefined)
    const last = all.at(-1)
    expect(await generateMonth(office.db, job)).toEqual({
      status: 'calls-open',
      behind: [{ unit: last?.unit, open: 1 }],
    })
    expect(await applications('generated')).toEqual([])
    if (last === undefined) throw new Error('the draw made calls')
    await answer(last.id, 'yes')
    await runFollowUps(office.db, NOW, () => undefined)
  })

  it('generates what no hold bars; a dry run counts the same and writes nothing', async () => {
    const dry = await generateMonth(office.db, { ...job, dryRun: true })
    expect(dry).toMatchObject({ status: 'done', generated: PEOPLE - 2 })
    expect(await applications('generated')).toEqual([])
    const done = await generateMonth(office.db, job)
    expect(done).toMatchObject({ status: 'done', generated: PEOPLE - 2, amount: (PEOPLE - 2) * 2600 })
    if (done.status !== 'done') throw new Error('generated')
    expect(done.refused.map(({ fault }) => fault.fault)).toEqual(['recordHeld', 'recordHeld'])
    // The late lodging stays for the next month.
    expect(await applications('accepted')).toHaveLength(3)
    expect(await generateMonth(office.db, job)).toMatchObject({ status: 'done', generated: 0 })
  })

  it('SYNC-9 the unit reads what the job wrote as contiguous changes', async () => {
    const lines = await counter.pull(START)
    const states = lines.flatMap((line) => (line.kind === 'application' ? [line.record.state] : []))
    expect(states.filter((state) => state === 'generated')).toHaveLength(PEOPLE - 2)
  })

  it('records in one transaction carry the job in history and log, once each', async () => {
    const [record] = await applications('generated')
    const events = await office.db
      .selectFrom('application_event')
      .innerJoin('command_log', 'command_log.id', 'application_event.command')
      .where('application_event.application', '=', record?.id ?? '')
      .orderBy('application_event.version')
      .select(['application_event.type', 'application_event.version', 'status'])
      .execute()
    expect(events.map(({ type }) => type)).toEqual(['lodged', 'drawn', 'callRecorded', 'generated'])
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['applied']))
  })

  it('pays what was confirmed, with the deadline, limits and certificate of the day', async () => {
    const publication = randomUUID()
    const generated = await applications('generated')
    for (const { id, version } of generated) {
      const approve = audit.seal({ type: 'approveRecord' }, { target: id, basedOn: version })
      expect((await audit.push(approve)).map(({ status }) => status)).toEqual(['applied'])
      expect(await act(id, { type: 'publiciseRecord', publication })).toBe('applied')
      expect(await act(id, { type: 'confirmRecord', publication })).toBe('applied')
    }
    const [revoked] = generated
    await office.db
      .updateTable('person_file')
      .set({ record: sql<string>`jsonb_set(record, '{certificates,0,state}', '"revoked"')` })
      .where('identity_number', '=', revoked?.applicant.identityNumber ?? '')
      .execute()
    const report = await payMonth(office.db, { ...job, month: '2026-02' })
    expect(report.applied).toBe(generated.length - 1)
    expect(report.refused).toMatchObject([{ target: revoked?.id, fault: { fault: 'noLongerEligible' } }])
    expect(report.list).toHaveLength(generated.length - 1)
    expect(report.order).toBe('2026-02-01')
    // The bank is not told twice, unless somebody means to, and then the list says so.
    const next = await payMonth(office.db, { ...job, month: '2026-02' })
    expect(next).toMatchObject({ applied: 0, order: null, list: [] })
    const again = await payMonth(office.db, { ...job, month: '2026-02', again: true })
    expect(again.order).toBe('2026-02-02')
    expect(again.list).toEqual(report.list.map((line) => ({ ...line, again: true })))
  })

  it('a file with a duplicate, an unknown item or a wrong state is refused whole, every fault by its line', async () => {
    const ids = (await applications('paying')).flatMap(({ payments }) => payments.map(({ id }) => id))
    const stranger = randomUUID()
    const text = [
      '支付编号,结果,原因,日期',
      `${ids[0]},成功,,${BANK_DAY}`,
      `${ids[0]},成功,,${BANK_DAY}`,
      `${stranger},成功,,${BANK_DAY}`,
      `${ids[1]},也许,,${BANK_DAY}`,
    ]
    expect(await importPayments(office.db, text.join('\n'), once)).toEqual({
      status: 'refused',
      faults: [
        { line: 3, says: '与第 2 行重复' },
        { line: 4, says: '没有这笔支付' },
        { line: 5, says: '结果应为“成功”“失败”或“退汇”' },
      ],
    })
    expect((await applications('paying')).length).toBe(ids.length)
  })

  it('a failed payment is owed, on the bank’s day; the same file is known, and a repeated line is passed over', async () => {
    const ids = (await applications('paying')).flatMap(({ payments }) => payments.map(({ id }) => id))
    const lines = ids.map((id, index) =>
      index === 0 ? `${id},失败,账号户名不符,${BANK_DAY}` : `${id},成功,,${BANK_DAY}`,
    )
    const text = `\uFEFF${['支付编号,结果,原因,日期', ...lines].join('\r\n')}\r\n`
    expect(await importPayments(office.db, text, once)).toMatchObject({
      status: 'done',
      paid: ids.length - 1,
      failed: 1,
    })
    expect(await applications('unpaid')).toHaveLength(1)
    expect(await importPayments(office.db, text, once)).toEqual({
      status: 'refused',
      faults: [{ line: 0, says: `该文件已于 ${BANK_DAY} 导入` }],
    })
    expect(await importPayments(office.db, `${text}\r\n`, once)).toMatchObject({
      status: 'done',
      paid: 0,
      failed: 0,
      known: ids.length,
    })
    const other = `支付编号,结果,日期\n${ids[0] ?? ''},成功,${BANK_DAY}`
    expect(await importPayments(office.db, other, once)).toEqual({
      status: 'refused',
      faults: [{ line: 2, says: `这笔支付已于 ${BANK_DAY} 失败，不能再改` }],
    })
  })

  it('an owed payment goes again once its account is put right, and only then', async () => {
    const [owed] = await applications('unpaid')
    expect(await payMonth(office.db, { ...job, month: '2026-03' })).toMatchObject({ applied: 0, list: [] })
    const account = {
      bank: '上海银行',
      cardNumber: '6222000000001234',
      holderName: '测试甲',
      socialSecurityCard: false,
    }
    const body: CommandBody = { type: 'replaceAccount', account: { ...account, bank: '上海银行' } }
    expect(await act(owed?.id ?? '', body)).toBe('applied')
    expect(await payMonth(office.db, { ...job, month: '2026-03' })).toMatchObject({
      applied: 1,
      list: [{ application: owed?.id, cardNumber: '6222000000001234', amount: 2600 }],
    })
  })

  it('R-26 a call left unverified returns to next month’s list beside the sample', async () => {
    const report = await drawMonth(office.db, { ...job, month: '2026-02' })
    expect(report).toMatchObject({ frame: 2, carried: 1, drawn: 2, shortfall: 259 })
    expect(await verifyDraw(office.db, '2026-02')).toEqual([])
  })
})

describe('after the month', () => {
  it('R-25 resolve-pending takes up what was provisional once its facts are there', async () => {
    const [late] = await applications('sampled')
    await office.db
      .updateTable('application')
      .set({ state: 'pending-facts', record: sql<string>`jsonb_set(record, '{state}', '"pending-facts"')` })
      .where('id', '=', late?.id ?? '')
      .execute()
    expect(await resolvePending(office.db, { ...once, dryRun: true })).toMatchObject({
      accepted: 1,
      toCall: 0,
    })
    expect(await resolvePending(office.db, once)).toMatchObject({ accepted: 1, toCall: 0 })
    expect(await resolvePending(office.db, once)).toMatchObject({ accepted: 0, applied: 0 })
  })

  it('revoke cancels what is not paid and recoups what is, once; a wrong line stops the file', async () => {
    const numbers = Array.from({ length: PEOPLE }, (_, n) => numberOf(n))
    const [number] = numbers
    const paid = (await applications('paid')).length
    const twice = `证书编号,职业编码,原因,协办单号\n${number},,证书撤销,协-1\n${number},,证书撤销,协-1`
    expect(await revoke(office.db, readRevocations(twice), once)).toEqual({
      status: 'refused',
      faults: [{ line: 3, says: '与第 2 行重复' }],
    })
    const listed = [...numbers, 'NOBODY'].map((each) => `${each},,证书撤销,协-1`)
    const lines = readRevocations(['证书编号,职业编码,原因,协办单号', ...listed].join('\n'))
    const done = await revoke(office.db, lines, once)
    expect(done).toMatchObject({ status: 'done', without: [PEOPLE + 2], refused: [] })
    expect(await applications('recouping')).toHaveLength(paid)
    expect(await applications('paid')).toEqual([])
    expect(await revoke(office.db, lines, once)).toMatchObject({ applied: 0 })
  })
})

describe('separation held by the database', () => {
  it.each([
    ['who audited does not confirm', '{auditedBy}', '{confirmedBy}', 'audit_apart_from_confirmation'],
    ['who lodged does not audit', '{lodgedBy}', '{auditedBy}', 'lodging_apart_from_audit'],
  ])('%s', async (_, one, other, constraint) => {
    const person = JSON.stringify(randomUUID())
    const write = sql`
      update application set record = jsonb_set(jsonb_set(record, ${one}::text[], ${person}::jsonb), ${other}::text[], ${person}::jsonb)
      where id = (select id from application limit 1)`
    await expect(write.execute(office.db)).rejects.toMatchObject({ constraint })
  })

  it('nobody holds audit together with confirmation', async () => {
    const staff = await office.hire('both', SONGJIANG, ['reviewer'])
    const roles = office.db
      .insertInto('staff_roles')
      .values({ staff: staff.id, valid_from: new Date(NOW), roles: ['reviewer', 'confirmer'] })
    await expect(roles.execute()).rejects.toMatchObject({ code: '23514' })
  })
})
