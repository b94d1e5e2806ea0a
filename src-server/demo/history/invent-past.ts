// The town's past as a stream of rows in the order of their payments: memory and time a row do not depend on how many
// there are. The same for the same seed, size and day.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, daysInMonth, monthOf, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { DISTRICTS } from '#shared/policy/vocabulary.ts'
import { MUNICIPAL_ACTOR, MUNICIPAL_NAME } from '../../jobs/municipal-command.ts'
import { momentOf } from '../moments.ts'
import { createRandom } from '../random.ts'
import { inventFates } from './fates.ts'
import { type PastApplication, recordOf } from './past-application.ts'
import type { PastCase } from './past-case.ts'
import { ledgerOf, type Office, type PastLedgerRow } from './past-ledgers.ts'
import { createPastPeople } from './past-people.ts'
import { fileOfOwed } from './still-owed.ts'
import { type MonthOfPast, pickDistrict, spreadOverMonths } from './weights.ts'

export interface PastRow {
  readonly application: PastApplication
  readonly ledger: PastLedgerRow | null
  readonly file: PersonFile | null
}

export interface PastOptions {
  readonly seed: number
  readonly today: PlainDate
  /** How many applications in all. */
  readonly size: number
  readonly staff: readonly Staff[]
  /** Identity numbers of people whom the town knows otherwise. */
  readonly taken: ReadonlySet<string>
}

/** Fewer could not hold the cases of tables 2-14 and 2-15. */
export const LEAST_PAST = 4_000

export function* inventPast({ seed, today, size, staff, taken }: PastOptions): Generator<PastRow, undefined> {
  invariant(size >= LEAST_PAST, `the past has at least ${LEAST_PAST} applications`)
  const random = createRandom(seed + 1)
  const people = createPastPeople(taken)
  const offices = officesOf(staff)
  const special = inventFates(random, today)
  const fates = byMonth(special)
  const carriedOver = {
    at: momentOf(today, 3),
    by: MUNICIPAL_ACTOR,
    byName: MUNICIPAL_NAME,
    event: 'carriedOver',
    note: '',
  }
  let serial = 0
  const given = new Map<number, { yuan: number; count: number }>()
  for (const month of spreadOverMonths(size - special.length, today)) {
    const key = month.month.slice(0, 7)
    const outlines = [...(fates.get(key) ?? []), ...ordinary(random, month, today)]
    for (const outline of outlines.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))) {
      const { district } = outline
      const office = offices.get(unitOfDistrict(district))
      invariant(office !== undefined, `${district} has staff`)
      const sum = given.get(yearOf(month.month)) ?? { yuan: 0, count: 0 }
      serial += 1
      const person = people.next(random, district)
      const application = recordOf({
        random,
        outline,
        person,
        clerk: office.clerk.id,
        serial,
        dear: sum.yuan < month.meanYuan * sum.count,
        carriedOver,
      })
      const yuan = sum.yuan + application.outcome.amount
      given.set(yearOf(month.month), { yuan, count: sum.count + 1 })
      const ledger = ledgerOf({ random, outline, application, office, today })
      yield { application, ledger, file: fileOfOwed(random, application, person, today) }
    }
    fates.delete(key)
  }
  invariant(fates.size === 0, 'every case falls into a month of the past')
}

function byMonth(cases: readonly PastCase[]): Map<string, PastCase[]> {
  const months = new Map<string, PastCase[]>()
  for (const each of cases) {
    const key = each.dueOn.slice(0, 7)
    const list = months.get(key)
    if (list === undefined) months.set(key, [each])
    else list.push(each)
  }
  return months
}

function ordinary(
  random: ReturnType<typeof createRandom>,
  { month, cases }: MonthOfPast,
  today: PlainDate,
): PastCase[] {
  invariant(month < today, 'the past ends before today')
  const last = daysInMonth(yearOf(month), monthOf(month))
  return Array.from({ length: cases }, () => ({
    district: pickDistrict(random),
    dueOn: addDays(month, random.int(9, last - 1)),
    amount: null,
    fate: { kind: 'paid' },
  }))
}

function officesOf(staff: readonly Staff[]): ReadonlyMap<string, Office> {
  const city = { id: MUNICIPAL_ACTOR, name: MUNICIPAL_NAME }
  return new Map(
    DISTRICTS.flatMap((district): [string, Office][] => {
      const unit = unitOfDistrict(district)
      const hand = (role: Staff['roles'][number]) =>
        staff.find((person) => person.unit === unit && person.roles.includes(role))
      const [clerk, ledger, supervisor] = [hand('clerk'), hand('ledger'), hand('supervisor')]
      if (clerk === undefined || ledger === undefined || supervisor === undefined) return []
      return [[unit, { clerk, ledger, supervisor, city }]]
    }),
  )
}
