import { describe, expect, it } from 'vitest'
import { CERTIFICATE, DOSSIER, KNOWN, MORNING, NOTICE, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { type Application, applicationSchema } from './application.ts'
import { historyOf } from './counted-history.ts'
import { decideOn } from './decision.ts'
import type { KnownFacts } from './facts.ts'
import type { ApplicationState } from './states.ts'

const A = plainDate('2026-01-20')
let ids = 60

/** Another application of the test person, taken as a person in service. */
function another(
  state: ApplicationState,
  lodgedOn: PlainDate,
  code = CERTIFICATE.occupationCode,
): Application {
  ids += 1
  const lodging = { id: testId(ids), unitId: '310117', on: lodgedOn, at: MORNING }
  return applicationSchema.parse({
    ...DOSSIER,
    certificate: { ...CERTIFICATE, occupationCode: code },
    id: testId(ids),
    unit: '310117',
    version: 1,
    state,
    lodgedOn,
    lodgedBy: null,
    receipt: 'T',
    outcome: decideOn(DOSSIER, KNOWN, lodging)?.outcome ?? null,
    missing: [],
    contactApplicant: null,
    grounds: [],
    log: [],
  })
}

const counted = (
  state: ApplicationState | null,
  others: Application[],
  later: Application[] = [],
): string[] => historyOf(null, { others, later }, { on: A, state }).map(({ id }) => id ?? '')

const failedWith = (known: Partial<KnownFacts>): readonly string[] => {
  const lodging = { id: testId(3), unitId: '310117', on: A, at: instant(MORNING) }
  return decideOn(DOSSIER, { ...KNOWN, ...known }, lodging)?.outcome.failed ?? []
}

describe('R-29 which of two counts for the other', () => {
  const open = another('generated', A)
  const owed = another('unpaid', A)
  const ordered = another('paying', A)
  const paid = another('paid', A)

  it.each([
    ['an open one', open, 'accepted', true, false],
    ['one that is owed', owed, 'accepted', true, true],
    ['one at the bank', ordered, 'confirmed', true, true],
    ['a paid one', paid, 'confirmed', true, true],
    ['an open one for one that is owed', open, 'unpaid', false, false],
    ['one at the bank for one that is owed', ordered, 'unpaid', true, true],
    ['a paid one for a paid one', paid, 'paid', true, false],
  ] as const)('%s', (_, other, state, before, after) => {
    expect(counted(state, [other])).toEqual(before ? [other.id] : [])
    expect(counted(state, [], [other])).toEqual(after ? [other.id] : [])
  })

  it('exactly one of two counts for the other, whatever their states', () => {
    const states = ['accepted', 'pending-facts', 'confirmed', 'paying', 'unpaid', 'paid'] as const
    for (const first of states) {
      for (const second of states) {
        const [one, other] = [another(first, A), another(second, A)]
        const forOther = counted(second, [one]).length
        const forOne = counted(first, [], [other]).length
        expect(forOther + forOne, `${first} before ${second}`).toBe(1)
      }
    }
  })

  it('R-9 what came to nothing counts for nobody', () => {
    const over = (['returned', 'refused', 'withdrawn', 'cancelled', 'recouping', 'recovered'] as const).map(
      (state) => another(state, A),
    )
    expect(counted(null, over, over)).toEqual([])
  })
})

describe('one of ours counts whatever its date', () => {
  it('same-occupation: also one that was lodged after A', () => {
    const later = another('paid', plainDate('2026-03-02'))
    expect(failedWith({ later: [later] })).toEqual(['same-occupation', 'in-service-annual-limit'])
  })

  it('M-2 the yearly limits go by the year of its own A, before and after', () => {
    const [other, next] = ['4-03-02-08', '4-03-02-07']
    expect(failedWith({ others: [another('paid', plainDate('2025-12-31'), other)] })).toEqual([])
    expect(failedWith({ later: [another('paid', plainDate('2026-05-31'), other)] })).toEqual([
      'in-service-annual-limit',
    ])
    expect(failedWith({ later: [another('paid', plainDate('2027-01-01'), next)] })).toEqual([])
  })

  it('is told by its own day', () => {
    const later = another('paid', plainDate('2026-03-02'))
    const lodging = { id: testId(3), unitId: '310117', on: A, at: MORNING }
    const trace = decideOn(DOSSIER, { ...KNOWN, later: [later] }, lodging)?.trace ?? []
    const said = trace.find(({ rule }) => rule === 'same-occupation')?.because
    expect(said).toBe('2026-03-02申请的本职业三级/高级工补贴已发放')
  })
})

describe('beside what feeds say', () => {
  const item = {
    kind: 'skill-subsidy' as const,
    date: plainDate('2026-01-05'),
    issueDate: null,
    occupationCode: CERTIFICATE.occupationCode,
    level: 3 as const,
    category: null,
    state: 'paid' as const,
  }
  const withHistory = (...history: (typeof item & { id?: string })[]): Partial<KnownFacts> => ({
    person: { ...PERSON, history },
  })

  it('what only a feed knows counts beside ours', () => {
    expect(failedWith(withHistory(item))).toEqual(['same-occupation'])
  })

  it('what both know is one item, and ours decides', () => {
    const cancelled = another('cancelled', A)
    const known = withHistory({ ...item, id: cancelled.id })
    expect(failedWith({ ...known, others: [cancelled] })).toEqual([])
    const paid = another('paid', A)
    expect(historyOf(known.person ?? null, { others: [paid] }, { on: A, state: null })).toHaveLength(2)
    const both = withHistory({ ...item, id: paid.id }).person ?? null
    expect(historyOf(both, { others: [paid] }, { on: A, state: null })).toHaveLength(1)
  })

  it('ours counts though no feed has ever come', () => {
    const notice = { ...NOTICE, watermarks: { ...NOTICE.watermarks, training: null } }
    expect(failedWith({ notice, others: [another('paid', A)] })).toContain('same-occupation')
  })

  it.each(['６－31－07－01', '6–31–07–01 ', ' 6-31-07-01'])(
    'written “%s” it is the same occupation',
    (code) => {
      expect(failedWith(withHistory({ ...item, occupationCode: code }))).toEqual(['same-occupation'])
      expect(failedWith({ others: [another('paid', A, code)] })).toContain('same-occupation')
    },
  )
})
