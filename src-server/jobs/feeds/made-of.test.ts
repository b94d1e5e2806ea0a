import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { type Source, SOURCES, isRegister } from '#shared/domain/person/sources.ts'
import { CERTIFICATE, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { madeOf, newestOf, type Said, saidContentSchema } from './made-of.ts'

const parsed = parseIdentityNumber('310117199002039926')
if (!parsed.ok) throw new Error('the number of the tests is right')
const IDENTITY = parsed.value
const FIRST = plainDate('2026-01-01')

const spellOf = (source: Source, n: number): object[] => {
  const from = addDays(FIRST, -n - 100)
  if (source === 'social-insurance') return [{ kind: 'employee', from, employerDistrict: '浦东' }]
  if (source === 'civil-affairs' || source === 'commerce') return [{ kind: 'care', from }]
  if (source === 'disabled') return [{ kind: 'disabled', from }]
  return source === 'employment-register' ? [{ kind: 'unemployed', from }] : []
}

/** A delivery, with the day and the number that order it. */
const saidArbitrary: fc.Arbitrary<Said> = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    day: fc.integer({ min: 0, max: 4 }),
    number: fc.integer({ min: 0, max: 1 }),
    n: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ source, day, number, n }) => {
    const content = isRegister(source)
      ? {
          kind: 'certificate',
          name: n === 3 ? '测试乙' : PERSON.name,
          certificate: { ...CERTIFICATE, institution: `机构${n}` },
        }
      : {
          kind: 'facts',
          name: n === 2 ? '测试乙' : PERSON.name,
          household: { place: 'shanghai', district: n === 1 ? '松江' : '浦东' },
          pensionFrom: source === 'pension' && n > 1 ? '2026-01-01' : null,
          retirementTrack: null,
          spells: spellOf(source, n),
          history: [],
        }
    if (!isRegister(source) && n === 0) {
      const mobile = saidContentSchema.parse({ kind: 'mobile', mobile: `1000000000${day}` })
      return { source, item: 'mobile', asOf: addDays(FIRST, day), number, content: mobile }
    }
    const item = isRegister(source) ? 'TEST0001#6-31-07-01' : ''
    return { source, item, asOf: addDays(FIRST, day), number, content: saidContentSchema.parse(content) }
  })

/** As the server does it: of each delivery what is newer is kept, and the file is made anew each time. */
function delivered(order: readonly Said[]) {
  let held: Said[] = []
  let file: ReturnType<typeof madeOf> = null
  for (const said of order) {
    held = newestOf([...held, said])
    file = madeOf(IDENTITY, held, file, MORNING)
  }
  return file === null ? null : { ...file, id: '', knownAt: 0 }
}

describe('M-7 deliveries commute', () => {
  it('any order of them, doubled, ends in the same person file', () => {
    const orders = fc
      .array(saidArbitrary, { maxLength: 9 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
        ),
      )
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        expect(delivered(shuffled)).toEqual(delivered(all))
      }),
      { seed: 20_260_101, numRuns: 2_000 },
    )
  })

  it('what one source says never changes what another said', () => {
    const pairs = fc.tuple(fc.array(saidArbitrary, { maxLength: 6 }), saidArbitrary)
    fc.assert(
      fc.property(pairs, ([before, news]) => {
        if (isRegister(news.source)) return
        const spellsOf = (file: ReturnType<typeof delivered>) =>
          (file?.spells ?? []).filter(({ source }) => source !== news.source)
        expect(spellsOf(delivered([...before, news]))).toEqual(
          before.some(({ content }) => content.kind === 'facts') ? spellsOf(delivered(before)) : [],
        )
      }),
      { seed: 20_260_102, numRuns: 1_000 },
    )
  })

  it('the insurance and the care platform stand beside each other, whichever comes first', () => {
    const says = (source: Source, n: number): Said => ({
      source,
      item: '',
      asOf: FIRST,
      number: 0,
      content: saidContentSchema.parse({
        kind: 'facts',
        name: PERSON.name,
        household: PERSON.household,
        pensionFrom: null,
        retirementTrack: null,
        spells: spellOf(source, n),
        history: [],
      }),
    })
    const [insurance, platform] = [says('social-insurance', 1), says('civil-affairs', 2)]
    for (const order of [
      [insurance, platform, insurance],
      [platform, insurance],
    ]) {
      expect(delivered(order)?.spells.map(({ kind, source }) => [kind, source])).toEqual([
        ['employee', 'social-insurance'],
        ['care', 'civil-affairs'],
      ])
    }
  })
})
