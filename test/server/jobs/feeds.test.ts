import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { START } from '#shared/contracts/municipal.ts'
import { CERTIFICATE, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { importCertificates } from '../../../src-server/jobs/feeds/import-certificates.ts'
import { importFacts } from '../../../src-server/jobs/feeds/import-facts.ts'
import { importOnline } from '../../../src-server/jobs/feeds/import-online.ts'
import { readCityNotice } from '../../../src-server/people/city-notice.ts'
import { type Office, openOffice, PUDONG, SONGJIANG } from '../office.ts'

const NOW = instant(MORNING + 3_600_000)
const UP_TO = plainDate('2026-01-20')
const run = { now: NOW, dryRun: false }
const employment = { ...run, source: 'social-insurance' as const, upTo: UP_TO }
const register = { ...run, source: 'cert-center' as const, upTo: UP_TO }

let office: Office
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-test-feeds-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  office = await openOffice()
}, 60_000)
afterEach(() => office.drop())

async function file(...lines: readonly unknown[]): Promise<string> {
  const path = join(folder, 'feed.jsonl')
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  await writeFile(path, text)
  return path
}

const spell = { kind: 'employee', from: '2019-05-01', employerDistrict: '浦东', post: 'ordinary' }
const gathered = (more: object = {}) => ({
  identityNumber: PERSON.identityNumber,
  name: PERSON.name,
  household: PERSON.household,
  spells: [spell],
  ...more,
})

async function fileOf(identityNumber: string) {
  const row = await office.db
    .selectFrom('person_file')
    .where('identity_number', '=', identityNumber)
    .select('record')
    .executeTakeFirst()
  return row === undefined ? null : personFileSchema.parse(row.record)
}

const published = (stream: string) =>
  office.db.selectFrom('change').where('stream', '=', stream).select(['number', 'kind']).execute()

describe('import-facts: what has been gathered about people', () => {
  it('SYNC-12 replaces what the source said, leaves the others, dates each fact, moves its watermark', async () => {
    const veteran = { kind: 'veteran' as const, from: plainDate('2024-01-01'), to: null }
    await office.enter({ ...PERSON, spells: [...PERSON.spells, veteran] })
    const report = await importFacts(office.db, await file(gathered()), employment)
    expect(report).toEqual({ status: 'done', lines: 1, created: 0, changed: 1, older: 0, moved: true })
    const after = await fileOf(PERSON.identityNumber)
    expect(after?.spells.map(({ kind, from, knownAt }) => [kind, from, knownAt])).toEqual([
      ['employee', '2019-05-01', UP_TO],
      ['veteran', '2024-01-01', undefined],
    ])
    expect((await readCityNotice(office.db)).watermarks).toMatchObject({
      'social-insurance': UP_TO,
      veterans: '2026-01-19',
    })
  })

  it('SYNC-18 SYNC-11 somebody joins the district to which the policy routes, and leaves the one they were in', async () => {
    await office.enter({ ...PERSON, unit: SONGJIANG })
    await importFacts(office.db, await file(gathered()), employment)
    expect((await fileOf(PERSON.identityNumber))?.unit).toBe(PUDONG)
    const [gone] = (await pulled(SONGJIANG)).filter(({ kind }) => kind === 'gone')
    expect(gone).toMatchObject({ recordKind: 'person', id: PERSON.id })
    expect((await pulled(PUDONG)).filter(({ kind }) => kind === 'person')).toHaveLength(1)
  })

  it('the same file again changes nothing and publishes nothing', async () => {
    const path = await file(gathered())
    await importFacts(office.db, path, employment)
    const before = [await published(PUDONG), await published('city')]
    const again = await importFacts(office.db, path, employment)
    expect(again).toMatchObject({ created: 0, changed: 0 })
    expect([await published(PUDONG), await published('city')]).toEqual(before)
  })

  it('a dry run reports the same and writes nothing', async () => {
    const report = await importFacts(office.db, await file(gathered()), { ...employment, dryRun: true })
    expect(report).toMatchObject({ status: 'done', created: 1 })
    expect(await fileOf(PERSON.identityNumber)).toBeNull()
    expect((await readCityNotice(office.db)).watermarks['social-insurance']).toBe('2026-01-19')
  })

  it('one wrong line refuses the whole file; every fault has its line and nobody’s data', async () => {
    const path = await file(
      gathered(),
      'no object',
      gathered({ identityNumber: '310117199002039917' }),
      gathered(),
      gathered({ identityNumber: '310117199002031211', pensionFrom: '2026-01-01' }),
      gathered({ identityNumber: '310117199002031211', surprise: true }),
    )
    const report = await importFacts(office.db, path, employment)
    const faults = report.status === 'refused' ? report.faults : []
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6])
    expect(faults.map(({ says }) => says)).toEqual([
      '不是 JSON 对象',
      '格式不对：identityNumber',
      '与第 1 行重复',
      expect.stringContaining('养老待遇'),
      '格式不对：整行',
    ])
    expect(JSON.stringify(faults)).not.toContain('3101171990')
    expect(await fileOf(PERSON.identityNumber)).toBeNull()
  })

  it('M-7 an older delivery that comes late takes nothing away and moves nothing', async () => {
    await importFacts(office.db, await file(gathered()), employment)
    const late = { ...employment, upTo: plainDate('2026-01-18') }
    const report = await importFacts(office.db, await file(gathered({ spells: [] })), late)
    expect(report).toMatchObject({ status: 'done', changed: 0, older: 1, moved: false })
    expect((await fileOf(PERSON.identityNumber))?.spells).toHaveLength(1)
    expect((await readCityNotice(office.db)).watermarks['social-insurance']).toBe(UP_TO)
  })

  it('a correction of the same day is taken by its number', async () => {
    await importFacts(office.db, await file(gathered()), employment)
    const correction = { ...employment, number: 1 }
    await importFacts(office.db, await file(gathered({ spells: [] })), correction)
    expect((await fileOf(PERSON.identityNumber))?.spells).toEqual([])
  })

  it('a day to come is refused, and an empty file moves nothing', async () => {
    const future = { ...employment, upTo: plainDate('2099-12-31') }
    expect(await importFacts(office.db, await file(gathered()), future)).toEqual({
      status: 'refused',
      faults: [{ line: 0, says: '社保数据截至日 2099-12-31 在今天之后' }],
    })
    expect(await importFacts(office.db, await file(), employment)).toMatchObject({ lines: 0, moved: false })
    expect((await readCityNotice(office.db)).watermarks['social-insurance']).toBe('2026-01-19')
    const wrong = { ...register, upTo: plainDate('2030-01-18') }
    expect(await importCertificates(office.db, await file(), wrong)).toMatchObject({ status: 'refused' })
    expect(await importCertificates(office.db, await file(), register)).toMatchObject({ moved: false })
  })

  it('a source says nothing but its own', async () => {
    const care = { kind: 'care', from: '2024-01-01' }
    const report = await importFacts(office.db, await file(gathered({ spells: [spell, care] })), employment)
    expect(report).toMatchObject({
      status: 'refused',
      faults: [{ line: 1, says: '含有不属于该来源的数据：养老护理、家政从业' }],
    })
  })
})

describe('import-certificates: what the register has gathered', () => {
  const line = (more: object = {}) => ({
    identityNumber: PERSON.identityNumber,
    name: PERSON.name,
    certificate: { ...CERTIFICATE, state: 'revoked', ...more },
  })

  it('what the register says of a certificate last is what holds', async () => {
    await office.enter(PERSON)
    const report = await importCertificates(office.db, await file(line()), register)
    expect(report).toEqual({ status: 'done', lines: 1, changed: 1, older: 0, setAside: [], moved: true })
    const certificates = (await fileOf(PERSON.identityNumber))?.certificates
    expect(certificates?.map(({ state, knownAt }) => [state, knownAt])).toEqual([['revoked', UP_TO]])
    expect((await readCityNotice(office.db)).watermarks['cert-center']).toBe(UP_TO)
  })

  it('a line about an unknown person or another name is set aside by its line, and joins once it fits', async () => {
    const path = await file(line())
    const first = await importCertificates(office.db, path, register)
    expect(first).toMatchObject({
      changed: 0,
      setAside: [{ line: 1, says: '尚无该人员数据' }],
      moved: false,
    })
    await office.enter({ ...PERSON, certificates: [], name: '测试乙' })
    const second = await importCertificates(office.db, path, register)
    expect(second).toMatchObject({ changed: 0, setAside: [{ line: 1, says: '姓名与人员数据不一致' }] })
    expect((await readCityNotice(office.db)).watermarks['cert-center']).toBe('2026-01-19')
    // The insurance puts the name right: the certificate that waited is there without another delivery of it.
    await importFacts(office.db, await file(gathered()), employment)
    const certificates = (await fileOf(PERSON.identityNumber))?.certificates
    expect(certificates?.map(({ number }) => number)).toEqual([CERTIFICATE.number])
  })

  it('with lines set aside the watermark moves where it is told to', async () => {
    const told = { ...register, moveAnyway: true }
    expect(await importCertificates(office.db, await file(line()), told)).toMatchObject({ moved: true })
  })
})

describe('import-online: the online channel', () => {
  const line = (more: object = {}) => ({
    number: 'WS20260119001',
    lodgedOn: '2026-01-19',
    district: '松江',
    dossier: DOSSIER,
    ...more,
  })
  const stored = async () =>
    (await office.db.selectFrom('application').select('record').execute()).map(({ record }) =>
      applicationSchema.parse(record),
    )

  it('R-27 accepts what the data carry, in the district of the employer, on the day it was filed', async () => {
    await office.enter(PERSON)
    const report = await importOnline(office.db, await file(line()), run)
    expect(report).toMatchObject({ status: 'done', accepted: 1, toWindow: 0 })
    expect(await stored()).toMatchObject([
      { state: 'accepted', channel: 'online', unit: PUDONG, lodgedOn: '2026-01-19' },
    ])
  })

  it('sends to a window of the chosen district whom the data do not know', async () => {
    const report = await importOnline(office.db, await file(line()), run)
    expect(report).toMatchObject({ accepted: 0, toWindow: 1 })
    const [application] = await stored()
    expect(application).toMatchObject({ state: 'returned', unit: SONGJIANG })
    expect(application?.contactApplicant).toContain('窗口')
  })

  it('SYNC-4 a line is taken once; under the same number with other words it is reported', async () => {
    await office.enter(PERSON)
    const path = await file(line())
    await importOnline(office.db, path, run)
    expect(await importOnline(office.db, path, run)).toMatchObject({ accepted: 0, known: 1 })
    const other = await file(line({ lodgedOn: '2026-01-18' }))
    expect(await importOnline(office.db, other, run)).toMatchObject({ known: 0, refused: [{ line: 1 }] })
    expect(await stored()).toHaveLength(1)
  })

  it('refuses a file with a day to come, a wrong number or a certificate younger than the application', async () => {
    const applicant = { ...DOSSIER.applicant, identityNumber: '310117199002039917' }
    const path = await file(
      line({ number: 'a', lodgedOn: '2026-01-21' }),
      line({ number: 'b', dossier: { ...DOSSIER, applicant } }),
      line({ number: 'c', lodgedOn: '2025-01-01' }),
    )
    const report = await importOnline(office.db, path, run)
    expect(report).toMatchObject({
      status: 'refused',
      faults: [{ line: 1 }, { line: 2, says: '证件号码校验位不正确。请逐位核对。（J604）' }, { line: 3 }],
    })
    expect(await stored()).toEqual([])
  })
})

async function pulled(unit: string) {
  const staff = await office.hire(`reader-${unit}`, unit, ['clerk'])
  return (await office.workstation(staff)).pull(START)
}
