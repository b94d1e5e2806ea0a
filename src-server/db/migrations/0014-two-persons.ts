// What one person of the city proposes and another approves: catalogues, holidays, corrections that touch everybody. The
// row is kept whatever becomes of it.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table city_proposal (
    number integer generated always as identity primary key,
    kind text not null,
    content jsonb not null,
    reason text not null check (reason <> ''),
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    outcome text check (outcome in ('approved', 'declined')),
    check (decided_by is null or decided_by <> proposed_by),
    check ((decided_by is null) = (outcome is null) and (decided_at is null) = (outcome is null))
  )`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
