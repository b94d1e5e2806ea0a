// One person, one certificate, however they were typed: at the window, in the online channel, in feeds and in the lists of
// the city. Every test runs the real jobs on a real PostgreSQL.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { accept, CERTIFICATE, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { importCertificates } from '../../../src-server/jobs/feeds/import-certificates.ts'
import { importOnline } from '../../../src-server/jobs/feeds/import-online.ts'
import { readRevocations, revoke } from '../../../src-server/jobs/revoke.ts'
import { findPersonFile } from '../../../src-server/people/person-files.ts'
import { type Office, openOffice, SONGJIANG, type Workstation } from '../office.ts'

const NOW = instant(MORNING + 3_600_000)
const run = { now: NOW, dryRun: false }
const ENDS_IN_X = '31011719900513059X'

let office: Office
let counter: Workstation
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-test-entrances-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
}, 60_000)
afterEach(() => office.drop())

async function file(line: unknown): Promise<string> {
  const path = join(folder, 'feed.jsonl')
  await writeFile(path, JSON.stringify(line))
  return path
}

const records = async () =>
  (await office.db.selectFrom('application').select('record').orderBy('id').execute()).map(({ record }) =>
    applicationSchema.parse(record),
  )

const online = (applicant: object) => ({
  number: 'WS1',
  lodgedOn: '2026-01-19',
  district: '松江',
  dossier: { ...DOSSIER, applicant: { ...DOSSIER.applicant, ...applicant } },
})

describe('one fold at every entrance', () => {
  it('an online application with a lower-case x is the same person at the window: the certificate is taken already', async () => {
    const person = { ...PERSON, identityNumber: ENDS_IN_X }
    await office.enter(person)
    await importOnline(office.db, await file(online({ identityNumber: ENDS_IN_X.toLowerCase() })), run)
    const applicant = { ...DOSSIER.applicant, identityNumber: ENDS_IN_X }
    await counter.push(counter.seal(accept({ ...DOSSIER, applicant })))
    const [first, second] = await records()
    const [web, window] = first?.channel === 'online' ? [first, second] : [second, first]
    expect(web?.applicant.identityNumber).toBe(ENDS_IN_X)
    expect(window?.outcome?.failed).toContain('same-occupation')
  })

  it('an online application without a second contact goes on, and somebody is told to ask for one', async () => {
    await office.enter(PERSON)
    const report = await importOnline(office.db, await file(online({ secondContact: '' })), run)
    expect(report).toMatchObject({ status: 'done', accepted: 1 })
    expect((await records())[0]?.contactApplicant).toContain('待补联系方式')
  })

  it('a window always has a second contact', async () => {
    const applicant = { ...DOSSIER.applicant, secondContact: ' \u3000' }
    const [outcome] = await counter.push(counter.seal(accept({ ...DOSSIER, applicant })))
    expect(outcome).toMatchObject({ status: 'refused', fault: { fault: 'required' } })
  })

  it.each(['310117199002039917', '31011719900203', 'X'.repeat(18)])(
    'the server takes down nobody under the number %s',
    async (identityNumber) => {
      const applicant = { ...DOSSIER.applicant, identityNumber }
      const [outcome] = await counter.push(counter.seal(accept({ ...DOSSIER, applicant })))
      expect(outcome?.status).toBe('refused')
      expect(await records()).toEqual([])
    },
  )

  it.each(['阿依古丽•买买提', '阿依古丽‧买买提', ' 阿依古丽 · 买买提\u3000', '阿依古丽．买买提'])(
    'a register that writes %j means the person of the file',
    async (name) => {
      await office.enter({ ...PERSON, name: '阿依古丽·买买提', certificates: [] })
      const line = { identityNumber: PERSON.identityNumber, name, certificate: CERTIFICATE }
      const report = await importCertificates(office.db, await file(line), {
        ...run,
        source: 'cert-center',
        upTo: plainDate('2026-01-20'),
      })
      expect(report).toMatchObject({ changed: 1, setAside: [] })
    },
  )

  it('a certificate typed in groups is the one that the register brings, and the one that is revoked', async () => {
    const number = 'Y000031026500000300001'
    await office.enter({ ...PERSON, certificates: [{ ...CERTIFICATE, number }] })
    const certificate = { ...CERTIFICATE, number: 'y0000-3102 6500 0003 00001' }
    const [outcome] = await counter.push(counter.seal(accept({ ...DOSSIER, certificate })))
    expect(outcome?.status).toBe('applied')
    expect(await records()).toMatchObject([{ state: 'accepted', certificate: { number } }])
    const list = readRevocations('证书编号,职业编码,原因,协办单号\nY0000 31026500-000300001,,证书撤销,X-1')
    const report = await revoke(office.db, list, { ...run, log: () => undefined })
    expect(report).toMatchObject({ status: 'done', cancelled: 1, without: [] })
  })

  it('the number of a look-up is folded, and so is the file found by it', async () => {
    await office.enter({ ...PERSON, identityNumber: ENDS_IN_X })
    expect((await findPersonFile(office.db, ' 310117 19900513059ｘ'))?.identityNumber).toBe(ENDS_IN_X)
  })

  it('the holder of a travel permit is lodged with the birth date of the document', async () => {
    const born = { on: plainDate('1992-06-06'), sex: 'female' as const }
    const applicant = { ...DOSSIER.applicant, identityNumber: 'H12345678', born }
    const [outcome] = await counter.push(counter.seal(accept({ ...DOSSIER, applicant })))
    expect(outcome?.status).toBe('applied')
    const [record] = await records()
    expect(record).toMatchObject({ state: 'pending-facts', applicant: { identityNumber: 'H12345678', born } })
    const without = { ...DOSSIER.applicant, identityNumber: 'H12345678' }
    const [refused] = await counter.push(counter.seal(accept({ ...DOSSIER, applicant: without })))
    expect(refused?.status).toBe('refused')
  })
})
