import { describe, expect, it } from 'vitest'
import { EMPTY_PAPER_FACT, type PaperFactForm, spellOf } from './paper-fact.ts'

const form = (change: Partial<PaperFactForm>): PaperFactForm => ({
  ...EMPTY_PAPER_FACT,
  from: '20250901',
  ...change,
})
const faultOf = (change: Partial<PaperFactForm>): string | null => {
  const spell = spellOf(form(change))
  return spell.ok ? null : spell.error.fault
}

describe('a fact from a paper', () => {
  it.each(['employee', 'care', 'flexible', 'unemployed', 'xiebao', 'rural-surplus', 'disabled'] as const)(
    'of the kind %s begins where the paper says and still runs where it names no end',
    (kind) => {
      const spell = spellOf(form({ kind }))
      expect(spell).toMatchObject({ ok: true, value: { kind, from: '2025-09-01', to: null } })
    },
  )

  it('of a student needs the year of graduation', () => {
    expect(faultOf({ kind: 'student', graduation: '' })).toBe('required')
    expect(spellOf(form({ kind: 'student', graduation: '2027' }))).toMatchObject({
      ok: true,
      value: { graduation: 2027, schoolKind: 'higher' },
    })
  })

  it('is refused without a beginning, with an impossible date, or with an end before its beginning', () => {
    expect(faultOf({ from: '' })).toBe('dateImpossible')
    expect(faultOf({ to: '20250931' })).toBe('dateImpossible')
    expect(faultOf({ to: '20250831' })).toBe('dossierContradicts')
    expect(faultOf({ paper: ' ' })).toBe('required')
  })
})
