// The first schema. Released: never edited, only followed by another migration.
//
// Two keys run through it (architecture sheet 4): cases and their streams belong to a unit; persons, with the city-wide
// limits that hang on them, to the identity number. Moments are timestamptz, civil dates are date. Roles and row-level
// security come with the migration that introduces the server's own unprivileged user.

import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table server_identity (
    one boolean primary key default true check (one),
    epoch uuid not null default gen_random_uuid(),
    demonstration boolean not null default false
  )`,
  `insert into server_identity default values`,

  // One row a unit and one for the city's stream (SYNC-9): a number is taken by updating it, so that numbers are
  // contiguous in the order of the commits.
  `create table unit_counter (
    stream text primary key,
    last bigint not null default 0 check (last >= 0)
  )`,
  `insert into unit_counter (stream) values ('310000'), ('310101'), ('310104'), ('310105'), ('310106'), ('310107'),
    ('310109'), ('310110'), ('310112'), ('310113'), ('310114'), ('310115'), ('310116'), ('310117'), ('310118'),
    ('310120'), ('310151'), ('city')`,
  `create table change (
    stream text not null references unit_counter,
    number bigint not null check (number > 0),
    kind text not null check (kind in ('application', 'person', 'city-notice')),
    record uuid check ((record is null) = (kind = 'city-notice')),
    at timestamptz not null default now(),
    primary key (stream, number)
  )`,

  `create table staff (
    id uuid primary key,
    username text not null unique,
    name text not null,
    unit text not null,
    password_hash text not null,
    created_at timestamptz not null default now()
  )`,
  // What somebody may do, by time: roles are judged as of the act (SYNC-8). Nobody audits and confirms.
  `create table staff_roles (
    staff uuid not null references staff,
    valid_from timestamptz not null,
    roles text[] not null
      check (roles <@ array['clerk', 'reviewer', 'confirmer', 'verifier', 'ledger', 'supervisor'])
      check (not roles @> array['reviewer', 'confirmer']),
    primary key (staff, valid_from)
  )`,
  `create table device (
    device uuid not null,
    unit text not null,
    code text not null check (code ~ '^[A-Z][0-9]{2}$'),
    first_seen timestamptz not null default now(),
    primary key (device, unit),
    unique (unit, code)
  )`,
  `create table session (
    token_hash bytea primary key,
    staff uuid not null references staff,
    device uuid not null,
    unit text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  // Keys are hashes of usernames and addresses: what is typed into the username field may be a password.
  `create table sign_in_attempt (
    id bigint generated always as identity primary key,
    key bytea not null,
    at timestamptz not null
  )`,
  `create index sign_in_attempt_key on sign_in_attempt (key, at)`,

  `create table person_file (
    id uuid primary key,
    unit text not null,
    identity_number text not null unique,
    record jsonb not null,
    known_at timestamptz not null
  )`,
  // Units that took in somebody whose file another unit holds: their feed carries the file, too.
  `create table person_visit (
    person uuid not null references person_file,
    unit text not null,
    since timestamptz not null default now(),
    primary key (person, unit)
  )`,
  `create table person_lookup (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    staff uuid not null references staff,
    device uuid not null,
    person uuid references person_file
  )`,
  `create table city_notice (
    one boolean primary key default true check (one),
    notice jsonb not null
  )`,

  // The order in which lodgings reached the server.
  `create sequence lodging_order`,
  `create table application (
    id uuid primary key,
    unit text not null,
    identity_number text not null,
    version integer not null check (version > 0),
    state text not null,
    lodged_on date,
    lodging_order bigint unique check ((lodging_order is null) = (lodged_on is null)),
    record jsonb not null,
    updated_at timestamptz not null
  )`,
  `create index application_person on application (identity_number)`,
  `create index application_unit on application (unit, state)`,
  `create table application_event (
    application uuid not null references application,
    version integer not null,
    position integer not null,
    command uuid not null,
    type text not null,
    event jsonb not null,
    received_at timestamptz not null,
    primary key (application, version, position)
  )`,
  `create function forbid_rewriting() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  `create trigger append_only before update or delete on application_event
    for each row execute function forbid_rewriting()`,
  `create trigger append_only_as_a_whole before truncate on application_event
    for each statement execute function forbid_rewriting()`,

  // Exactly-once effect (SYNC-4). The command itself is kept where it took no effect and a person has to look at it.
  `create table command_log (
    id uuid primary key,
    device uuid not null,
    device_seq integer not null,
    hash bytea not null,
    unit text not null,
    actor uuid not null,
    pushed_by uuid not null references staff,
    target uuid not null,
    status text not null,
    outcome jsonb not null,
    command jsonb check ((command is null) = (status = 'applied')),
    act_at timestamptz not null,
    received_at timestamptz not null,
    clock_offset_ms bigint,
    unique (device, device_seq)
  )`,

  // Scans live in the database, in pieces, because state lives nowhere else, so every server process can serve them.
  `create table scan (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
    bytes integer not null check (bytes > 0),
    stored_by uuid not null references staff,
    stored_at timestamptz not null
  )`,
  `create table scan_piece (
    digest text not null references scan on delete cascade,
    position integer not null,
    content bytea not null,
    primary key (digest, position)
  )`,
  // The content is compressed already; trying again would only cost time.
  `alter table scan_piece alter column content set storage external`,
  `create table application_scan (
    application uuid not null references application,
    digest text not null,
    primary key (application, digest)
  )`,
  `create index application_scan_digest on application_scan (digest)`,
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
