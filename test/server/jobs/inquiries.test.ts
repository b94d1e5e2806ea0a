import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inquirySchema } from '#shared/domain/inquiry/inquiry.ts'
import { accept, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { answerInquiry, askAboutCertificate, askInGeneral } from '../../../src-server/jobs/inquiries.ts'
import { type Office, openOffice, SONGJIANG } from '../office.ts'

const NOW = instant(MORNING + 3_600_000)
const run = { now: NOW, dryRun: false }
const TEST_CERTIFICATE = { number: 'TEST0001', item: '' }

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.enter(PERSON)
  const counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  const [outcome] = await counter.push(counter.seal(accept(DOSSIER)))
  expect(outcome?.status).toBe('applied')
}, 60_000)
afterAll(() => office.drop())

async function about(sheet: string) {
  const asked = await askAboutCertificate(office.db, sheet, TEST_CERTIFICATE, run)
  if ('several' in asked) throw new Error('one item stands under the number')
  return asked
}

const inquiry = async (id: string) => {
  const row = await office.db
    .selectFrom('case_record')
    .where('id', '=', id)
    .select('record')
    .executeTakeFirst()
  return row === undefined ? null : inquirySchema.parse(row.record)
}

describe('ask and answer: 协办单 and questions on paper', () => {
  it('a sheet about a certificate becomes one inquiry of the district, however often it is entered', async () => {
    const first = await about('XB-2026-001')
    const again = await about('XB-2026-001')
    expect(first.outcome).toMatchObject({ status: 'applied', replayed: false })
    expect(again).toMatchObject({ inquiry: first.inquiry, outcome: { replayed: true } })
    expect(await inquiry(first.inquiry)).toMatchObject({
      state: 'open',
      unit: SONGJIANG,
      subject: '协办单 XB-2026-001',
    })
  })

  it('without words of its own the answer says what the records show; a second one is refused', async () => {
    const { inquiry: id } = await about('XB-2026-002')
    const answered = await answerInquiry(office.db, id, null, run)
    expect(answered).toMatchObject({ text: expect.stringContaining('未发放补贴') as string })
    expect((await inquiry(id))?.answer?.byName).toBe('市级系统')
    const second = await answerInquiry(office.db, id, '另一个答复', run)
    expect(second).toMatchObject({ outcome: { status: 'refused' } })
  })

  it('a question about no application needs words; an unknown inquiry is said to be unknown', async () => {
    const question = { application: null, subject: '口径', question: '如何认定在职？' }
    const { inquiry: id } = await askInGeneral(office.db, SONGJIANG, question, run)
    expect(await answerInquiry(office.db, id, null, run)).toBe('needs-text')
    expect(await answerInquiry(office.db, crypto.randomUUID(), null, run)).toBe('unknown')
  })

  it('a dry run answers and leaves the inquiry open', async () => {
    const { inquiry: id } = await about('XB-2026-003')
    await answerInquiry(office.db, id, null, { ...run, dryRun: true })
    expect((await inquiry(id))?.state).toBe('open')
  })
})
