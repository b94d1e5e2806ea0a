import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CERTIFICATE, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { importCertificates } from '../../src-server/jobs/feeds/import-certificates.ts'
import { importFacts } from '../../src-server/jobs/feeds/import-facts.ts'
import { importPayments } from '../../src-server/jobs/import-payments.ts'
import { type Office, openOffice } from './office.ts'

const NOW = instant(MORNING + 3_600_000)
const LATER = instant(NOW + 86_400_000)
const UP_TO = plainDate('2026-01-20')
const insurance = { dryRun: false, source: 'social-insurance' as const, upTo: UP_TO }
const [IDENTITY, NAME, HOUSEHOLD] = [PERSON.identityNumber, PERSON.name, PERSON.household]

let office: Office
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-test-kept-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  office = await openOffice()
}, 60_000)
afterEach(() => office.drop())

async function file(...lines: readonly unknown[]): Promise<string> {
  const path = join(folder, 'feed.jsonl')
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'))
  return path
}

const spell = { kind: 'employee', from: '2019-05-01', employerDistrict: '浦东', post: 'ordinary' }
const line = (spells: readonly object[]) => ({
  identityNumber: IDENTITY,
  name: NAME,
  household: HOUSEHOLD,
  spells,
})

const deliveries = () =>
  office.db
    .selectFrom('feed_delivery')
    .innerJoin('feed_file', 'feed_file.id', 'feed_delivery.file')
    .orderBy('received_at')
    .select(['feed_delivery.id', 'source', 'watermark', 'lines', 'set_aside'])
    .execute()
const facts = () =>
  office.db
    .selectFrom('person_fact')
    .orderBy('known_at')
    .select(['source', 'kind', 'starts', 'known_at', 'delivery', 'withdrawn_at', 'withdrawn_by'])
    .execute()

describe('what came in is kept as it came', () => {
  it('M-7 a delivery is kept with its source and its raw lines, and each fact with what brought it and took it away', async () => {
    const care = { kind: 'care', from: '2024-01-01', employerDistrict: '长宁' }
    await importFacts(office.db, await file(line([spell])), { ...insurance, now: NOW })
    const civil = { ...insurance, source: 'civil-affairs' as const, now: LATER }
    await importFacts(office.db, await file(line([care])), civil)
    const [first, platform] = await deliveries()
    expect(first).toMatchObject({
      source: 'social-insurance',
      watermark: UP_TO,
      lines: 1,
      set_aside: 0,
    })
    expect(platform?.source).toBe('civil-affairs')
    const [kept] = await office.db.selectFrom('feed_line').select(['person', 'content']).execute()
    expect(kept).toEqual({ person: IDENTITY, content: JSON.stringify(line([spell])) })
    expect(await facts()).toMatchObject([
      { source: 'social-insurance', kind: 'employee', starts: '2019-05-01', delivery: first?.id },
      { source: 'civil-affairs', kind: 'care', delivery: platform?.id, withdrawn_at: null },
    ])
  })

  it('a fact that is told again is the same fact, and a dry run keeps nothing', async () => {
    await importFacts(office.db, await file(line([spell])), { ...insurance, now: NOW })
    await importFacts(office.db, await file(line([spell])), { ...insurance, now: LATER })
    await importFacts(office.db, await file(line([])), { ...insurance, now: LATER, dryRun: true })
    expect(await facts()).toMatchObject([{ known_at: new Date(NOW), withdrawn_at: null }])
    expect(await deliveries()).toHaveLength(2)
  })

  it('a delivery that says nothing more of a person takes away what its source said, and nothing else', async () => {
    await importFacts(office.db, await file(line([spell])), { ...insurance, now: NOW })
    const later = { ...insurance, now: LATER, upTo: plainDate('2026-01-21') }
    await importFacts(office.db, await file(line([])), later)
    const [, second] = await deliveries()
    expect(await facts()).toMatchObject([{ source: 'social-insurance', withdrawn_by: second?.id }])
  })

  it('a certificate that is set aside is counted as set aside, and its line is kept', async () => {
    const brought = { identityNumber: IDENTITY, name: NAME, certificate: CERTIFICATE }
    await importCertificates(office.db, await file({ ...brought, name: '测试他人' }), {
      now: NOW,
      dryRun: false,
      source: 'cert-center',
      upTo: UP_TO,
    })
    expect(await deliveries()).toMatchObject([{ source: 'cert-center', lines: 1, set_aside: 1 }])
  })

  it('a file of the bank that was refused whole is kept as refused', async () => {
    const text =
      '支付编号,结果,原因,日期\n00000000-0000-4000-8000-000000000001,失败,账户已销户,2026-01-14\n不是编号,成功,,2026-01-14'
    const report = await importPayments(office.db, text, { now: NOW, dryRun: false, log: () => undefined })
    expect(report.status).toBe('refused')
    const lines = await office.db
      .selectFrom('bank_line')
      .orderBy('line')
      .select(['payment', 'result', 'bank_date', 'reason', 'taken'])
      .execute()
    expect(lines).toEqual([
      {
        payment: '00000000-0000-4000-8000-000000000001',
        result: 'failed',
        bank_date: '2026-01-14',
        reason: '账户已销户',
        taken: false,
      },
      { payment: '不是编号', result: null, bank_date: null, reason: null, taken: false },
    ])
  })
})
