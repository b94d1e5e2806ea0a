// What holds across records. One certificate bears one payment that stands (M-1): number and item together, since the items
// under one special-operation number share it; held by the database as well, whatever the code above says. And what each
// source has said of a person, from which their file is made (M-7).

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  // As the domain compares (certificate-number.ts); null where the certificate has no number.
  `create function certificate_number(certificate jsonb) returns text language sql immutable parallel safe as $$
    select upper(regexp_replace(normalize(certificate->>'number', NFKC), '[[:space:]]', '', 'g'))
  $$`,
  `create function certificate_key(certificate jsonb) returns text language sql immutable parallel safe as $$
    select certificate_number(certificate) || '#' ||
      upper(regexp_replace(
        regexp_replace(normalize(certificate->>'occupationCode', NFKC), '[[:space:]]', '', 'g'),
        '[\u2010-\u2015\u2212\u301C\u30A0\uFE58]', '-', 'g'))
  $$`,
  `alter table application add column paid_certificate text generated always as
    (case when state in ('paying', 'paid') then certificate_key(record->'certificate') end) stored`,
  `create unique index application_one_payment on application (paid_certificate)`,
  `create index application_certificate_number on application (certificate_number(record->'certificate'))`,

  // The newest that a source has said of a person, by the day up to which it had gathered and the number of its delivery;
  // of a register, for each certificate.
  `create table person_said (
    person text not null,
    source text not null,
    item text not null,
    as_of date not null,
    number integer not null,
    content jsonb not null,
    primary key (person, source, item)
  )`,
  // When paid records were last decided again on what had arrived (M-11).
  `create table recheck_run (at timestamptz primary key)`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
