// 转交事项 (SYNC-8): what people handed to their supervisor, and how the supervisor closed it. What the server refused by
// itself stands in command_log already. Released: never edited, only followed by another migration.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table handed_over (
    command uuid primary key,
    unit text not null,
    content jsonb not null,
    fault jsonb,
    remark text not null,
    handed_by uuid not null,
    handed_by_name text not null,
    at timestamptz not null,
    device uuid not null,
    pushed_by uuid not null references staff,
    received_at timestamptz not null
  )`,
  `create index handed_over_unit on handed_over (unit, at)`,
  `create table handed_over_closing (
    command uuid primary key,
    unit text not null,
    remark text not null,
    closed_by uuid not null references staff,
    closed_by_name text not null,
    at timestamptz not null
  )`,
  `create index command_log_refused on command_log (unit, received_at) where status = 'refused'`,
  `create trigger append_only before update or delete on handed_over
    for each row execute function forbid_rewriting()`,
  `create trigger append_only before update or delete on handed_over_closing
    for each row execute function forbid_rewriting()`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
