// What arrives later reaches what it touches, and no other record: paid ones become suspicions for a person, open ones are
// decided again at their next step.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { suspectSchema } from '#shared/domain/suspect/suspect.ts'
import { accept, CERTIFICATE, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { importCertificates } from '../../../src-server/jobs/feeds/import-certificates.ts'
import { importFacts } from '../../../src-server/jobs/feeds/import-facts.ts'
import { recheck } from '../../../src-server/jobs/recheck.ts'
import { type Office, openOffice, personLike, SONGJIANG, type Workstation } from '../office.ts'
import { municipal, payOut, recordOf } from '../pay-out.ts'

const DAY = 86_400_000
const UP_TO = plainDate('2026-01-20')
const NUMBERS = ['310117199002039918', '310117199002039926', '310117199002039934'] as const

let office: Office
let counter: Workstation
let audit: Workstation
let supervisor: Workstation
let folder: string
let paid: string
let neighbour: string
let clock = MORNING + 3_600_000

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-recheck-'))
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
  supervisor = await office.workstation(await office.hire('chief', SONGJIANG, ['supervisor']))
  paid = await payOut2(0)
  neighbour = await payOut2(1)
  await run()
}, 60_000)
afterAll(async () => {
  await office.drop()
  await rm(folder, { recursive: true })
})

const certificateOf = (n: number) => ({ ...CERTIFICATE, number: `LATE${n}` })

async function lodge(n: number): Promise<string> {
  const identityNumber = NUMBERS[n] ?? ''
  const certificate = certificateOf(n)
  await office.enter(personLike({ identityNumber, certificates: [certificate] }))
  const applicant = { ...DOSSIER.applicant, identityNumber }
  const command = counter.seal(accept({ ...DOSSIER, certificate, applicant }))
  const [outcome] = await counter.push(command)
  expect(outcome?.status).toBe('applied')
  return command.target
}

async function payOut2(n: number): Promise<string> {
  const id = await lodge(n)
  await payOut(office, audit, id)
  return id
}

function run() {
  clock += DAY
  return recheck(office.db, { now: instant(clock), dryRun: false, log: () => undefined })
}

async function deliver(line: object): Promise<string> {
  const path = join(folder, 'feed.jsonl')
  await writeFile(path, JSON.stringify(line))
  return path
}

const insured = async (n: number, spells: readonly object[]) => {
  const { name, household } = PERSON
  const path = await deliver({ identityNumber: NUMBERS[n], name, household, spells })
  clock += DAY
  const now = instant(clock)
  const delivery = { source: 'social-insurance' as const, upTo: UP_TO, number: clock % 1_000_000_000 }
  return importFacts(office.db, path, { now, dryRun: false, ...delivery })
}

const revokedByRegister = async (n: number) => {
  const certificate = { ...certificateOf(n), state: 'revoked' }
  const path = await deliver({ identityNumber: NUMBERS[n], name: PERSON.name, certificate })
  clock += DAY
  const now = instant(clock)
  return importCertificates(office.db, path, { now, dryRun: false, source: 'cert-center', upTo: UP_TO })
}

async function suspects() {
  const rows = await office.db
    .selectFrom('case_record')
    .where('kind', '=', 'suspect')
    .orderBy('updated_at')
    .select('record')
    .execute()
  return rows.map(({ record }) => suspectSchema.parse(record))
}

describe('M-11 facts that arrive later', () => {
  it('insurance taken back makes a suspicion of what was paid on it, and of nothing else', async () => {
    await insured(0, [])
    expect(await run()).toMatchObject({ checked: 1, suspected: 1 })
    const [suspect, ...others] = await suspects()
    expect(others).toEqual([])
    expect(suspect).toMatchObject({ application: paid, unit: SONGJIANG, state: 'open', paid: 2600 })
    expect((await recordOf(office, paid)).state).toBe('paid')
    expect((await recordOf(office, neighbour)).state).toBe('paid')
  })

  it('the same facts again are the same suspicion, and a run without news checks nothing', async () => {
    expect(await run()).toMatchObject({ checked: 0, suspected: 0 })
    await insured(0, [])
    await run()
    expect(await suspects()).toHaveLength(1)
  })

  it('a supervisor disposes of it with a reason; without one, or as somebody else, nobody does', async () => {
    const [suspect] = await suspects()
    const target = suspect?.id ?? ''
    const dispose = (reason: string) => ({
      type: 'disposeSuspect' as const,
      choice: 'stands' as const,
      reason,
    })
    const by = async (who: Workstation, reason: string) => {
      const [outcome] = await who.push(
        who.seal(dispose(reason), { target, basedOn: 1, at: instant(MORNING + 1000) }),
      )
      return outcome?.status
    }
    expect(await by(audit, '已核实')).toBe('refused')
    expect(await by(supervisor, '社保中心更正，补缴记录已恢复')).toBe('applied')
    expect((await suspects())[0]).toMatchObject({
      state: 'disposed',
      disposition: { choice: 'stands', reason: '社保中心更正，补缴记录已恢复' },
    })
    await insured(0, [])
    await run()
    expect(await suspects()).toHaveLength(1)
  })

  it('a certificate that its register revokes makes the list, and cancels nothing by itself', async () => {
    await revokedByRegister(1)
    expect(await run()).toMatchObject({ checked: 1, suspected: 1 })
    expect((await suspects()).find(({ application }) => application === neighbour)?.fact).toContain(
      '证书已撤销',
    )
    expect((await recordOf(office, neighbour)).state).toBe('paid')
  })

  it('what is open is decided again at its next step', async () => {
    const open = await lodge(2)
    expect((await recordOf(office, open)).state).toBe('accepted')
    await revokedByRegister(2)
    expect(await run()).toMatchObject({ suspected: 0 })
    expect(await municipal(office, open, { type: 'generateRecord', month: '2026-01' })).toBe('applied')
    expect(await recordOf(office, open)).toMatchObject({
      state: 'pending-facts',
      contactApplicant: '生成时按当日数据不符合：证书已撤销，需联系申请人',
    })
  })

  it('a district cancels what its own audit got wrong, with a reason, and for no other cause', async () => {
    const { version } = await recordOf(office, neighbour)
    const cancel = async (cause: 'wrong-audit' | 'fraud', remark: string) => {
      const body = { type: 'revokeCertificate' as const, cause, sheet: randomUUID(), sheetNumber: '', remark }
      const sealed = supervisor.seal(body, {
        target: neighbour,
        basedOn: version,
        at: instant(MORNING + 2000),
      })
      const [outcome] = await supervisor.push(sealed)
      return outcome !== undefined && 'fault' in outcome ? outcome.fault.fault : outcome?.status
    }
    expect(await cancel('fraud', '证书系伪造')).toBe('causeOfTheCity')
    expect(await cancel('wrong-audit', ' ')).toBe('cancelReasonMissing')
    expect(await cancel('wrong-audit', '审核时漏看撤销公告')).toBe('applied')
    expect((await recordOf(office, neighbour)).state).toBe('recouping')
  })
})
