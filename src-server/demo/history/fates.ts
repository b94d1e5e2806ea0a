// The cases that did not simply end with a payment: exactly those of tables 2-14 and 2-15 at the cut-off, others before it
// that were settled in time, and how all of them went on to the town's today.

import { addDays, daysBetween, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../random.ts'
import { CUT_OFF, DISTRICT_FIGURES, OVERDUE_CLAIMS, type Sum, YEAR_FIGURES } from './evaluation-tables.ts'
import type { Fate, Part, PastCase } from './past-case.ts'
import { splitAmount } from './split-amount.ts'
import { amountsAt } from './subsidies.ts'
import { pickDistrict } from './weights.ts'

const ALL_AMOUNTS = amountsAt(plainDate('2024-01-01'))
const GRADED_AMOUNTS = amountsAt(plainDate('2022-03-01'))
/** Failed and settled before the cut-off. */
const SETTLED_IN_TIME = 90
/** A year, since the cut-off. */
const FAILED_LATER = 48
const REVOKED_LATER = 20

export const inventFates = (random: Random, today: PlainDate): PastCase[] =>
  [
    ...owedAtCutOff(random, today),
    ...settledInTime(random),
    ...claimsAtCutOff(random, today),
    ...sinceThen(random, today),
    // The present month is not over: nothing of it is past.
  ].filter(({ dueOn }) => dueOn.slice(0, 7) < today.slice(0, 7))

function owedAtCutOff(random: Random, today: PlainDate): PastCase[] {
  const items = (district: PastCase['district'], sum: Sum, from: string, to: string): PastCase[] =>
    splitAmount(random, sum, ALL_AMOUNTS).map((amount) => {
      // Ungraded items were not paid for before the end of 2022.
      const first = GRADED_AMOUNTS.includes(amount) ? from : from < '2022-12-20' ? '2022-12-20' : from
      const settled = random.chance(0.55)
        ? between(random, addDays(CUT_OFF, 20), addDays(CUT_OFF, 650))
        : null
      const by = random.chance(0.03) ? 'revocation' : 'payment'
      return {
        district,
        amount,
        dueOn: between(random, plainDate(first), plainDate(to)),
        fate: { kind: 'unpaid', settledOn: upTo(settled, today), by },
      }
    })
  return DISTRICT_FIGURES.flatMap(({ district, current, past }) => [
    ...items(district, current, '2024-01-10', '2024-12-25'),
    ...items(district, past, '2021-08-10', '2023-12-25'),
  ])
}

const settledInTime = (random: Random): PastCase[] =>
  Array.from({ length: SETTLED_IN_TIME }, () => {
    const dueOn = between(random, plainDate('2021-08-10'), addDays(CUT_OFF, -120))
    const settledOn = addDays(dueOn, random.int(28, 110))
    return {
      district: pickDistrict(random),
      amount: null,
      dueOn,
      fate: { kind: 'unpaid', settledOn, by: 'payment' },
    }
  })

function claimsAtCutOff(random: Random, today: PlainDate): PastCase[] {
  let overdue = OVERDUE_CLAIMS
  return YEAR_FIGURES.flatMap(({ year, from, recovered, outstanding }) => {
    const amounts = year < 2023 ? GRADED_AMOUNTS : ALL_AMOUNTS
    const paid = (last: string): PlainDate =>
      between(random, plainDate(`${year}-${String(from).padStart(2, '0')}-15`), plainDate(last))
    const back = splitAmount(random, recovered, amounts).map((amount): PastCase => {
      const dueOn = paid(year === 2024 ? '2024-05-25' : `${year}-12-25`)
      const cancelledOn = between(random, plainDate('2024-06-03'), plainDate('2024-11-08'))
      const last = between(random, addDays(cancelledOn, 9), addDays(CUT_OFF, -5))
      const parts = random.chance(0.1)
        ? [
            { on: addDays(cancelledOn, 5), percent: 50 },
            { on: last, percent: 50 },
          ]
        : [{ on: last, percent: 100 }]
      return claim(random, amount, dueOn, cancelledOn, parts)
    })
    const open = splitAmount(random, outstanding, amounts).map((amount): PastCase => {
      const late = overdue > 0 && year < 2024
      if (late) overdue -= 1
      const dueOn = paid(year === 2024 ? '2024-06-25' : `${year}-12-25`)
      const cancelledOn = late
        ? between(random, plainDate('2024-02-05'), plainDate('2024-06-20'))
        : between(random, plainDate('2024-07-08'), plainDate('2024-12-20'))
      const before = random.chance(0.25) ? [{ on: addDays(cancelledOn, 8), percent: 50 }] : []
      const after = random.chance(0.6)
        ? [{ on: addDays(CUT_OFF, random.int(25, 400)), percent: before.length === 0 ? 100 : 50 }]
        : []
      return claim(
        random,
        amount,
        dueOn,
        cancelledOn,
        [...before, ...after].filter(({ on }) => on < today),
      )
    })
    return [...back, ...open]
  })
}

function sinceThen(random: Random, today: PlainDate): PastCase[] {
  const first = addDays(CUT_OFF, 12)
  const years = Math.max(0, Number(today.slice(0, 4)) - 2024)
  const failed = Array.from({ length: FAILED_LATER * years }, (): PastCase => {
    const dueOn = between(random, first, addDays(CUT_OFF, 366 * years))
    const settled = random.chance(0.6) ? addDays(dueOn, random.int(28, 150)) : null
    const fate: Fate = { kind: 'unpaid', settledOn: upTo(settled, today), by: 'payment' }
    return { district: pickDistrict(random), amount: null, dueOn, fate }
  })
  const revoked = Array.from({ length: REVOKED_LATER * years }, (): PastCase => {
    const cancelledOn = between(random, first, addDays(CUT_OFF, 366 * years))
    const repaid = { on: addDays(cancelledOn, random.int(15, 200)), percent: 100 }
    const dueOn = addDays(cancelledOn, -random.int(60, 500))
    const parts = repaid.on < today && random.chance(0.7) ? [repaid] : []
    return claim(random, null, dueOn, cancelledOn, parts)
  }).filter(({ fate }) => fate.kind === 'recouped' && fate.cancelledOn < today)
  return [...failed, ...revoked]
}

const claim = (
  random: Random,
  amount: number | null,
  dueOn: PlainDate,
  cancelledOn: PlainDate,
  parts: readonly Part[],
): PastCase => ({
  district: pickDistrict(random),
  amount,
  dueOn,
  fate: { kind: 'recouped', cancelledOn, parts },
})

const upTo = (day: PlainDate | null, today: PlainDate): PlainDate | null =>
  day !== null && day < today ? day : null

const between = (random: Random, from: PlainDate, to: PlainDate): PlainDate =>
  addDays(from, random.int(0, Math.max(0, daysBetween(from, to))))
