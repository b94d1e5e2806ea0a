// A special-operation certificate bears "T" and the person's identity number, the same for all their items: number and item
// together are the key, in feeds, person files, revocations, repayments and questions.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Certificate } from '#shared/policy/input.ts'
import { accept, CERTIFICATE, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { importCertificates } from '../../../src-server/jobs/feeds/import-certificates.ts'
import { importRepayments } from '../../../src-server/jobs/import-repayments.ts'
import { askAboutCertificate } from '../../../src-server/jobs/inquiries.ts'
import { readRevocations, revoke } from '../../../src-server/jobs/revoke.ts'
import { type Office, openOffice, SONGJIANG, type Workstation } from '../office.ts'
import { payOut, recordOf } from '../pay-out.ts'

const NOW = instant(MORNING + 3_600_000)
const once = { now: NOW, dryRun: false, log: () => undefined }
const NUMBER = `T${PERSON.identityNumber}`

/** 低压电工作业 and 熔化焊接与热切割作业, of one person and one number. */
const item = (occupationCode: string, occupationName: string): Certificate => ({
  ...CERTIFICATE,
  number: NUMBER,
  kind: 'qualification',
  level: null,
  occupationCode,
  occupationName,
  listed219: true,
})
const ELECTRICIAN = item('TZ-1101', '低压电工作业')
const WELDER = item('TZ-1201', '熔化焊接与热切割作业')

let office: Office
let counter: Workstation
let audit: Workstation
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibu-two-items-'))
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
  await office.enter({ ...PERSON, certificates: [] })
}, 60_000)
afterAll(async () => {
  await office.drop()
  await rm(folder, { recursive: true })
})

async function lodge(certificate: Certificate): Promise<string> {
  const command = counter.seal(accept({ ...DOSSIER, certificate }))
  const [outcome] = await counter.push(command)
  expect(outcome?.status).toBe('applied')
  return command.target
}

async function register(...certificates: Certificate[]) {
  const path = join(folder, 'register.jsonl')
  const { identityNumber, name } = PERSON
  const lines = certificates.map((certificate) => JSON.stringify({ identityNumber, name, certificate }))
  await writeFile(path, lines.join('\n'))
  return importCertificates(office.db, path, {
    ...once,
    source: 'cert-emergency',
    upTo: plainDate('2026-01-20'),
  })
}

async function certificates() {
  const { record } = await office.db
    .selectFrom('person_file')
    .where('identity_number', '=', PERSON.identityNumber)
    .select('record')
    .executeTakeFirstOrThrow()
  return personFileSchema.parse(record).certificates
}

const codes = async () => (await certificates()).map(({ occupationCode }) => occupationCode).sort()

describe('two items under one special-operation number', () => {
  it('come in one file, and in two', async () => {
    expect(await register(ELECTRICIAN, WELDER)).toMatchObject({ status: 'done', lines: 2, changed: 1 })
    expect(await codes()).toEqual(['TZ-1101', 'TZ-1201'])
    await register({ ...WELDER, institution: '另一机构' })
    expect(await codes()).toEqual(['TZ-1101', 'TZ-1201'])
    const again = await register(ELECTRICIAN, { ...ELECTRICIAN, number: NUMBER.toLowerCase() })
    expect(again).toMatchObject({ status: 'refused', faults: [{ line: 2, says: '与第 1 行重复' }] })
  })

  it('a revocation that names none meets both and is refused with their list; one that names the item cancels it alone', async () => {
    const [first, second] = [await lodge(ELECTRICIAN), await lodge(WELDER)]
    await payOut(office, audit, first)
    const head = '证书编号,职业编码,原因,协办单号'
    const unclear = await revoke(office.db, readRevocations(`${head}\n${NUMBER},,证书撤销,协-7`), once)
    expect(unclear).toEqual({
      status: 'refused',
      faults: [
        {
          line: 2,
          says: '该编号下有多个项目，请注明职业编码：TZ-1101 低压电工作业、TZ-1201 熔化焊接与热切割作业',
        },
      ],
    })
    const lines = `${head}\n${NUMBER.toLowerCase()},ＴＺ－1101,证书撤销,协-7`
    expect(await revoke(office.db, readRevocations(lines), once)).toMatchObject({
      status: 'done',
      applied: 1,
      without: [],
    })
    expect((await recordOf(office, first)).state).toBe('recouping')
    expect((await recordOf(office, second)).state).not.toBe('cancelled')
  })

  it('the claim keeps the number of its sheet', async () => {
    const { record } = await office.db
      .selectFrom('case_record')
      .where('kind', '=', 'recoup-item')
      .select('record')
      .executeTakeFirstOrThrow()
    expect(record).toMatchObject({ sheetNumber: '协-7', cause: 'certificate-revoked' })
  })

  it('repayments of two claims under one number name the item', async () => {
    const head = '证书编号,职业编码,退款日期,金额,凭证号,备注'
    const only = await importRepayments(office.db, `${head}\n${NUMBER},,2026-01-20,100,P-1,`, once)
    expect(only).toMatchObject({ status: 'done', entered: 1 })
    const other = `${head}\n${NUMBER},TZ-1201,2026-01-20,100,P-2,`
    expect(await importRepayments(office.db, other, once)).toMatchObject({
      status: 'refused',
      faults: [{ line: 2, says: '该证书没有追回款项' }],
    })
  })

  it('a question about the number names the item, or is told which there are', async () => {
    const ask = (item: string) => askAboutCertificate(office.db, 'XB-9', { number: NUMBER, item }, once)
    expect(await ask('')).toEqual({
      several: ['TZ-1101 低压电工作业', 'TZ-1201 熔化焊接与热切割作业'],
    })
    expect(await ask('低压电工作业')).toMatchObject({ outcome: { status: 'applied' } })
  })

  it('a cause of the district or the department needs no sheet, a revoked certificate does', () => {
    const head = '证书编号,职业编码,原因,协办单号'
    expect(readRevocations(`${head}\nA,,数据错误,\nB,,证书撤销,`)).toMatchObject({
      lines: [{ number: 'A', cause: 'wrong-data', sheet: '' }],
      faults: [{ line: 3, says: '证书撤销应有协办单号' }],
    })
  })
})
