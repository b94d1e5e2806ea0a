// What the charts of the overview show, from the records of the cache. Pure.

import { openCalls, type Month } from '#shared/domain/month/month.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { isOwed, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { addDays, daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'

export interface Series {
  readonly categories: readonly string[]
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export const INTAKE_DAYS = 30

/** 受理: applications by application date, the last thirty days. */
export function intakeSeries(counts: ReadonlyMap<PlainDate, number>, today: PlainDate): Series {
  const days = Array.from({ length: INTAKE_DAYS }, (_, at) => addDays(today, at + 1 - INTAKE_DAYS))
  return {
    categories: days.map((day) => day.slice(5)),
    lines: [{ name: '受理件数', values: days.map((day) => counts.get(day) ?? 0) }],
  }
}

/** How long an unpaid item has been owed; the last band has no end. */
const BANDS = [
  { title: '1 个月内', days: 30 },
  { title: '1–3 个月', days: 91 },
  { title: '3–6 个月', days: 182 },
  { title: '6–12 个月', days: 365 },
  { title: '1–2 年', days: 730 },
  { title: '2 年以上', days: Number.POSITIVE_INFINITY },
] as const

type Owed = Pick<UnpaidItem, 'state' | 'firstFailedOn'>

/** 应付未付账龄: owed items by the time since the first failed payment, those that nobody can reach apart. */
export function ageingSeries(items: readonly Owed[], today: PlainDate): Series {
  const owed = items.filter(isOwed)
  const inBand = (band: number, wanted: readonly Owed[]): number =>
    wanted.filter(
      ({ firstFailedOn }) =>
        BANDS.findIndex(({ days }) => daysBetween(firstFailedOn, today) <= days) === band,
    ).length
  const lost = owed.filter(({ state }) => state === 'unreachable')
  const others = owed.filter(({ state }) => state !== 'unreachable')
  return {
    categories: BANDS.map(({ title }) => title),
    lines: [
      { name: '跟踪中', values: BANDS.map((_, band) => inBand(band, others)) },
      { name: '长期无法联系', values: BANDS.map((_, band) => inBand(band, lost)) },
    ],
  }
}

/** 抽检进度: calls done and open, unit by unit, those with the most open calls first. */
export function callSeries({ calls }: Pick<Month, 'calls'>): Series {
  const units = calls
    .filter(({ assigned }) => assigned > 0)
    .toSorted((one, other) => openCalls(other) - openCalls(one) || one.unit.localeCompare(other.unit))
  return {
    categories: units.map(({ unit }) => findUnit(unit)?.district ?? '市级'),
    lines: [
      { name: '已完成', values: units.map((unit) => unit.assigned - openCalls(unit)) },
      { name: '未完成', values: units.map(openCalls) },
    ],
  }
}
