// The month: separation by case held by the database as well, the frame of a draw, and what the jobs look up. Released:
// never edited, only followed by another migration.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // Who lodged does not audit, who audited does not confirm (谁审核，谁负责), whatever the code above says.
  `alter table application
    add column lodged_by uuid generated always as ((record->>'lodgedBy')::uuid) stored,
    add column audited_by uuid generated always as ((record->>'auditedBy')::uuid) stored,
    add column confirmed_by uuid generated always as ((record->>'confirmedBy')::uuid) stored`,
  `alter table application
    add constraint lodging_apart_from_audit check (lodged_by <> audited_by),
    add constraint audit_apart_from_confirmation check (audited_by <> confirmed_by)`,
  `create index application_certificate on application ((record->'certificate'->>'number'))`,

  // From what the sample of a month was drawn: its hash is written before there is a seed. `person` numbers the people of
  // the frame, so that nobody is drawn twice; `carried_from` is the call of an earlier month that was left unverified.
  `create table draw_frame (
    month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    size integer not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    taken_at timestamptz not null
  )`,
  `create table draw_frame_member (
    month text not null references draw_frame,
    application uuid not null references application,
    person integer not null,
    carried_from uuid,
    primary key (month, application)
  )`,
  `create index draw_frame_member_application on draw_frame_member (application)`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
