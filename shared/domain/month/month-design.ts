// The month as a kind of record: the city's, read by everybody. The log keeps the steps, not the single calls.

import { CITY_STREAM } from '#shared/domain/case/case-design.ts'
import { designByTable } from '#shared/domain/case/design-by-table.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { isMonthBody, type MonthBody } from './bodies.ts'
import {
  type Month,
  MONTH_STATE_TITLES,
  type MonthEvent,
  monthEventSchema,
  monthSchema,
  type UnitCalls,
  unitsBehind,
} from './month.ts'
import { MONTH_TRANSITIONS } from './transitions.ts'
import { noteCallClosed } from './use-cases/note-call-closed.ts'
import { noteGenerated } from './use-cases/note-generated.ts'
import { recordDraw } from './use-cases/record-draw.ts'

export const monthDesign = designByTable({
  kind: 'month',
  record: monthSchema,
  event: monthEventSchema,
  table: MONTH_TRANSITIONS,
  titles: MONTH_STATE_TITLES,
  isBody: isMonthBody,
  useCaseOf,
  apply,
  streams: () => [CITY_STREAM],
})

function useCaseOf(body: MonthBody): BoundUseCase<Month, MonthEvent> {
  switch (body.type) {
    case 'recordDraw':
      return bound(recordDraw, body)
    case 'noteCallClosed':
      return bound(noteCallClosed, body)
    case 'noteGenerated':
      return bound(noteGenerated, body)
    default:
      return unreachable(body)
  }
}

function apply(state: Month | null, event: MonthEvent): Month {
  if (event.type === 'drawn') return calledIfNoneOpen(drawn(event), event)
  invariant(state !== null, 'only a drawn month goes on')
  switch (event.type) {
    case 'callClosed':
      return calledIfNoneOpen(
        {
          ...state,
          calls: state.calls.map((unit) => (unit.unit === event.callUnit ? counted(unit, event) : unit)),
        },
        event,
      )
    case 'generated':
      return {
        ...state,
        state: 'generated',
        generation: { at: event.at, records: event.records },
        log: [...state.log, entry(event, `${event.records} 笔`)],
      }
    default:
      return unreachable(event)
  }
}

/** A call counts under one result: the new one takes the place of the old one. */
function counted(unit: UnitCalls, { was, result }: Extract<MonthEvent, { type: 'callClosed' }>): UnitCalls {
  const before = was === null ? unit : { ...unit, [was]: Math.max(0, unit[was] - 1) }
  return { ...before, [result]: before[result] + 1 }
}

const drawn = (event: Extract<MonthEvent, { type: 'drawn' }>): Month => ({
  kind: 'month',
  id: event.record,
  unit: event.unit,
  version: 1,
  state: 'drawn',
  month: event.month,
  draw: event.draw,
  drawnAt: event.at,
  calls: event.calls.map(({ unit, assigned }) => ({
    unit,
    assigned,
    verified: 0,
    abnormal: 0,
    disowned: 0,
    unverified: 0,
  })),
  calledAt: null,
  generation: null,
  log: [entry(event, '')],
})

function calledIfNoneOpen(month: Month, event: MonthEvent): Month {
  if (month.state !== 'drawn' || unitsBehind(month).length > 0) return month
  return { ...month, state: 'called', calledAt: event.at, log: [...month.log, entry(event, '')] }
}

const entry = ({ at, by, byName, type }: MonthEvent, note: string): LogEntry => ({
  at,
  by,
  byName,
  event: type,
  note,
})
