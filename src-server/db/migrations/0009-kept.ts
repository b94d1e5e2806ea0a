// What came in and what went out, kept as it was: deliveries of the feeds, the bank's files, the lists that were handed to
// the bank, and which fact about a person was known from when to when. An auditor reads these and not what was made of them.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // The order in which acts took effect, over all kinds of record.
  `create sequence act_order`,
  `alter table application_event add column place bigint not null default nextval('act_order')`,
  `alter table case_event add column place bigint not null default nextval('act_order')`,

  // What kind of command it was: the command itself is kept only where it took no effect.
  `alter table command_log add column type text`,

  // A file of a feed, with its lines as they came, and the sources that it speaks for.
  `create sequence feed_file_number`,
  `create table feed_file (
    id uuid primary key,
    feed text not null,
    received_at timestamptz not null,
    lines integer not null default 0,
    set_aside integer not null default 0
  )`,
  `create table feed_delivery (
    id uuid primary key,
    file uuid not null references feed_file,
    source text not null,
    watermark date,
    unique (file, source)
  )`,
  `create table feed_line (
    file uuid not null references feed_file,
    line integer not null,
    person text not null,
    content text not null,
    set_aside text,
    primary key (file, line)
  )`,

  // The life of a fact: brought by one delivery, taken away by another. `digest` tells facts of a person apart.
  `create table person_fact (
    id uuid primary key,
    person text not null,
    source text not null,
    kind text not null,
    starts date,
    ends date,
    value jsonb not null,
    digest text not null,
    known_at timestamptz not null,
    delivery uuid references feed_delivery,
    withdrawn_at timestamptz,
    withdrawn_by uuid references feed_delivery
  )`,
  `create index person_fact_person on person_fact (person, digest)`,

  // A file of the bank; `taken` is false where the whole of it was refused.
  `create sequence bank_file_number`,
  `create table bank_file (
    id uuid primary key,
    received_at timestamptz not null,
    taken boolean not null
  )`,
  `create table bank_line (
    file uuid not null references bank_file,
    line integer not null,
    payment text not null,
    result text,
    bank_date date,
    reason text,
    taken boolean not null,
    primary key (file, line)
  )`,

  // A list of payments as it was written for the bank.
  `create sequence payment_order_number`,
  `create table payment_order (
    id uuid primary key,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    written_at timestamptz not null
  )`,
  `create table payment_order_line (
    payment_order uuid not null references payment_order,
    place integer not null,
    payment uuid not null,
    primary key (payment_order, place)
  )`,
  `create index payment_order_line_payment on payment_order_line (payment)`,
  ...['feed_line', 'feed_delivery', 'bank_file', 'bank_line', 'payment_order', 'payment_order_line'].map(
    (table) => `create trigger append_only before update or delete on ${table}
      for each row execute function forbid_rewriting()`,
  ),
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
