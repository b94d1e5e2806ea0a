// The working set of a big district, as deterministic as the templates: record `index` is the same whatever the size.
// Of ten records six are applications of the last four years and four are person files. Everybody has a number, a name
// and papers of their own, so that an index has as many entries as in life.

import type { Application } from '#shared/domain/application/application.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { momentOf } from '../../../src-server/demo/moments.ts'
import { inventName } from '../../../src-server/demo/names.ts'
import { createRandom, type Random } from '../../../src-server/demo/random.ts'
import { testCard, testIdentity, testMobile } from '../../../src-server/demo/test-numbers.ts'
import { makeTemplates, type Template, TODAY } from './templates.ts'

const DAYS = 1_440
const BIRTHDAYS = 14_000
const FIRST_BIRTHDAY = plainDate('1962-01-01')
const AREAS = UNITS.flatMap(({ id, district }) => (district === null ? [] : [id]))

export type DistrictRecord =
  | { readonly kind: 'application'; readonly record: Application }
  | { readonly kind: 'person'; readonly record: PersonFile }

export const kindAt = (index: number): DistrictRecord['kind'] => (index % 10 < 6 ? 'application' : 'person')

/** A maker of records: `make(7)` is always the same. */
export function districtRecords(): (index: number) => DistrictRecord {
  const templates = makeTemplates()
  return (index) => {
    const template = templates[index % templates.length]
    invariant(template !== undefined, 'there are templates')
    const random = createRandom(index + 1)
    return kindAt(index) === 'application'
      ? { kind: 'application', record: anApplication(template, random, index) }
      : { kind: 'person', record: aPerson(template, random, index) }
  }
}

function anApplication({ application }: Template, random: Random, index: number): Application {
  const day = addDays(TODAY, -random.int(0, DAYS))
  const at = momentOf(day, random.int(9, 16), random.int(0, 59))
  const { applicant, certificate, account } = application
  const who = somebody(random, index, applicant.identityNumber)
  return {
    ...application,
    id: uuidV7(at, random.bytes(10)),
    applicant: { ...applicant, ...who, secondContact: testMobile(95_000_000 + index) },
    certificate:
      certificate === null ? null : { ...certificate, number: numberLike(certificate.number, index) },
    account: account === null ? null : { ...account, cardNumber: testCard(index), holderName: who.name },
    lodgedOn: application.lodgedOn === null ? null : day,
    receipt: `${application.unit}-A${String(random.int(10, 29))}-${String(index).padStart(6, '0')}`,
    materials: application.materials.map((each) => ({
      ...each,
      id: uuidV7(at, random.bytes(10)),
      seenAt: at,
    })),
    log: application.log.map((entry, place) => ({ ...entry, at: instant(at + place * 60_000) })),
  }
}

function aPerson({ person }: Template, random: Random, index: number): PersonFile {
  const who = somebody(random, index, person.identityNumber)
  return {
    ...person,
    ...who,
    id: random.uuid(),
    birthDate: birthDateAt(index),
    certificates: person.certificates.map((each) => ({ ...each, number: numberLike(each.number, index) })),
  }
}

const birthDateAt = (index: number) => addDays(FIRST_BIRTHDAY, index % BIRTHDAYS)

/** Each index another person, up to half a million; men stay men. */
function somebody(random: Random, index: number, like: string) {
  const sex = Number(like.charAt(16)) % 2 === 1 ? 'male' : 'female'
  const round = Math.floor(index / BIRTHDAYS)
  const area = AREAS[round % AREAS.length] ?? ''
  const nth = Math.floor(round / AREAS.length) % 2 === 0 ? 0 : 1
  return {
    identityNumber: testIdentity(area, birthDateAt(index), sex, nth),
    name: inventName(random, sex),
    mobile: testMobile(10_000_000 + index),
  }
}

/** The head says kind, place, year and level; the tail is the certificate's own. */
const numberLike = (number: string | null, index: number): string | null =>
  number === null ? null : number.slice(0, -8) + String(index).padStart(8, '0')
