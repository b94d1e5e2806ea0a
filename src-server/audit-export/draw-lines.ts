// draws.ndjson: the draw of each month with everything that it takes to draw it again.

import { monthDesign } from '#shared/domain/month/month-design.ts'
import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { foldedCases } from './folded-cases.ts'
import { isoMoment, isoOf } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

interface Member {
  readonly application: string
  readonly person: number
  readonly carriedFrom: string | null
}

/** In the order of the months: a month's record is named by it. */
export async function* drawLines(asked: Asked): AsyncGenerator<Line> {
  for await (const { record } of foldedCases(asked, monthDesign)) {
    const { month, draw } = record
    const frame = await frameOf(asked, month)
    yield {
      month,
      state: record.state,
      frameHash: draw.frameHash,
      seed: draw.seed,
      frame: frame.map(({ application }) => application),
      members: frame,
      sample: await sampleOf(asked, month),
      algorithm: draw.algorithm,
      algorithmVersion: draw.algorithmVersion,
      shortfall: draw.shortfall,
      frameTakenAt: await takenAt(asked, month),
      drawnAt: isoMoment(record.drawnAt),
      generatedAt: record.generation === null ? null : isoMoment(record.generation.at),
    }
  }
}

const frameOf = ({ tx }: Asked, month: string): Promise<Member[]> =>
  tx
    .selectFrom('draw_frame_member')
    .where('month', '=', month)
    .orderBy('application')
    .select(['application', 'person', 'carried_from as carriedFrom'])
    .execute()

async function takenAt({ tx }: Asked, month: string): Promise<string | null> {
  const row = await tx
    .selectFrom('draw_frame')
    .where('month', '=', month)
    .select('taken_at')
    .executeTakeFirst()
  return isoOf(row?.taken_at ?? null)
}

/** The calls that came into being for the month, by the applications. */
async function sampleOf({ tx, before }: Asked, month: string): Promise<readonly Line[]> {
  const { rows } = await sql<{ application: string; unit: string }>`
    select event->>'application' as application, event->>'unit' as unit from case_event
    where type = 'assigned' and event->>'month' = ${month} and received_at < ${before}
    order by application`.execute(tx)
  return rows.map(({ application, unit }) => ({ application, unit: unitWord(unit) }))
}
