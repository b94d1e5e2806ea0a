// The invented town as data: pure, and the same for the same seed and day.

import type { Command } from '#shared/domain/case/command.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { DISTRICTS as DISTRICTS_OF_ALL, type District } from '#shared/policy/vocabulary.ts'
import { CAST, castDraft } from './cast.ts'
import { type Counter, inventLodgings } from './lodgings.ts'
import { townNotice } from './notice.ts'
import { personFile } from './person-draft.ts'
import { createRandom, type Random } from './random.ts'
import { type Census, inventDistrict, inventRareCases } from './residents.ts'
import { inventOtherStaff, inventStaff, OTHERS } from './staff.ts'

const DISTRICTS: readonly District[] = ['松江', '浦东']
const PEOPLE_A_DISTRICT = 150
/** In each of the districts that only the complete town has. */
const PEOPLE_ELSEWHERE = 40

export interface Town {
  readonly today: PlainDate
  readonly staff: readonly Staff[]
  readonly people: readonly PersonFile[]
  readonly notice: CityNotice
  readonly counters: readonly Counter[]
  /** Counter by counter in the order in which they were typed. */
  readonly commands: readonly Command[]
}

export function inventTown({ seed, today }: { readonly seed: number; readonly today: PlainDate }): Town {
  const random = createRandom(seed)
  const staff = inventStaff(random)
  const cast = CAST.map((member) =>
    personFile(castDraft(member, today), random.uuid(), unitOfDistrict(member.district), today),
  )
  const census: Census = {
    random,
    today,
    taken: new Set(CAST.map(({ identityNumber }) => identityNumber)),
    serial: 100,
  }
  const residents = DISTRICTS.flatMap((district) => inventDistrict(census, district, PEOPLE_A_DISTRICT))
  const notice = townNotice(today)
  const counters = DISTRICTS.map((district) => counterOf(random, unitOfDistrict(district), staff))
  return {
    today,
    staff,
    people: [...cast, ...residents],
    notice,
    counters,
    // The cast has not been to the counter: their first visit is the visitor's to make.
    commands: counters.flatMap((counter) => inventLodgings(random, today, counter, residents, notice)),
  }
}

/**
 * The town with its other fourteen districts. What the small town has stays as it is, person by person: the rest is drawn
 * from a source of its own.
 */
export function inventCompleteTown(options: { readonly seed: number; readonly today: PlainDate }): Town {
  const town = inventTown(options)
  const { today } = options
  const random = createRandom(options.seed + 2)
  const staff = inventOtherStaff(random)
  const taken = new Set(town.people.map(({ identityNumber }) => identityNumber))
  const census: Census = { random, today, taken, serial: 2_000 }
  const residents = [
    ...OTHERS.flatMap((district) => inventDistrict(census, district, PEOPLE_ELSEWHERE)),
    ...DISTRICTS_OF_ALL.flatMap((district) => inventRareCases(census, district)),
  ]
  const counters = OTHERS.map((district) => counterOf(random, unitOfDistrict(district), staff))
  const lodgings = counters.flatMap((counter) =>
    inventLodgings(random, today, counter, residents, town.notice),
  )
  return {
    ...town,
    staff: [...town.staff, ...staff],
    people: [...town.people, ...residents],
    counters: [...town.counters, ...counters],
    commands: [...town.commands, ...lodgings],
  }
}

const counterOf = (random: Random, unit: string, staff: readonly Staff[]): Counter => ({
  unit,
  clerks: staff.filter((person) => person.unit === unit && person.roles.includes('clerk')),
  device: random.uuid(),
  deviceCode: 'A01',
})
