// facts.ndjson and history.ndjson: what the sources said of people, each fact with when it became known and when and by
// whose delivery it was withdrawn.

import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { z } from 'zod'

interface Row {
  readonly id: string
  readonly person: string
  readonly source: string
  readonly kind: string
  readonly starts: string | null
  readonly ends: string | null
  readonly value: unknown
  readonly knownAt: Date
  readonly delivery: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: string | null
}

const HISTORY = ['skill-subsidy', 'training-subsidy']

export async function* factLines(asked: Asked): AsyncGenerator<Line> {
  for await (const row of factRows(asked, null)) {
    yield {
      id: row.id,
      person: asked.names.person(row.person),
      source: row.source,
      from: row.starts,
      to: row.ends,
      kind: row.kind,
      value: shown(row.value, asked.names),
      ...life(row, asked),
    }
  }
}

export async function* historyLines(asked: Asked): AsyncGenerator<Line> {
  for await (const row of factRows(asked, HISTORY)) {
    const { kind, person, source, id } = row
    const { id: application, ...item } = itemSchema.parse(row.value)
    const whose = asked.names.person(person)
    yield { id, person: whose, source, kind, application, ...item, ...life(row, asked) }
  }
}

const itemSchema = z.object({
  /** The application, where it is one of ours. */
  id: z
    .string()
    .nullish()
    .transform((known) => known ?? null),
  type: z.string().nullable().default(null),
  date: z.string().nullable(),
  issueDate: z.string().nullable(),
  occupationCode: z.string().nullable(),
  level: z.number().nullable(),
  category: z.string().nullable(),
  state: z.string().nullable().default(null),
})

const factRows = ({ tx, before }: Asked, kinds: readonly string[] | null): AsyncGenerator<Row> =>
  cursorRows(
    tx,
    sql<Row>`
      select id, person, source, kind, starts, ends, value, known_at as "knownAt", delivery,
        withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnBy"
      from person_fact
      where known_at < ${before} and (${kinds}::text[] is null or kind = any(${kinds}::text[]))
      order by id`,
  )

function life({ knownAt, delivery, withdrawnAt, withdrawnBy }: Row, { before }: Asked): Line {
  const gone = withdrawnAt !== null && withdrawnAt < before
  return {
    knownAt: isoMoment(knownAt.getTime()),
    delivery,
    withdrawnAt: gone ? isoMoment(withdrawnAt.getTime()) : null,
    withdrawnBy: gone ? withdrawnBy : null,
  }
}

const valueSchema = z.record(z.string(), z.unknown())

/** Employers are named only in full; a certificate's number stands under its pseudonym. */
function shown(value: unknown, names: Pseudonyms): Line {
  const given = valueSchema.parse(value)
  if (names.full) return given
  const number = given['number']
  return {
    ...given,
    ...('employer' in given ? { employer: null } : {}),
    ...(typeof number === 'string' ? { number: names.certificate(number) } : {}),
  }
}
