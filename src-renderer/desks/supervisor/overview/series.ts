// What the charts of the overview show, from the records of the cache. Pure.

import { openCalls, type Month } from '#shared/domain/month/month.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { isOwed, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { ageing } from '../../../case-parts/ledger/ageing.ts'

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

type Owed = Pick<UnpaidItem, 'state' | 'firstFailedOn' | 'amount'>

/** 应付未付账龄: owed items in the bands of the ledger, those that nobody can reach apart. */
export function ageingSeries(items: readonly Owed[], today: PlainDate): Series {
  const owed = items.filter(isOwed)
  const bands = (wanted: readonly Owed[]) =>
    ageing(
      wanted.map(({ firstFailedOn, amount }) => ({ since: firstFailedOn, amount })),
      today,
    )
  const counts = (wanted: readonly Owed[]): number[] => bands(wanted).map(({ count }) => count)
  return {
    categories: bands([]).map(({ title }) => title),
    lines: [
      { name: '跟踪中', values: counts(owed.filter(({ state }) => state !== 'unreachable')) },
      { name: '长期无法联系', values: counts(owed.filter(({ state }) => state === 'unreachable')) },
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
