// Records as they stood: the fold of the events that the server had received by then. The same fold as everywhere, so that
// the export says nothing that the records do not say.

import { applicationDesign } from '#shared/domain/application/application-design.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import type { CaseDesign } from '#shared/domain/case/case-design.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { carriedAsOf } from './carried-as-of.ts'
import { cursorRows } from './cursor-rows.ts'

/** The events of one command, when they arrived, and the record after them. */
export interface Step<Rec, Event> {
  readonly receivedAt: Instant
  readonly events: readonly Event[]
  readonly after: Rec
}

export interface Folded<Rec, Event> {
  readonly record: Rec
  readonly steps: readonly Step<Rec, Event>[]
}

interface Row {
  readonly steps: readonly { readonly at: number; readonly events: readonly unknown[] }[]
}

/** Of what moment: everything received before it, cut to the day. */
type Known = Pick<Asked, 'tx' | 'before' | 'asOf'>

/** In the order of their ids; `only` these, where they are named. What an earlier system handed over is cut to the day by the dates that it carries. */
export async function* foldedApplications(
  asked: Known,
  only: readonly string[] | null = null,
): AsyncGenerator<Folded<Application, ApplicationEvent>> {
  const { tx, before } = asked
  const rows = cursorRows(
    tx,
    sql<Row>`
      select steps from application as held cross join lateral (
        select jsonb_agg(jsonb_build_object('at', at, 'events', events) order by version) as steps from (
          select version, (extract(epoch from min(received_at)) * 1000)::bigint as at,
            jsonb_agg(event order by position) as events
          from application_event
          where application = held.id and (received_at < ${before} or type = 'carriedOver')
          group by version
        ) as each
      ) as happened
      where steps is not null and (${only}::uuid[] is null or held.id = any(${only}::uuid[]))
      order by held.id`,
  )
  for await (const { steps } of rows) {
    const folded = fold(applicationDesign, steps, (event) => cutToDay(event, asked, steps[0]?.at ?? 0))
    if (folded !== null) yield folded
  }
}

export async function* foldedCases<Rec, Event>(
  { tx, before }: Known,
  design: CaseDesign<Rec, Event>,
  only: readonly string[] | null = null,
): AsyncGenerator<Folded<Rec, Event>> {
  const rows = cursorRows(
    tx,
    sql<Row>`
      select steps from case_record as held cross join lateral (
        select jsonb_agg(jsonb_build_object('at', at, 'events', events) order by version) as steps from (
          select version, (extract(epoch from min(received_at)) * 1000)::bigint as at,
            jsonb_agg(event order by position) as events
          from case_event where record = held.id and received_at < ${before}
          group by version
        ) as each
      ) as happened
      where held.kind = ${design.kind} and steps is not null
        and (${only}::uuid[] is null or held.id = any(${only}::uuid[]))
      order by held.id`,
  )
  for await (const { steps } of rows) {
    const folded = fold(design, steps, (event) => event)
    if (folded !== null) yield folded
  }
}

function fold<Rec, Event>(
  design: CaseDesign<Rec, Event>,
  rows: Row['steps'],
  cut: (event: Event) => Event | null,
): Folded<Rec, Event> | null {
  let record: Rec | null = null
  const steps: Step<Rec, Event>[] = []
  for (const { at, events: raw } of rows) {
    const events = raw.flatMap((event) => cut(design.event.parse(event)) ?? [])
    if (events.length === 0) continue
    const after = design.applyAll(record, events)
    steps.push({ receivedAt: instant(at), events, after })
    record = after
  }
  return record === null ? null : { record, steps }
}

function cutToDay(event: ApplicationEvent, { before, asOf }: Known, at: number): ApplicationEvent | null {
  if (event.type !== 'carriedOver' || at < before.getTime()) return event
  const record = carriedAsOf(event.record, asOf)
  return record === null ? null : { ...event, record }
}
