// Invents the people of a district from the archetypes. Everything is drawn from the one random source in a fixed order.

import type { IdentityNumber } from '#shared/domain/identity/identity-number.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { addDays, addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { RetirementTrack, Sex } from '#shared/policy/input.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import { ARCHETYPES } from './archetypes.ts'
import { RARE_CASES } from './archetypes-rare.ts'
import type { Archetype, Sketch } from './sketch.ts'
import { inventName } from './names.ts'
import { certified, type DraftCertificate, personFile } from './person-draft.ts'
import type { Random } from './random.ts'
import { testIdentity, testMobile } from './test-numbers.ts'

export interface Census {
  readonly random: Random
  readonly today: PlainDate
  /** Numbers given so far; each is given once. */
  readonly taken: Set<string>
  /** Runs through everyone: certificate and telephone numbers come from it. */
  serial: number
}

export const inventDistrict = (census: Census, district: District, people: number): PersonFile[] =>
  shares(people).map((archetype) => inventPerson(census, district, archetype))

/** One of each kind that only the complete town has. */
export const inventRareCases = (census: Census, district: District): PersonFile[] =>
  RARE_CASES.map((archetype) => inventPerson(census, district, archetype))

/** As many of each kind as its share says, and at least one; the most frequent kind takes what rounding leaves. */
function shares(people: number): Archetype[] {
  const total = ARCHETYPES.reduce((sum, { share }) => sum + share, 0)
  const list = ARCHETYPES.flatMap((archetype) =>
    Array.from({ length: Math.max(1, Math.floor((archetype.share / total) * people)) }, () => archetype),
  )
  const [frequent] = ARCHETYPES
  while (frequent !== undefined && list.length < people) list.push(frequent)
  return list
}

function inventPerson(census: Census, district: District, { sketch }: Archetype): PersonFile {
  const { random, today } = census
  const drawn = sketch({ random, today, district })
  const sex = drawn.sex ?? random.pick(['male', 'female'] as const)
  const identityNumber = drawNumber(census, drawn, sex, unitOfDistrict(district))
  const track = sex === 'female' ? trackOf(drawn, random) : undefined
  census.serial += 1
  return personFile(
    {
      identityNumber,
      name: inventName(random, sex),
      mobile: testMobile(1000 + census.serial),
      household: drawn.household ?? { place: 'shanghai', district },
      spells: drawn.spells,
      certificates: drawn.learned.map((each, index) => certificateOf(census, each, identityNumber, index)),
      history: drawn.history ?? [],
      ...(drawn.pensionFrom === undefined ? {} : { pensionFrom: drawn.pensionFrom }),
      ...(track === undefined ? {} : { retirementTrack: track }),
    },
    random.uuid(),
    unitOfDistrict(district),
    today,
  )
}

function drawNumber(
  { random, today, taken }: Census,
  { age }: Sketch,
  sex: Sex,
  area: string,
): IdentityNumber {
  for (;;) {
    const birthDate = addDays(addMonths(today, -12 * random.int(...age)), -random.int(1, 360))
    const number = testIdentity(area, birthDate, sex, random.pick([0, 1] as const))
    if (!taken.has(number)) {
      taken.add(number)
      return number
    }
  }
}

function trackOf({ track }: Sketch, random: Random): RetirementTrack | undefined {
  const drawn = random.pick(['female-50', 'female-55'] as const)
  return track === 'unknown' ? undefined : (track ?? drawn)
}

function certificateOf(
  { random, serial }: Census,
  { items, issueDate, change }: Sketch['learned'][number],
  identityNumber: IdentityNumber,
  index: number,
): DraftCertificate {
  const item = random.pick(items)
  const certificate = certified(item, random.pick(item.levels), issueDate, serial * 10 + index, change)
  // 特种作业操作证: "T" and the holder's own number.
  return item.code.startsWith('TZ') ? { ...certificate, number: `T${identityNumber}` } : certificate
}
