import { describe, expect, it } from 'vitest'
import { decideOn } from '#shared/domain/application/decision.ts'
import { CERTIFICATE, DOSSIER, KNOWN, MORNING, NOTICE, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { awaitedSources } from './awaited-sources.ts'
import type { CityNotice } from './city-notice.ts'
import type { Source } from './sources.ts'

const A = plainDate('2026-01-20')

const noticeWith = (reached: Partial<Record<Source, PlainDate | null>>): CityNotice => ({
  ...NOTICE,
  watermarks: { ...NOTICE.watermarks, ...reached },
})

const awaited = (reached: Partial<Record<Source, PlainDate | null>>, certificate = CERTIFICATE): string[] =>
  awaitedSources(noticeWith(reached), certificate, A).map(({ group, source }) => `${group} ${source}`)

const CARER = { ...CERTIFICATE, occupationCode: '4-10-01-05', occupationName: '养老护理员' }
const HOUSEKEEPER = { ...CERTIFICATE, occupationCode: '4－10－01－06', occupationName: '家政服务员' }

describe('a group is known when every source on which it rests is', () => {
  it('R-22 up to the day of the certificate, and at most 45 days before the application', () => {
    expect(awaited({})).toEqual([])
    expect(awaited({ education: null })).toEqual(['study education'])
    expect(awaited({ education: plainDate('2025-12-06') })).toEqual([])
    expect(awaited({ education: plainDate('2025-12-05') })).toEqual(['study education'])
    const young = { ...CERTIFICATE, issueDate: plainDate('2026-01-20') }
    expect(awaited({}, young)).toHaveLength(10)
  })

  it('the register of employment speaks for work and for status', () => {
    expect(awaited({ 'employment-register': null })).toEqual([
      'employment employment-register',
      'status employment-register',
    ])
  })

  it.each([
    ['civil-affairs', CARER, HOUSEKEEPER],
    ['commerce', HOUSEKEEPER, CARER],
  ] as const)('the platform %s counts for its own occupation alone', (platform, its, other) => {
    expect(awaited({ [platform]: null }, its)).toEqual([`employment ${platform}`])
    expect(awaited({ [platform]: null }, other)).toEqual([])
    expect(awaited({ [platform]: null })).toEqual([])
  })

  it.each([
    ['cert-emergency', { ...CERTIFICATE, number: `T${PERSON.identityNumber}` }],
    ['cert-fire', { ...CERTIFICATE, occupationName: '消防设施操作员（监控操作）' }],
    ['cert-transport', { ...CERTIFICATE, occupationName: '轨道列车司机' }],
    ['cert-center', CERTIFICATE],
  ] as const)('certificates are known by their own register: %s', (register, certificate) => {
    expect(awaited({ [register]: null }, certificate)).toEqual([`certificate ${register}`])
  })
})

describe('the screen names the source and its date with the year', () => {
  const traceWith = (notice: CityNotice, certificate = CERTIFICATE) => {
    const person = { ...PERSON, spells: [], certificates: [certificate] }
    const lodging = { id: testId(3), unitId: '310117', on: A, at: MORNING }
    return decideOn({ ...DOSSIER, certificate }, { ...KNOWN, person, notice }, lodging)?.trace ?? []
  }

  it('待核：商务家政平台数据截至 2025-10-31', () => {
    const notice = noticeWith({ commerce: plainDate('2025-10-31') })
    const open = traceWith(notice, { ...HOUSEKEEPER, occupationCode: '4-10-01-06' })
    const words = open.filter(({ outcome }) => outcome === 'unknown').map(({ because }) => because)
    expect(words.length).toBeGreaterThan(0)
    for (const because of words) expect(because).toContain('商务家政平台数据截至 2025-10-31')
  })

  it('a source that never came is said not to have been gathered, and one that has is not named', () => {
    const notice = noticeWith({ training: null })
    const open = traceWith(notice).filter(({ outcome }) => outcome === 'unknown')
    expect(open.map(({ rule }) => rule)).toContain('same-occupation')
    for (const { because } of open) {
      expect(because).toContain('培训补贴数据未归集')
      expect(because).not.toContain('学徒制')
    }
  })
})
