// History is what the city did: what was paid or is open bars the next claim, at the counter, at another one without the
// network, online, and at every step towards the money, whatever a feed says.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import { applicationEventSchema } from '#shared/domain/application/events.ts'
import { accept, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { ok } from '#shared/kernel/result.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import { createPerformAct } from '#shared/sync/perform-act.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import type { Certificate } from '#shared/policy/input.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { runBulk } from '../../src-server/jobs/bulk/run-bulk.ts'
import { payMonth } from '../../src-server/jobs/pay-month.ts'
import { importOnline } from '../../src-server/jobs/feeds/import-online.ts'
import { memoryCache } from '../simulation/workstation/memory-cache.ts'
import { type Desk, openDesk } from './desk.ts'
import { type Office, openOffice, personLike, PUDONG, SONGJIANG, type Workstation } from './office.ts'
import { municipal, orderFor, payOut, recordOf } from './pay-out.ts'

const NOW = instant(MORNING + 3_600_000)
const once = { now: NOW, dryRun: false, log: () => undefined }

let office: Office
let audit: Workstation
let counter: Workstation
let clerk: Staff
let elsewhere: Workstation
let people = 0

beforeAll(async () => {
  office = await openOffice()
  clerk = await office.hire('clerk', SONGJIANG, ['clerk'])
  counter = await office.workstation(clerk)
  elsewhere = await office.workstation(await office.hire('pudong', PUDONG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
}, 60_000)
afterAll(() => office.drop())

/** Somebody of whom nothing was ever paid, whose feed of history says so. */
async function newcomer(change: Partial<PersonFile> = {}): Promise<LodgeableDossier> {
  people += 1
  const identityNumber = identityOf(people)
  const [certificate] = PERSON.certificates
  if (certificate === undefined) throw new Error('the test person has a certificate')
  const own = { ...certificate, number: `HIST${people}` }
  await office.enter(personLike({ identityNumber, certificates: [own], ...change }))
  return { ...DOSSIER, certificate: own, applicant: { ...DOSSIER.applicant, identityNumber } }
}

/** Valid numbers of people born on one day. */
function identityOf(n: number): string {
  const digits = `310117199002${String(10 + Math.floor(n / 90)).padStart(2, '0')}${String(900 + (n % 90) * 1)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return `${digits}${'10X98765432'.charAt(sum % 11)}`
}

async function lodge(dossier: LodgeableDossier, at: Workstation = counter): Promise<string> {
  const command = at.seal(accept(dossier))
  const [outcome] = await at.push(command)
  expect(outcome?.status).toBe('applied')
  return command.target
}

const performAt = (desk: Desk, staff: Staff) =>
  createPerformAct({
    journal: {
      append: async (act) => desk.journal.append(act, 'A01'),
    },
    cache: memoryCache(desk.cache, (_label, effect) => Promise.resolve(effect())),
    signedIn: () => Promise.resolve(ok({ staff, device: desk.journal.device, deviceCode: 'A01' })),
    now: () => NOW,
    newId: randomUUID,
    journalled: () => undefined,
  })

const offer = (desk: Desk, staff: Staff, body: CommandBody) =>
  performAt(desk, staff)({ by: staff.id, target: randomUUID(), basedOn: 0, trail: [], body })

async function atDesk<T>(staff: Staff, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk(office, staff)
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

const paymentsOf = async (dossier: LodgeableDossier): Promise<number> => {
  const rows = await office.db
    .selectFrom('application')
    .where('identity_number', '=', dossier.applicant.identityNumber)
    .select('id')
    .execute()
  const records = await Promise.all(rows.map(({ id }) => recordOf(office, id)))
  return records.flatMap(({ payments }) => payments).length
}

describe('M-1 the same certificate offered again', () => {
  it('at the same counter: refused there, with the day and the state of the first', async () => {
    const dossier = await newcomer()
    await payOut(office, audit, await lodge(dossier))
    await atDesk(clerk, async (desk) => {
      expect((await desk.round()).ok).toBe(true)
      const known = knownFactsIn(desk.cache.state(), dossier.applicant.identityNumber, '')
      expect(known.others.map(({ state }) => state)).toEqual(['paid'])
      const offered = await offer(desk, clerk, accept(dossier))
      if (offered.ok) throw new Error('a certificate that was paid is not taken in again')
      expect(describeFault(offered.error)).toContain('不符合条件，不能受理：同一职业同一等级不重复')
      const lodging = { id: randomUUID(), unitId: SONGJIANG, on: plainDate('2026-01-20'), at: NOW }
      const told = decideOn(dossier, known, lodging)?.trace.find(({ rule }) => rule === 'same-occupation')
      expect(told?.because).toBe('2026-01-20申请的本职业三级/高级工补贴已发放')
    })
    expect(await paymentsOf(dossier)).toBe(1)
  })

  it('at another counter that is offline: taken in, and told truly as soon as it is sent', async () => {
    const dossier = await newcomer()
    await payOut(office, audit, await lodge(dossier))
    const staff = await office.hire('offline', PUDONG, ['clerk'])
    const target = await atDesk(staff, async (desk) => {
      const offered = await offer(desk, staff, accept(dossier))
      if (!offered.ok) throw new Error(offered.error.fault)
      expect((await desk.round()).ok).toBe(true)
      return offered.value.target
    })
    expect(await recordOf(office, target)).toMatchObject({
      state: 'pending-facts',
      contactApplicant:
        '市级数据显示不符合条件：2026-01-20申请的本职业三级/高级工补贴已发放；2026年以在职人员身份已计1次，每年限1次。需联系申请人核实',
    })
    expect(await paymentsOf(dossier)).toBe(1)
  })

  it('online: sent to the window, and told why', async () => {
    const dossier = await newcomer()
    await payOut(office, audit, await lodge(dossier))
    const folder = await mkdtemp(join(tmpdir(), 'jibu-online-'))
    const line = { number: 'W-1', lodgedOn: '2026-01-20', district: '松江', dossier }
    await writeFile(join(folder, 'online.jsonl'), JSON.stringify(line))
    const report = await importOnline(office.db, join(folder, 'online.jsonl'), once)
    await rm(folder, { recursive: true })
    expect(report).toMatchObject({ status: 'done', accepted: 0, toWindow: 1 })
    const rows = await office.db
      .selectFrom('application')
      .where('identity_number', '=', dossier.applicant.identityNumber)
      .where('state', '=', 'returned')
      .select('id')
      .execute()
    const record = await recordOf(office, rows[0]?.id ?? '')
    expect(record.contactApplicant).toContain('2026-01-20申请的本职业三级/高级工补贴已发放')
    expect(await paymentsOf(dossier)).toBe(1)
  })
})

describe('M-1 M-2 what the city did counts by its own records', () => {
  it('R-29 of two open ones the earlier bars the later, and never the other way round', async () => {
    const dossier = await newcomer()
    const first = await lodge(dossier)
    const second = await lodge(dossier, elsewhere)
    expect((await recordOf(office, second)).state).toBe('pending-facts')
    await municipal(office, second, { type: 'resolvePending' })
    expect((await recordOf(office, second)).state).toBe('pending-facts')
    await payOut(office, audit, first)
    expect(await paymentsOf(dossier)).toBe(1)
  })

  it('two counters at the same moment: one of the two is accepted', async () => {
    const dossier = await newcomer()
    const [one, other] = [counter.seal(accept(dossier)), elsewhere.seal(accept(dossier))]
    await Promise.all([counter.push(one), elsewhere.push(other)])
    const states = await Promise.all([one, other].map(({ target }) => recordOf(office, target)))
    expect(states.map(({ state }) => state).sort()).toEqual(['accepted', 'pending-facts'])
  })

  it('R-29 one sent back early and lodged again later sees a later one that was paid', async () => {
    const dossier = await newcomer()
    const first = await lodge(dossier)
    const { version } = await recordOf(office, first)
    const back: CommandBody = { type: 'returnApplication', dossier: null, missing: ['bank-card'], remark: '' }
    await counter.push(counter.seal(back, { target: first, basedOn: version }))
    expect((await recordOf(office, first)).state).toBe('returned')
    await payOut(office, audit, await lodge(dossier))
    const again = counter.seal(accept(dossier), { target: first, basedOn: version + 1 })
    await counter.push(again)
    expect(await recordOf(office, first)).toMatchObject({ state: 'pending-facts' })
    expect((await recordOf(office, first)).outcome?.failed).toContain('same-occupation')
  })

  it('a paid one bars at generation what was accepted before the payment was known', async () => {
    const dossier = await newcomer()
    const first = await lodge(dossier)
    await payOut(office, audit, first)
    const second = await lodge(dossier)
    await office.db
      .updateTable('application')
      .set({
        state: 'accepted',
        record: JSON.stringify({ ...(await recordOf(office, second)), state: 'accepted' }),
      })
      .where('id', '=', second)
      .execute()
    expect(await municipal(office, second, { type: 'generateRecord', month: '2026-01' })).toBe('applied')
    expect(await recordOf(office, second)).toMatchObject({ state: 'pending-facts' })
    expect((await recordOf(office, second)).contactApplicant).toContain('已发放')
  })

  it.each([
    ['ordered', false],
    ['back from the bank', true],
  ])('one that is %s bars the next', async (_, failed) => {
    const dossier = await newcomer()
    const { application, payment } = await orderFor(office, audit, await lodge(dossier))
    if (failed) {
      const result = { payment, result: 'failed' as const, reason: '账户已销户', on: shanghaiDate(NOW) }
      expect(await municipal(office, application, { type: 'importPayment', ...result })).toBe('applied')
    }
    const second = await lodge(dossier, elsewhere)
    expect((await recordOf(office, second)).outcome?.failed).toContain('same-occupation')
  })

  it.each(['withdrawn', 'cancelled'] as const)('R-9 one that was %s does not', async (how) => {
    const dossier = await newcomer()
    const first = await lodge(dossier)
    const { version } = await recordOf(office, first)
    if (how === 'withdrawn') {
      const withdraw: CommandBody = { type: 'withdrawApplication', reason: '本人撤回' }
      await counter.push(counter.seal(withdraw, { target: first, basedOn: version }))
    } else {
      const sheet = randomUUID()
      await municipal(office, first, {
        type: 'revokeCertificate',
        cause: 'wrong-data',
        sheet,
        sheetNumber: '',
        remark: '',
      })
    }
    expect((await recordOf(office, first)).state).toBe(how)
    expect((await recordOf(office, await lodge(dossier, elsewhere))).state).toBe('accepted')
  })

  it('a feed that says less, and whatever day it has reached, replaces nothing of it', async () => {
    const dossier = await newcomer({ history: [] })
    const first = await lodge(dossier)
    await payOut(office, audit, first)
    // The feed knows the application, wrongly as rejected, and another subsidy of which only it knows.
    const item = { kind: 'skill-subsidy' as const, issueDate: null, level: 5 as const, category: null }
    await newFile(dossier, [
      { ...item, id: first, date: plainDate('2026-01-20'), occupationCode: '6-31-07-01', state: 'rejected' },
      { ...item, id: null, date: plainDate('2026-01-02'), occupationCode: '4-03-02-08', state: 'paid' },
    ])
    const second = await recordOf(office, await lodge(dossier, elsewhere))
    expect(second.outcome?.failed).toContain('same-occupation')
    const facts = await factsOf(second.id)
    expect(
      facts.history.map((item) => [item.id ?? null, item.kind === 'skill-subsidy' ? item.state : null]),
    ).toEqual([
      [null, 'paid'],
      [first, 'paid'],
    ])
  })
})

describe('M-1 one certificate, number and item, bears one payment that stands', () => {
  /** Two people on one certificate: the register was wrong, or one person has two documents. */
  async function twoOnOne(item = '6-31-07-01'): Promise<[string, string]> {
    const [one, other] = [await newcomer(), await newcomer()]
    const number = ` ${(one.certificate.number ?? '').toLowerCase()}`
    const certificate = { ...other.certificate, number, occupationCode: item }
    await newCertificate(other, certificate)
    return [await lodge(one), await lodge({ ...other, certificate })]
  }

  it('the second is not generated, and says why', async () => {
    const [first, second] = await twoOnOne()
    await payOut(office, audit, first)
    expect(await generateAlone(second)).toMatchObject({ applied: 1 })
    expect(await recordOf(office, second)).toMatchObject({
      state: 'pending-facts',
      contactApplicant:
        '生成时按当日数据不符合：同一证书（编号和项目）已有正在支付或已发放的补贴，需联系申请人',
    })
  })

  it('generated before the first was paid, the second is not confirmed', async () => {
    const [first, second] = await twoOnOne()
    const publication = randomUUID()
    expect(await municipal(office, second, { type: 'generateRecord', month: '2026-01' })).toBe('applied')
    await payOut(office, audit, first)
    await approve(second)
    expect(await municipal(office, second, { type: 'publiciseRecord', publication })).toBe('applied')
    expect(await municipal(office, second, { type: 'confirmRecord', publication })).toBe('certificatePaid')
  })

  it('confirmed both and ordered in one run, one goes', async () => {
    const [first, second] = await twoOnOne()
    await confirmed(first)
    await confirmed(second)
    const report = await payMonth(office.db, { ...once, month: '2026-02', now: NOW })
    expect(report.refused).toMatchObject([{ fault: { fault: 'certificatePaid' } }])
    const states = await Promise.all([first, second].map((id) => recordOf(office, id)))
    expect(states.map(({ state }) => state).sort()).toEqual(['confirmed', 'paying'])
  })

  it('another item under the same number is another certificate', async () => {
    const [first, second] = await twoOnOne('6-31-07-03')
    await payOut(office, audit, first)
    await payOut(office, audit, second)
  })

  it('is held by the database, whatever the code says', async () => {
    const [first, second] = await twoOnOne()
    await payOut(office, audit, first)
    const write = office.db
      .updateTable('application')
      .set({ state: 'paid' })
      .where('id', '=', second)
      .execute()
    await expect(write).rejects.toMatchObject({ constraint: 'application_one_payment' })
  })
})

const generateAlone = async (id: string) =>
  runBulk(office.db, {
    ...once,
    cause: ['generateRecord', 'test'],
    candidates: [{ id, unit: SONGJIANG, version: (await recordOf(office, id)).version }],
    bodyFor: () => ({ type: 'generateRecord', month: '2026-01' }),
  })

async function approve(id: string): Promise<void> {
  const { version } = await recordOf(office, id)
  const [outcome] = await audit.push(audit.seal({ type: 'approveRecord' }, { target: id, basedOn: version }))
  expect(outcome?.status).toBe('applied')
}

async function confirmed(id: string): Promise<void> {
  const publication = randomUUID()
  expect(await municipal(office, id, { type: 'generateRecord', month: '2026-01' })).toBe('applied')
  await approve(id)
  expect(await municipal(office, id, { type: 'publiciseRecord', publication })).toBe('applied')
  expect(await municipal(office, id, { type: 'confirmRecord', publication })).toBe('applied')
}

async function newCertificate({ applicant }: LodgeableDossier, certificate: Certificate): Promise<void> {
  const { identityNumber } = applicant
  const file = await fileOf(identityNumber)
  await setFile({ ...file, certificates: [certificate] })
}

async function newFile({ applicant }: LodgeableDossier, history: PersonFile['history']): Promise<void> {
  await setFile({ ...(await fileOf(applicant.identityNumber)), history })
}

async function fileOf(identityNumber: string): Promise<PersonFile> {
  const { record } = await office.db
    .selectFrom('person_file')
    .where('identity_number', '=', identityNumber)
    .select('record')
    .executeTakeFirstOrThrow()
  return personFileSchema.parse(record)
}

const setFile = (file: PersonFile) =>
  office.db
    .updateTable('person_file')
    .set({ record: JSON.stringify(file) })
    .where('id', '=', file.id)
    .execute()

async function factsOf(application: string) {
  const { event } = await office.db
    .selectFrom('application_event')
    .where('application', '=', application)
    .where('type', '=', 'lodged')
    .select('event')
    .executeTakeFirstOrThrow()
  const lodged = applicationEventSchema.parse(event)
  if (lodged.type !== 'lodged' || lodged.decision === null) throw new Error('it was decided')
  return lodged.decision.facts
}
