// What changes everybody's facts takes two persons of the city: catalogue B with its days, the holidays of a year.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HolidayYear } from '#shared/calendar/holidays.ts'
import { START } from '#shared/contracts/municipal.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { scarceCodesOn } from '#shared/policy/scarce-catalogue.ts'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { readCityNotice } from '../../src-server/people/city-notice.ts'
import { cityPerson } from '../../src-server/staff/city-person.ts'
import { holidayYearProposal } from '../../src-server/two-persons/holiday-year.ts'
import { PROPOSAL_KINDS } from '../../src-server/two-persons/kinds.ts'
import { decideProposal, openProposals, propose } from '../../src-server/two-persons/proposals.ts'
import { watermarkProposal } from '../../src-server/two-persons/watermark.ts'
import { scarceCatalogueProposal } from '../../src-server/two-persons/scarce-catalogue.ts'
import { type Office, openOffice, PASSWORD, SONGJIANG } from './office.ts'

const NOW = instant(MORNING)
let office: Office
let one: { readonly id: string; readonly name: string }
let other: typeof one

beforeAll(async () => {
  office = await openOffice()
  one = await office.hire('shi1', CITY_UNIT, ['supervisor'])
  other = await office.hire('shi2', CITY_UNIT, ['supervisor'])
}, 60_000)
afterAll(() => office.drop())

const version = (document: string, from: string, to: string | null, ...codes: string[]) => ({
  document,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  items: codes.map((code) => ({ code, name: `职业${code}` })),
})

const proposed = (content: ReturnType<typeof version>, by = one, dryRun = false) =>
  propose(office.db, scarceCatalogueProposal, { content, reason: '目录更新' }, { by, now: NOW, dryRun })

const decided = (number: number, outcome: 'approved' | 'declined', by = other) =>
  decideProposal(office.db, PROPOSAL_KINDS, { number, outcome }, { by, now: NOW, dryRun: false })

async function numberOf(content: ReturnType<typeof version>): Promise<number> {
  const done = await proposed(content)
  if (!done.ok || done.value.number === null) throw new Error('not proposed')
  return done.value.number
}

describe('catalogue B', () => {
  it('is proposed with what it would change, and changes nothing before a second person has approved it', async () => {
    const before = await readCityNotice(office.db)
    const done = await proposed(version('测试〔2026〕2号', '2026-01-01', null, '6-31-01-01', '6-18-02-04'))
    expect(done.ok && done.value.preview).toEqual([
      '测试〔2026〕2号，2026-01-01至另行发布，共2个职业（工种）',
      '新增1个：6-18-02-04 职业6-18-02-04',
      '移出0个',
      '目录类别待定的在办申请0件',
    ])
    expect(await readCityNotice(office.db)).toEqual(before)
    const open = await office.db.transaction().execute((tx) => openProposals(tx, PROPOSAL_KINDS))
    expect(open.map(({ title, reason, proposedBy }) => [title, reason, proposedBy])).toEqual([
      ['急需紧缺目录（B类）', '目录更新', one.name],
    ])
  })

  it('is not approved by whom it was proposed, nor twice; approved, it travels by the city stream', async () => {
    const number = await numberOf(version('测试〔2026〕3号', '2026-02-01', null, '6-18-02-04'))
    expect(await decided(number, 'approved', one)).toMatchObject({ ok: false })
    const station = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
    const lines = await station.pull(START)
    expect(await decided(number, 'approved')).toMatchObject({ ok: true })
    expect(await decided(number, 'approved')).toMatchObject({ ok: false })
    const after = await station.pull(START)
    expect(after.length).toBeGreaterThanOrEqual(lines.length)
    const notice = after.flatMap((line) => (line.kind === 'city-notice' ? [line.record] : [])).at(-1)
    expect(notice?.catalogueB.map(({ document }) => document)).toEqual(['测试文号', '测试〔2026〕3号'])
  })

  it('the version in force on D counts, on both sides of its first day', async () => {
    const { catalogueB } = await readCityNotice(office.db)
    expect(scarceCodesOn(catalogueB, plainDate('2025-04-30'))).toBeNull()
    expect(scarceCodesOn(catalogueB, plainDate('2025-05-01'))).toEqual(['6-31-01-01'])
    expect(scarceCodesOn(catalogueB, plainDate('2026-01-31'))).toEqual(['6-31-01-01'])
    expect(scarceCodesOn(catalogueB, plainDate('2026-02-01'))).toEqual(['6-18-02-04'])
  })

  it('refuses what overlaps, what ends before it begins and a code twice', async () => {
    const faults = async (content: ReturnType<typeof version>) => {
      const done = await proposed(content, one, true)
      return done.ok ? [] : done.error
    }
    expect(await faults(version('a', '2026-01-01', '2026-02-01', '1-1'))).toEqual([
      '与已载入版本的有效期重叠',
    ])
    expect(await faults(version('a', '2026-03-02', '2026-03-01', '1-1'))).toEqual(['最后一日早于第一日'])
    expect(await faults(version('a', '2026-03-01', null, '1-1', '1-1'))).toEqual(['编码重复：1-1'])
  })

  it('declined, nothing has changed, and it is decided for good', async () => {
    const before = await readCityNotice(office.db)
    const number = await numberOf(version('测试〔2026〕9号', '2026-09-01', null, '1-1'))
    expect(await decided(number, 'declined')).toMatchObject({ ok: true })
    expect(await decided(number, 'approved')).toMatchObject({ ok: false })
    expect(await readCityNotice(office.db)).toEqual(before)
  })

  it('the database itself refuses one person as both', async () => {
    const row = {
      kind: 'scarce-catalogue',
      content: '{}',
      reason: 'x',
      proposed_by: one.id,
      proposed_at: new Date(NOW),
      decided_by: one.id,
      decided_at: new Date(NOW),
      outcome: 'approved' as const,
    }
    await expect(office.db.insertInto('city_proposal').values(row).execute()).rejects.toThrow()
  })
})

describe('the holidays of a year', () => {
  const year: HolidayYear = {
    year: 2027,
    notice: '测试〔2026〕8号',
    holidays: [['元旦', '01-01', '01-03']],
    worked: ['01-09'],
  }
  const propose2027 = (content: HolidayYear) =>
    propose(
      office.db,
      holidayYearProposal,
      { content, reason: '国务院办公厅通知' },
      { by: one, now: NOW, dryRun: false },
    )

  it('are loaded the same way', async () => {
    const done = await propose2027(year)
    expect(done.ok && done.value.preview).toContain('此前未公布')
    expect(await decided((done.ok ? done.value.number : null) ?? 0, 'approved')).toMatchObject({ ok: true })
    expect((await readCityNotice(office.db)).holidays.map((each) => each.year)).toEqual([2027])
  })

  it('refuse a day that is none and work on a usual day', async () => {
    const wrong = await propose2027({ ...year, holidays: [['元旦', '01-01', '02-30']] })
    expect(wrong.ok ? [] : wrong.error).toEqual(['2027-02-30 不是日期'])
    const odd = await propose2027({ ...year, holidays: [['元旦', '01-01', '01-03']], worked: ['01-11'] })
    expect(odd.ok ? [] : odd.error).toEqual(['调休上班日 2027-01-11 应为周末且不在假期内'])
  })
})

describe('a person of the city at the console', () => {
  it('is known by name and password, and is of the city', async () => {
    await office.hire('qu1', SONGJIANG, ['supervisor'])
    const as = (username: string, password: string) => cityPerson(office.db, { username, password }, NOW)
    expect(await as('shi1', PASSWORD)).toEqual({ id: one.id, name: one.name })
    expect(await as('shi1', 'another')).toBeNull()
    expect(await as('qu1', PASSWORD)).toBeNull()
    expect(await as('nobody', PASSWORD)).toBeNull()
  })
})

describe('the day up to which a source has gathered', () => {
  const asked = (day: string) =>
    propose(
      office.db,
      watermarkProposal,
      { content: { source: 'education' as const, day: plainDate(day) }, reason: '录入有误' },
      { by: one, now: NOW, dryRun: false },
    )

  it('entered wrongly, is put right, back as well, by two persons with the reason', async () => {
    const { watermarks } = await readCityNotice(office.db)
    const done = await asked('2025-11-30')
    expect(done.ok && done.value.preview).toEqual([
      `教委学籍数据截至日：${watermarks.education ?? '尚未归集'}更正为2025-11-30`,
    ])
    const number = done.ok ? done.value.number : null
    if (number === null) throw new Error('not proposed')
    expect(await decided(number, 'approved', one)).toMatchObject({ ok: false })
    expect((await readCityNotice(office.db)).watermarks).toEqual(watermarks)
    expect(await decided(number, 'approved')).toMatchObject({ ok: true })
    expect((await readCityNotice(office.db)).watermarks).toEqual({ ...watermarks, education: '2025-11-30' })
    expect(await asked('2025-11-30')).toMatchObject({ ok: false })
  })
})
