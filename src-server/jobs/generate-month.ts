// 生成: the payment records of a month, on the 19th (policy sheet 6). One open call holds up the whole city. Generated is
// what was in a frame of this month or an earlier one and stands accepted: what was returned after an earlier generation
// too, without another draw.

import { sql } from 'kysely'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { monthRecordId } from '#shared/domain/month/month.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import { applyMunicipal } from './municipal-command.ts'
import { readMonth } from './read-month.ts'
import { runFollowUps } from './run-follow-ups.ts'

export interface JobOptions {
  readonly month: BatchMonth
  readonly now: Instant
  readonly dryRun: boolean
  readonly log: (line: string) => void
}

export type GenerateReport =
  | { readonly status: 'not-drawn' }
  /** Who still has how many calls. */
  | {
      readonly status: 'calls-open'
      readonly behind: readonly { readonly unit: string; readonly open: number }[]
    }
  | ({
      readonly status: 'done'
      readonly generated: number
      readonly sentBack: number
      readonly amount: number
    } & BulkReport)

export async function generateMonth(db: Db, options: JobOptions): Promise<GenerateReport> {
  const { month, now, dryRun, log } = options
  if (!dryRun) while ((await runFollowUps(db, now, log)) > 0);
  const record = await readMonth(db, month)
  if (record === null) return { status: 'not-drawn' }
  const behind = await openCalls(db, month)
  if (behind.length > 0) return { status: 'calls-open', behind }
  const tally = { generated: 0, sentBack: 0, amount: 0 }
  const report = await runBulk(db, {
    cause: ['generateRecord', month],
    candidates: await accepted(db, month),
    bodyFor: () => ({ type: 'generateRecord', month }),
    now,
    dryRun,
    log,
    onApplied: (_, after) => {
      if (after.state !== 'generated') tally.sentBack += 1
      else {
        tally.generated += 1
        tally.amount += after.generated?.amount ?? 0
      }
    },
  })
  if (!dryRun && record.state === 'called') await note(db, month, tally.generated, now)
  return { status: 'done', ...tally, ...report }
}

/** The gate goes by the calls themselves, not by the month's figures. */
async function openCalls(db: Db, month: BatchMonth): Promise<{ unit: string; open: number }[]> {
  const { rows } = await sql<{ unit: string; open: number }>`
    select unit, count(*)::int as open from case_record
    where kind = 'phone-check' and state in ('open', 'to-be-signed') and record->>'month' = ${month}
    group by unit order by unit`.execute(db)
  return rows
}

async function accepted(db: Db, month: BatchMonth): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, unit, version from application
    where state = 'accepted'
      and exists (select 1 from draw_frame_member as member where member.application = application.id and member.month <= ${month})
    order by unit, id`.execute(db)
  return rows
}

async function note(db: Db, month: BatchMonth, records: number, now: Instant): Promise<void> {
  const record = await readMonth(db, month)
  await db.transaction().execute((tx) =>
    applyMunicipal(
      tx,
      {
        id: derivedId('noteGenerated', month),
        target: monthRecordId(month),
        unit: CITY_UNIT,
        basedOn: record?.version ?? 0,
        body: { type: 'noteGenerated', records },
      },
      now,
    ),
  )
}
