// The audit export of the demo town, at the smallest size that holds the evaluation's tables: an auditor who adds up finds
// what the tables say, today and on the evaluation's day, and finds nobody's name.

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { auditExport } from '../../../src-server/audit-export/audit-export.ts'
import { loadTown } from '../../../src-server/demo/load-town.ts'
import { momentOf } from '../../../src-server/demo/moments.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { type ReadExport, readExport, word } from './read-export.ts'
import { sumsOf } from './sums.ts'

const TODAY = plainDate('2026-11-18')
const CUT_OFF = plainDate('2024-12-31')
const NOW = momentOf(TODAY, 9)

/** The fixed keys of each file. */
const KEYS: Readonly<Record<string, string>> = {
  applications:
    'id person unit channel lodgedOn acceptedBy state category class regime standard ratio amount deadline reviewDistrict fundingDistrict certificate holds month item obtainedVia evidence failed open unknown',
  payments: 'id application amount orderedOn listMonth result resultOn returnedOn reason order',
  unpaid: 'id application person amount firstFailedOn state contacts settledOn',
  recoup: 'id application amount cause since recovered closedOn closedAs',
  calls: 'id application month unit caller result closedAt attempts',
  publications: 'id unit openedAt endsOn confirmedAt openedBy confirmedBy members objections',
  acts: 'record kind command actor roles unit at receivedAt countsAt',
  facts: 'person source from to kind knownAt withdrawnAt id value withdrawnBy',
  persons: 'person sex birthDate household',
  catalogues: 'kind version from to codes',
  owed: 'record kind unit role list next due',
  tables: 'table asOf row column value',
}
const FILES = [...Object.keys(KEYS), 'draws', 'history', 'deliveries', 'bank', 'orders', 'suspects'].sort()

let database: TestDatabase
let folder: string
let today: ReadExport
let then: ReadExport

async function exported(asOf: PlainDate, full = false): Promise<ReadExport> {
  const dir = join(folder, `${asOf}${full ? '-full' : ''}`)
  await auditExport(database.db, { dir, asOf, full, now: NOW })
  return readExport(dir)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-test-audit-'))
  database = await createTestDatabase()
  const options = { now: NOW, today: TODAY, seed: 3, applications: 5_000 }
  await loadTown(database.db, { ...options, report: () => undefined })
  today = await exported(TODAY)
  then = await exported(CUT_OFF)
}, 240_000)
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('the audit export of the demo town', () => {
  it('has every file with its fixed keys', () => {
    expect(today.names).toEqual(FILES)
    for (const [name, keys] of Object.entries(KEYS)) {
      const [line] = today.lines(name)
      expect(Object.keys(line ?? {}), name).toEqual(expect.arrayContaining(keys.split(' ')))
    }
    expect(today.lines('applications')).toHaveLength(5_000)
  })

  it('is sorted, and its manifest counts and hashes every file', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(folder, TODAY, 'manifest.json'), 'utf8'))
    for (const name of today.names) {
      const lines = today.lines(name)
      expect(manifest).toHaveProperty(['files', name, 'rows'], lines.length)
      expect(manifest).toHaveProperty(['files', name, 'sha256'], today.sha256(name))
    }
    for (const name of ['applications', 'payments', 'unpaid', 'recoup', 'calls', 'publications', 'facts']) {
      const ids = today.lines(name).map(({ id }) => word(id))
      expect(ids, name).toEqual(ids.toSorted())
    }
    const arrivals = today.lines('acts').map(({ receivedAt }) => word(receivedAt))
    expect(arrivals.length).toBeGreaterThan(5_000)
    expect((await stat(join(folder, TODAY, 'acts.ndjson'))).mode & 0o077).toBe(0)
  })

  it('M-15 M-5 today its sums are tables 2-14, 2-15, 2-8 and the settlement', () => {
    const { printed, added } = sumsOf(today, TODAY)
    expect(Object.keys(printed).length).toBeGreaterThan(150)
    expect(added).toEqual(printed)
  })

  it('M-15 M-5 and so they are on the evaluation’s day, two years before', () => {
    const { printed, added } = sumsOf(then, CUT_OFF)
    expect(printed['2-14 浦东 当年金额']).toBe(76_900)
    expect(printed['2-15 2023年 取消人次']).toBe(1_026)
    expect(added).toEqual(printed)
  })

  it('tells of a past day what was known by then', () => {
    const applications = then.lines('applications')
    expect(applications.length).toBeGreaterThan(1_000)
    expect(applications.filter(({ lodgedOn }) => word(lodgedOn) > CUT_OFF)).toEqual([])
    expect(then.lines('payments').filter(({ orderedOn }) => word(orderedOn) > CUT_OFF)).toEqual([])
    expect(then.lines('payments').filter(({ resultOn }) => word(resultOn ?? '') > CUT_OFF)).toEqual([])
    expect(then.lines('acts').filter(({ receivedAt }) => word(receivedAt) > '2025-01-01')).toEqual([])
    expect(then.lines('calls')).toEqual([])
  })

  it('M-9 whatever is not at its end is owed by somebody', () => {
    const owed = new Set(today.lines('owed').map(({ record }) => record))
    const over = new Set(['paid', 'refused', 'withdrawn', 'cancelled', 'recovered'])
    const open = today.lines('applications').filter(({ state }) => !over.has(word(state)))
    expect(open.length).toBeGreaterThan(100)
    expect(open.filter(({ id }) => !owed.has(id))).toEqual([])
  })

  it('without --full no datum of anybody stands in it', async () => {
    const data = await personalData()
    expect(data.length).toBeGreaterThan(20_000)
    const found = data.filter((datum) => today.words.includes(datum))
    expect(found).toEqual([])
  })

  it('with --full people and their numbers are named', async () => {
    const full = new Set((await exported(TODAY, true)).words.split('\n'))
    const data = await personalData()
    expect(data.filter((datum) => full.has(datum)).length).toBeGreaterThan(10_000)
  })

  it('pseudonyms are the same in all files of one export and in no two exports', async () => {
    const people = new Set(today.lines('persons').map(({ person }) => person))
    expect(today.lines('applications').filter(({ person }) => !people.has(person))).toEqual([])
    expect(today.lines('facts').filter(({ person }) => !people.has(person))).toEqual([])
    const dir = join(folder, 'again')
    await auditExport(database.db, { dir, asOf: TODAY, full: false, now: NOW })
    const again = await readExport(dir)
    expect(again.lines('persons').filter(({ person }) => people.has(person))).toEqual([])
    expect(again.sha256('acts')).toBe(today.sha256('acts'))
  })
})

/** Names, numbers, telephones, accounts, employers, receipts: whatever tells who somebody is. */
async function personalData(): Promise<string[]> {
  const applications = await database.db.selectFrom('application').select('record').execute()
  const files = await database.db.selectFrom('person_file').select('record').execute()
  const data = new Set<string>()
  for (const { record } of applications) {
    const { applicant, certificate, account, receipt } = applicationSchema.parse(record)
    const { identityNumber, name, mobile, secondContact } = applicant
    for (const datum of [identityNumber, name, mobile, secondContact, receipt]) data.add(datum)
    data.add(certificate?.number ?? '')
    data.add(account?.cardNumber ?? '')
  }
  for (const { record } of files) {
    const file = personFileSchema.parse(record)
    for (const datum of [file.identityNumber, file.name, file.mobile ?? '']) data.add(datum)
    for (const { number } of file.certificates) data.add(number ?? '')
    for (const spell of file.spells) if ('employer' in spell) data.add(spell.employer ?? '')
  }
  data.delete('')
  return [...data]
}
