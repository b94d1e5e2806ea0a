// Records of further kinds beside applications, and the server's own commands. Released: never edited, only followed by
// another migration.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // `streams`: the streams in which the record travels; who reads one of them may read the record (SYNC-11).
  `create table case_record (
    id uuid primary key,
    kind text not null,
    unit text not null,
    streams text[] not null check (cardinality(streams) > 0),
    version integer not null check (version > 0),
    state text not null,
    record jsonb not null,
    updated_at timestamptz not null
  )`,
  `create index case_record_kind on case_record (kind, unit, state)`,
  `create index case_record_streams on case_record using gin (streams)`,
  `create table case_event (
    record uuid not null references case_record,
    version integer not null,
    position integer not null,
    command uuid not null,
    type text not null,
    event jsonb not null,
    received_at timestamptz not null,
    primary key (record, version, position)
  )`,
  `create trigger append_only before update or delete on case_event
    for each row execute function forbid_rewriting()`,
  `create trigger append_only_as_a_whole before truncate on case_event
    for each statement execute function forbid_rewriting()`,

  `alter table change drop constraint change_kind_check`,
  `alter table change add constraint change_kind_check check (kind <> '')`,

  // The server's own commands are pushed by nobody; they are numbered like those of any device.
  `alter table command_log alter column pushed_by drop not null`,
  `create sequence municipal_seq as integer`,

  // What a command has set off and what is still to be done, each in a transaction of its own.
  `create table follow_up (
    id uuid primary key,
    cause uuid not null,
    kind text not null,
    target uuid not null,
    body jsonb not null,
    noted_at timestamptz not null default now(),
    done_at timestamptz
  )`,
  `create index follow_up_open on follow_up (noted_at) where done_at is null`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
