// What holds of every assessment, on generated applications: amounts, knowledge, waiting, determinism. The generator is
// seeded by fast-check, so that a failure names the seed that repeats it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#shared/kernel/plain-date.ts'
import { assess } from '#shared/policy/assess.ts'
import { RULE_IDS } from '#shared/policy/assessment.ts'
import { explain } from '#shared/policy/explain.ts'
import type { AssessmentInput } from '#shared/policy/input.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { FACTS_GROUPS } from '#shared/policy/vocabulary.ts'
import { generateInput, seeded } from './generate.ts'

/** The standards of section 3 as the sheet prints them, apart from the parameter files. */
const STANDARDS = new Set(
  [
    [1500, 2000, 2500, 3000, 3500, 1000],
    [1950, 2600, 3250, 3900, 4550],
    [1500, 2000, 2700, 3200, 3700, 800],
    [800, 1500, 500],
  ].flat(),
)
const RATIOS = new Set([80, 100, 120])

const applications = fc
  .integer({ min: 0, max: 2 ** 31 - 1 })
  .map((seed) => parseAssessmentInput(generateInput(seeded(seed), `seed-${seed}`)))
  .filter((parsed) => parsed.ok)
  .map(({ value }) => value)

const property = (holds: (input: AssessmentInput) => void, numRuns = 3_000): void => {
  fc.assert(fc.property(applications, holds), { numRuns })
}

const SURE = ['eligible', 'undetermined', 'ineligible'] as const
const worse = (one: (typeof SURE)[number], other: (typeof SURE)[number]): boolean =>
  SURE.indexOf(one) > SURE.indexOf(other)

describe('every assessment', () => {
  it('pays only amounts of the table, and pays exactly when eligible', () => {
    property((input) => {
      const { decision, standard, ratio, amount, failed, open } = assess(input)
      if (decision !== 'eligible') {
        expect([standard, ratio, amount]).toEqual([null, null, null])
        return
      }
      expect([failed, open]).toEqual([[], []])
      expect(STANDARDS).toContain(standard)
      expect(RATIOS).toContain(ratio)
      expect(amount).toBe(((standard ?? 0) * (ratio ?? 0)) / 100)
    })
  })

  it('is the same every time and changes nothing', () => {
    property((input) => {
      const before = structuredClone(input)
      expect(assess(input)).toEqual(assess(structuredClone(input)))
      expect(input).toEqual(before)
    }, 500)
  })

  it('is plain JSON', () => {
    property((input) => {
      const answer = assess(input)
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    }, 300)
  })

  it('lists every rule once, in the order of the rules, with a clause and a sentence', () => {
    property((input) => {
      const { trace, categories } = assess(input)
      for (const lines of [trace, ...categories.map((each) => each.trace)]) {
        const order = lines.map(({ rule }) => RULE_IDS.indexOf(rule))
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
        for (const { citation, because } of lines) {
          expect(citation).toMatch(/〔\d{4}〕/)
          expect(because).not.toMatch(/undefined|null|NaN/)
        }
      }
    }, 500)
  })

  it('never has a shorter deadline after waiting', () => {
    property((input) => {
      const later = assess({ ...input, applicationDate: addMonths(input.applicationDate, 1) })
      const now = assess(input)
      if (now.regime !== later.regime) return
      for (const claim of now.categories) {
        const after = later.categories.find(({ category }) => category === claim.category)
        expect(after?.deadline).toBe(claim.deadline)
      }
    })
  })
})

describe('knowledge', () => {
  it('when it shrinks never turns a category into a refusal: unknown is not "no"', () => {
    property((input) => {
      const full = assess(input)
      for (const group of FACTS_GROUPS) {
        const less = assess({ ...input, unknown: [...new Set([...input.unknown, group])] })
        for (const claim of full.categories) {
          const now = less.categories.find(({ category }) => category === claim.category)
          if (now !== undefined && claim.decision !== 'ineligible')
            expect(now.decision).not.toBe('ineligible')
        }
      }
    })
  })

  it('when it shrinks refuses the application only where 其他人员 can no longer be tried', () => {
    property((input) => {
      const full = assess(input)
      if (full.decision === 'ineligible' || full.category === 'unregistered') return
      for (const group of FACTS_GROUPS)
        expect(assess({ ...input, unknown: [...new Set([...input.unknown, group])] }).decision).not.toBe(
          'ineligible',
        )
    })
  })

  it('when it grows never makes an eligible application worse or pay less', () => {
    property((input) => {
      const before = assess(input)
      if (before.decision !== 'eligible') return
      const after = assess({ ...input, unknown: [] })
      expect(worse(after.decision, before.decision)).toBe(false)
      expect(after.amount ?? 0).toBeGreaterThanOrEqual(before.amount ?? 0)
    })
  })
})

describe('waiting', () => {
  it('until earliestApplication makes the rule that failed succeed', () => {
    property((input) => {
      const { earliestApplication, failed, category } = assess(input)
      if (earliestApplication === null) return
      const then = assess({ ...input, applicationDate: earliestApplication })
      const claim = then.categories.find((each) => each.category === category)
      expect(claim?.failed).not.toContain(failed[0])
      const eve = assess({ ...input, applicationDate: addDays(earliestApplication, -1) })
      expect(eve.categories.find((each) => each.category === category)?.failed).toContain(failed[0])
    }, 6_000)
  })

  it('is offered as a remedy only where the engine then agrees', () => {
    property((input) => {
      const { category, remedies } = explain(input)
      for (const { rule, remedy } of remedies) {
        if (remedy.kind !== 'time') continue
        expect(remedy.from > input.applicationDate).toBe(true)
        const open = assess({ ...input, applicationDate: remedy.from })
        const claim = open.categories.find((each) => each.category === category)
        if (!input.unknown.includes('employment')) expect(claim?.failed).not.toContain(rule)
      }
    }, 1_000)
  })
})
