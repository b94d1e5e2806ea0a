// What the counter shows beside a decision: materials, district top-ups, the clause index, and the replay of old
// decisions under another rule set.

import { describe, expect, it } from 'vitest'
import { assess } from '#shared/policy/assess.ts'
import { RULE_IDS } from '#shared/policy/assessment.ts'
import { clauseIndex, ruleTitle } from '#shared/policy/clauses.ts'
import { materialIndex, materialsFor, requiredMaterials } from '#shared/policy/materials.ts'
import { notice2025No7 } from '#shared/policy/parameters/notice-2025-7.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { replay } from '#shared/policy/replay.ts'
import { CURRENT_RULE_SET, RULE_SETS, type RuleSet } from '#shared/policy/rule-set.ts'
import { RULES } from '#shared/policy/rules/rules.ts'
import { districtTopUps } from '#shared/policy/top-ups.ts'
import { CATEGORIES } from '#shared/policy/vocabulary.ts'
import { inputOf, readTables, type TableCase } from './table.ts'

const job = { kind: 'employee', from: '2019-01-01', employerDistrict: '浦东', post: 'ordinary' }

function facts(changes: Omit<TableCase, 'says' | 'expect'>) {
  const parsed = parseAssessmentInput(inputOf({ says: '', expect: {}, ...changes }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('materials', () => {
  it('are two for a person whom the data confirm; the register has the certificate', () => {
    const assessment = assess(facts({ spells: [job] }))
    expect(materialsFor(assessment).map(({ kind }) => kind)).toEqual(['identity-card', 'bank-card'])
  })

  it('want the paper of the certificate where the register has no record of it yet', () => {
    const assessment = assess(facts({ spells: [job], certificate: { state: 'not-imported' } }))
    const paper = materialsFor(assessment).find(({ kind }) => kind === 'certificate')
    expect(paper?.toBeConfirmed).toBe(true)
  })

  it('ask for the papers of the post among the thirteen, confirmed or not', () => {
    const assessment = assess(facts({ spells: [job], certificate: { occupationCode: '4-03-02-08' } }))
    expect(materialsFor(assessment).map(({ kind }) => kind)).toContain('skilled-post-proof')
  })

  it.each(CATEGORIES.filter((category) => category !== 'unregistered'))(
    'prove the identity as %s with a paper marked 待核',
    (category) => {
      const [, , proof] = requiredMaterials({ category, unconfirmed: ['category'], skilledPost: false })
      expect(proof?.toBeConfirmed).toBe(true)
    },
  )
})

describe('the list of all materials', () => {
  it('says of each paper when it is asked for', () => {
    for (const { kind, always, categories, rules } of materialIndex())
      expect({ kind, asked: always || categories.length + rules.length > 0 }).toEqual({ kind, asked: true })
  })

  it('marks 待核 everything that the guide does not print', () => {
    const confirmed = materialIndex().filter(({ toBeConfirmed }) => !toBeConfirmed)
    expect(confirmed.map(({ kind }) => kind)).toEqual(['identity-card', 'bank-card', 'skilled-post-proof'])
  })
})

describe('district top-ups', () => {
  it('follow the employer on D', () => {
    const input = facts({ spells: [job] })
    expect(districtTopUps(input, assess(input)).map(({ district, amount }) => [district, amount])).toEqual([
      ['浦东', 800],
    ])
  })

  it('leave out a district whose document has no sum for the level, and one that is over', () => {
    const level5 = facts({
      applicant: { household: { place: 'shanghai', district: '宝山' } },
      certificate: { level: 5 },
    })
    expect(districtTopUps(level5, assess(level5))).toEqual([])
    const late = facts({
      D: '2027-01-01',
      A: '2027-02-01',
      applicant: { household: { place: 'shanghai', district: '崇明' } },
    })
    expect(districtTopUps(late, assess(late))).toEqual([])
  })

  it('leave out Pudong where the municipal subsidy cannot be claimed', () => {
    const input = facts({ spells: [job], certificate: { state: 'revoked' } })
    expect(districtTopUps(input, assess(input))).toEqual([])
  })
})

describe('the clause index', () => {
  const clauses = clauseIndex()

  it('has every rule with title, law and a clause under each of the three programmes', () => {
    expect(clauses.map(({ rule }) => rule)).toEqual([...RULE_IDS])
    for (const { title, law, programmes } of clauses) {
      expect([title, law].every((text) => text.length > 3)).toBe(true)
      expect(programmes).toHaveLength(3)
      for (const { citation } of programmes) expect(citation).toMatch(/〔\d{4}〕/)
    }
  })

  it('has the parameters over time', () => {
    const covered = clauses.find(({ rule }) => rule === 'certificate-covered')?.programmes[1]?.parameters
    expect(covered?.map(({ name, from }) => [name, from])).toEqual([
      ['职业技能等级证书', '2021-06-01'],
      ['国家职业资格证书', '2022-08-23'],
      ['专项职业能力证书', '2024-11-14'],
    ])
  })

  it('knows the rules of the engine and no others', () => {
    expect(new Set(['regime', ...RULES.map(({ rule }) => rule.id)])).toEqual(new Set(RULE_IDS))
    expect(ruleTitle('deadline')).toBe('申请期限')
  })

  it('names under a rule every reading that the rule can name', () => {
    const named = readTables().flatMap(({ cases }) =>
      cases.flatMap(({ expect: { readings } }) => Object.entries(readings ?? {})),
    )
    expect(named.length).toBeGreaterThan(30)
    for (const [rule, id] of named.filter(([, reading]) => reading !== 'none'))
      expect(
        clauses.find((clause) => clause.rule === rule)?.interpretations.map((each) => each.id),
      ).toContain(id)
  })
})

describe('replay', () => {
  const input = facts({ A: '2026-01-20', spells: [job] })
  const assessment = assess(input)
  const stored = { facts: input, outcome: assessment, trace: assessment.trace }

  /** As if the next version asked eight months instead of six. */
  const stricter: RuleSet = {
    ...CURRENT_RULE_SET,
    version: 'made-up',
    regimes: CURRENT_RULE_SET.regimes.map((outer) => ({
      ...outer,
      value: outer.value.map((entry) =>
        entry.value.programme === notice2025No7
          ? { ...entry, value: { programme: { ...notice2025No7, continuousEmploymentMonths: 8 } } }
          : entry,
      ),
    })),
  }

  it('gives the same decision under the stored version', () => {
    expect(replay(stored)).toMatchObject({
      ok: true,
      value: { same: true, answers: [], rules: [], parameters: [] },
    })
  })

  it('says which parameter, rule and answer changed under another version', () => {
    const replayed = replay(stored, 'made-up', [...RULE_SETS, stricter])
    expect(replayed).toMatchObject({
      ok: true,
      value: {
        ruleSet: 'made-up',
        same: false,
        parameters: [{ path: 'programme.continuousEmploymentMonths', before: '6', after: '8' }],
        rules: [{ rule: 'continuous-employment', before: { outcome: 'met' }, after: { outcome: 'not-met' } }],
      },
    })
    expect(replayed.ok && replayed.value.answers).toContainEqual({
      key: 'decision',
      before: '"eligible"',
      after: '"ineligible"',
    })
  })

  it('notices an amount, a day and a rule that are not what the engine says', () => {
    const [first, ...others] = stored.trace
    if (first === undefined) throw new Error('a trace has rules')
    const forged = {
      ...stored,
      outcome: { ...assessment, amount: 1, deadline: null },
      trace: [{ ...first, outcome: 'unknown' as const }, ...others],
    }
    expect(replay(forged)).toMatchObject({
      ok: true,
      value: {
        same: false,
        answers: [{ key: 'amount', before: '1', after: '2600' }, { key: 'deadline' }],
        rules: [{ rule: 'regime', before: { outcome: 'unknown' }, after: { outcome: 'met' } }],
        parameters: [],
      },
    })
  })

  it('says that another programme reads the facts, and no more', () => {
    const without: RuleSet = {
      ...CURRENT_RULE_SET,
      version: 'without',
      regimes: CURRENT_RULE_SET.regimes.slice(0, 1),
    }
    expect(replay(stored, 'without', [...RULE_SETS, without])).toMatchObject({
      ok: true,
      value: { parameters: [{ path: 'regime', before: '"2025-7"', after: '' }] },
    })
  })

  it('refuses a version that was never released', () => {
    expect(replay(stored, '1999.1')).toEqual({
      ok: false,
      error: { code: 'unknown-rule-set', version: '1999.1' },
    })
  })
})
