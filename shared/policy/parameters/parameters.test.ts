// The parameter files: strict shape, ascending starts, and exactly one regime or a stated reason for none on every day.

import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { CURRENT_RULE_SET, RULE_SETS } from '../rule-set.ts'
import { inForce, type Dated } from './dated.ts'
import { DISTRICT_TOP_UPS } from './district-top-ups.ts'
import { notice2021No5 } from './notice-2021-5.ts'
import { notice2022No17 } from './notice-2022-17.ts'
import { notice2025No7 } from './notice-2025-7.ts'
import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from './occupations.ts'
import { programmeSchema } from './programme.ts'
import { REGIMES } from './regimes.ts'
import { RETIREMENT_AGES } from './retirement.ts'

const PROGRAMMES = [notice2021No5, notice2022No17, notice2025No7]

const isDated = (value: unknown): value is Dated<unknown> =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (entry) => typeof entry === 'object' && entry !== null && 'from' in entry && 'citation' in entry,
  )

/** Every dated list inside a piece of data, however deep. */
function datedLists(value: unknown): Dated<unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(datedLists)
  return isDated(value) ? [value, ...inside] : inside
}

describe('programmes', () => {
  it.each(PROGRAMMES.map((programme) => [programme.id, programme] as const))(
    '%s fits the strict schema',
    (_, programme) => {
      expect(programmeSchema.safeParse(programme).error).toBeUndefined()
    },
  )

  it('refuses a key that no rule reads', () => {
    expect(programmeSchema.safeParse({ ...notice2025No7, bonus: 1 }).success).toBe(false)
    const terms = notice2025No7.categories.flexible?.[0]
    const misspelt = { ...terms, value: { ...terms?.value, ratioo: 1 } }
    const categories = { ...notice2025No7.categories, flexible: [misspelt] }
    expect(programmeSchema.safeParse({ ...notice2025No7, categories }).success).toBe(false)
  })

  it('starts every dated list in ascending order', () => {
    const lists = datedLists([REGIMES, RETIREMENT_AGES])
    expect(lists.length).toBeGreaterThan(40)
    for (const list of lists) {
      const starts = list.map(({ from }) => from)
      expect(starts).toEqual([...new Set(starts)].sort())
    }
  })

  it('cites notices alone: the evaluation report is no law', () => {
    const cited = JSON.stringify([REGIMES, RETIREMENT_AGES]).match(/"(?:citation|citations)":[^}\]]*/g) ?? []
    expect(cited.length).toBeGreaterThan(40)
    expect(cited.filter((text) => /报告|评价报告|表\d/.test(text))).toEqual([])
    expect(notice2022No17.citations['certificate-route']).toBe('沪人社规〔2022〕17号')
    expect(notice2025No7.citations['certificate-state']).toBe('沪人社规〔2025〕7号 一（二）')
  })

  it('divides every standard by every ratio evenly', () => {
    for (const { standards, categories } of PROGRAMMES) {
      const ratios = Object.values(categories).flatMap((list) =>
        list.flatMap(({ value }) => [value.ratio, value.ratioIfEmployed ?? value.ratio]),
      )
      const yuan = standards.flatMap(({ value }) =>
        Object.values(value).flatMap((column) =>
          typeof column === 'object' && column !== null ? Object.values(column) : [],
        ),
      )
      for (const amount of yuan) for (const ratio of ratios) expect(((amount ?? 0) * ratio) % 100).toBe(0)
    }
  })
})

describe('regimes', () => {
  it('has one programme or a stated reason on every day from 2021-05-01 to 2028-05-01', () => {
    const last = plainDate('2028-05-01')
    const found = new Set<string>()
    for (let issued = plainDate('2021-05-01'); issued <= last; issued = addDays(issued, 1))
      for (const months of [0, 200, 365]) {
        const byIssue = inForce(REGIMES, addDays(issued, months))
        const entry = byIssue === null ? null : inForce(byIssue.value, issued)
        expect(entry).not.toBeNull()
        const regime = entry?.value
        expect(regime?.programme?.document ?? regime?.none ?? '').not.toBe('')
        found.add(regime?.programme?.id ?? 'none')
      }
    expect([...found].sort()).toEqual(['2021-5', '2022-17', '2025-7', 'none'])
  })

  it('has a standard wherever it has a programme', () => {
    for (let day = plainDate('2021-06-01'); day <= plainDate('2028-04-30'); day = addDays(day, 1)) {
      const programme = inForce(inForce(REGIMES, addDays(day, 365))?.value ?? [], day)?.value.programme
      expect(
        programme === undefined || programme === null || inForce(programme.standards, day) !== null,
      ).toBe(true)
    }
  })
})

describe('lists', () => {
  it('has the 17, the 13 and eight districts', () => {
    expect(new Set(PRIORITY_OCCUPATIONS.map(({ code }) => code)).size).toBe(17)
    expect(new Set(SKILLED_POST_OCCUPATIONS.map(({ code }) => code)).size).toBe(13)
    expect(new Set(DISTRICT_TOP_UPS.map(({ district }) => district)).size).toBe(8)
  })

  it('knows every rule set by one version', () => {
    expect(new Set(RULE_SETS.map(({ version }) => version)).size).toBe(RULE_SETS.length)
    expect(RULE_SETS).toContain(CURRENT_RULE_SET)
  })
})
