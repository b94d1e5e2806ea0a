// The people of a history. Everybody is drawn from random numbers of their own, so that a change to one life leaves the
// others as they were. Numbers look right and belong to nobody (demo/test-numbers).

import { addDays, addMonths, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { testCard, testIdentity, testMobile } from '../../../src-server/demo/test-numbers.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { firstDay } from '../city/calendar.ts'
import { LIVELY } from '../city/cast.ts'
import { CARE, drawItem, INSTITUTIONS, type Item, OPERATIONS } from './items.ts'
import type { Earned, Life, Visit } from './life.ts'
import { drawKind, isLocalOnly, type LifeKind, spellsOf } from './spells-of.ts'

/** New people a month: with what each earns some dozens of lodgings. */
const A_MONTH = 14
/** Certificates of people who came before the first day. */
const MONTHS_BEFORE = 9

export function populate(random: Random, months: number): Life[] {
  const taken = new Set<string>()
  return Array.from({ length: A_MONTH * (months + MONTHS_BEFORE) }, (_, number) => {
    const own = random.fork(`person ${String(number)}`)
    const month = Math.floor(number / A_MONTH) - MONTHS_BEFORE
    const appears = addDays(addMonths(firstDay(), month), own.below(28))
    return beBorn(number, appears, own, taken)
  })
}

function beBorn(number: number, appears: PlainDate, random: Random, taken: Set<string>): Life {
  const kind = drawKind(random)
  const fromHongKong = !isLocalOnly(kind) && random.chance(0.05)
  const local = isLocalOnly(kind) || (!fromHongKong && random.chance(0.75))
  const sex = random.chance(0.5) ? 'male' : 'female'
  const home = random.pick(LIVELY)
  const area = fromHongKong ? '810000' : unitOfDistrict(home)
  const { identityNumber, birthDate } = freeNumber(area, bornFor(kind, appears, random), sex, taken)
  const earned = certificatesOf(kind, appears, identityNumber, home, random.fork('certificates'))
  const first = earned[0]?.certificate.issueDate ?? appears
  const pensioner = kind === 'pensioner'
  const late = random.chance(0.5)
  return {
    number,
    kind,
    identityNumber,
    name: `${random.pick(['测', '试', '演'])}${random.pick(['春', '夏', '秋', '冬', '东', '南', '西', '北'])}${String(number)}号`,
    sex,
    birthDate,
    household: local ? { place: 'shanghai', district: home } : { place: 'elsewhere', district: null },
    mobile: testMobile(number + 1),
    secondContact: `家属 ${testMobile(50_000 + number)}`,
    cardNumber: testCard(number + 1),
    withoutFeeds: random.chance(0.05),
    pension: pensioner
      ? { from: addMonths(first, -2), learnedOn: late ? addMonths(first, 10) : addMonths(first, -1) }
      : null,
    retirementTrack: sex === 'female' ? (random.chance(0.7) ? 'female-55' : 'female-50') : null,
    spells: spellsOf(kind, plainDate(first), home, random.fork('spells')),
    history: random.chance(0.12)
      ? [
          {
            source: 'training',
            item: {
              kind: 'training-subsidy',
              type: random.pick(['ordinary', 'online', 'enterprise-staff']),
              date: addDays(appears, -random.below(200)),
              occupationCode: '4-02-06-01',
              level: 5,
              category: 'in-service',
            },
            learnedOn: addDays(appears, 5),
          },
        ]
      : [],
    earned,
    reachable: random.chance(0.85) ? 0.9 : 0.15,
  }
}

function bornFor(kind: LifeKind, on: PlainDate, random: Random): PlainDate {
  const [youngest, oldest] =
    kind === 'student' || kind === 'student-secondary' ? [18, 22] : kind === 'pensioner' ? [55, 60] : [22, 48]
  return addDays(addMonths(on, -12 * random.between(youngest, oldest)), -random.below(360))
}

/** Two people at most share area, birth date and sex; the third is born a day later. */
function freeNumber(
  area: string,
  wished: PlainDate,
  sex: Life['sex'],
  taken: Set<string>,
): { readonly identityNumber: string; readonly birthDate: PlainDate } {
  for (let birthDate = wished; ; birthDate = addDays(birthDate, 1))
    for (const nth of [0, 1] as const) {
      const identityNumber = testIdentity(area, birthDate, sex, nth)
      if (taken.has(identityNumber)) continue
      taken.add(identityNumber)
      return { identityNumber, birthDate }
    }
}

function certificatesOf(
  kind: LifeKind,
  appears: PlainDate,
  identityNumber: string,
  home: Visit['district'],
  random: Random,
): Earned[] {
  const count = random.pick([1, 1, 1, 1, 2, 2, 2, 3])
  const pair = random.chance(0.12)
  const caring = kind === 'care' || kind === 'care-and-employee'
  const chosen: readonly Item[] = pair
    ? OPERATIONS
    : Array.from({ length: count }, (_, index) =>
        caring && index === 0 ? random.pick(CARE) : drawItem(random),
      )
  return chosen.map((item, index): Earned => {
    const before = index > 0 && !pair && random.chance(0.3) ? chosen[index - 1] : undefined
    const taught = before ?? item
    const issued = addDays(
      appears,
      (pair ? random.below(20) : index * random.between(20, 150)) + random.below(10),
    )
    return earn(taught, issued, identityNumber, home, kind, random.fork(`certificate ${String(index)}`))
  })
}

function earn(
  item: Item,
  issued: PlainDate,
  identityNumber: string,
  home: Visit['district'],
  kind: LifeKind,
  random: Random,
): Earned {
  const serial = String(random.below(1_000_000_000)).padStart(9, '0')
  const number =
    item.register === 'cert-emergency'
      ? `T${identityNumber}`
      : `Y000031${issued.slice(2, 4)}${serial}${random.below(1000).toString().padStart(4, '0')}`
  return {
    register: item.register,
    certificate: {
      number,
      kind: item.kind,
      occupationCode: item.code,
      occupationName: item.name,
      level: random.pick(item.levels),
      issueDate: issued,
      institution: random.pick(INSTITUTIONS),
      obtainedVia: random.chance(0.96) ? 'assessment' : 'direct-recognition',
      state: 'valid',
      listed219: item.listed219 ?? false,
      aiItem: item.aiItem ?? false,
    },
    registeredOn: addDays(issued, random.pick([2, 5, 9, 15, 30, 70])),
    revokedOn: random.chance(0.03) ? addDays(issued, random.between(60, 420)) : null,
    visits: visitsOf(issued, home, kind, random),
    hasPostProof: random.chance(0.7),
  }
}

/** How long people wait: those in service for the six months that the law asks of them, a few too short or too long. */
function visitsOf(issued: PlainDate, home: Visit['district'], kind: LifeKind, random: Random): Visit[] {
  const inService = ['employee', 'employee-with-gap', 'insured-late', 'care', 'care-and-employee'].includes(
    kind,
  )
  const early = random.chance(0.08)
  const late = random.chance(0.05)
  const waits =
    inService && issued >= plainDate('2025-05-01') && !early ? 183 + random.below(90) : 12 + random.below(110)
  const on = addDays(issued, late ? 366 + random.below(400) : waits)
  const channel = random.chance(0.3) ? 'online' : 'window'
  const first: Visit = { on, channel, district: home, why: 'first' }
  const visits = [first]
  if (random.chance(0.07))
    visits.push({
      on: addDays(on, random.below(9)),
      channel: random.chance(0.7) ? 'window' : 'online',
      district: random.pick(LIVELY),
      why: 'elsewhere',
    })
  if (random.chance(0.14))
    visits.push({
      on: addDays(on, random.between(70, 190)),
      channel: random.chance(0.6) ? 'window' : 'online',
      district: random.chance(0.7) ? home : random.pick(LIVELY),
      why: 'again',
    })
  return visits
}
