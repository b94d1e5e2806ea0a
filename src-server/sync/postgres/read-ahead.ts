// What one command needs, in two statements: its locks, then all that is read under them. They cannot be one: a statement
// sees the rows as they were when it began, and while it waits for a lock others commit. The person of a record is looked
// up before the lock on it; where that was wrong by then, the person is locked and read anew when asked for.

import { sql } from 'kysely'
import { commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { type CityNotice, cityNoticeSchema, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import { type Role, roleSchema } from '#shared/domain/staff/staff.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { z } from 'zod'
import type { Tx } from '../../db/database.ts'
import { CLASSES } from '../../db/locks.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
import { NOWHERE } from '../basis.ts'
import type { Expected, LoggedCommand, StoredApplication } from '../store.ts'

/** Everything as it stood under the locks. */
export interface ReadAhead {
  readonly device: string
  readonly target: string
  readonly actor: string
  /** Key of the person who is locked, or null. */
  readonly person: string | null
  /** Commands answered before under an id or at a place; undefined where neither was looked up. */
  readonly answeredTo: (id: string, device: string, deviceSeq: number) => LoggedCommand[] | undefined
  readonly application: StoredApplication | null
  readonly file: PersonFile | null
  readonly lodged: StoredApplication[]
  readonly notice: CityNotice
  readonly heldInstitutions: readonly string[]
  readonly staff: { readonly unit: string; readonly since: Instant } | null
  /** Roles at the moments for which they were read. */
  readonly roles: ReadonlyMap<Instant, Role[]>
  readonly recoveringUntil: Instant | null
}

const answeredSchema = z.array(
  z.object({
    id: z.uuid(),
    device: z.uuid(),
    deviceSeq: z.int(),
    hash: z.hex().transform((hex) => Buffer.from(hex, 'hex')),
    outcome: commandOutcomeSchema,
  }),
)
const lodgedSchema = z.array(z.object({ record: applicationSchema, lodgingOrder: z.int() }))
const rolesSchema = z.array(roleSchema)

interface Row {
  answered: unknown
  record: unknown
  lodging_order: number | null
  person: string | null
  file: unknown
  lodged: unknown
  notice: unknown
  institutions: string[]
  unit: string | null
  since: Date | null
  roles_then: unknown
  roles_now: unknown
  recovering_until: Date | null
}

export async function readAhead(
  tx: Tx,
  { command, receivedAt, identityNumber }: Expected,
): Promise<ReadAhead> {
  const { id, device, deviceSeq, target, actor, at, upon = null } = command
  const brought = identityNumber === null ? null : personKey(identityNumber)
  // Sorted before the locks are taken: PostgreSQL puts off volatile functions until after the sort.
  const locked = await sql<{ class: number; key: string }>`
    select class, key, pg_advisory_xact_lock(class, hashtext(key)) from (
      values (${CLASSES.device}::int, ${device}::text, 1), (${CLASSES.record}::int, ${target}::text, 2),
        (${CLASSES.person}::int,
         coalesce(${brought}::text, (select identity_number from application where id = ${target}::uuid)), 3)
    ) as wanted (class, key, place)
    where key is not null order by place`.execute(tx)
  const person = locked.rows.find((row) => row.class === CLASSES.person)?.key ?? null
  const { rows } = await sql<Row>`
    with held as (
      select record, lodging_order from application where id = ${target}::uuid for update
    )
    select
      (select coalesce(json_agg(json_build_object('id', id, 'device', device, 'deviceSeq', device_seq,
          'hash', encode(hash, 'hex'), 'outcome', outcome)), '[]')
        from command_log
        where id in (${id}::uuid, ${upon}::uuid) or (device = ${device}::uuid and device_seq = ${deviceSeq}::int)
      ) as answered,
      (select record from held) as record,
      (select lodging_order from held) as lodging_order,
      (select record from person_file where identity_number = ${person}::text) as file,
      (select coalesce(json_agg(json_build_object('record', record, 'lodgingOrder', lodging_order)
          order by lodging_order), '[]') from application
        where identity_number = ${person}::text and id <> ${target}::uuid and lodging_order is not null) as lodged,
      (select notice from city_notice) as notice,
      array(select record->>'institution' from case_record
        where kind = 'institution-hold' and state = 'standing') as institutions,
      (select unit from staff where id = ${actor}::uuid) as unit,
      (select min(valid_from) from staff_roles where staff = ${actor}::uuid) as since,
      (select roles from staff_roles where staff = ${actor}::uuid and valid_from <= ${new Date(at)}::timestamptz
        order by valid_from desc limit 1) as roles_then,
      (select roles from staff_roles where staff = ${actor}::uuid
        and valid_from <= ${new Date(receivedAt)}::timestamptz
        order by valid_from desc limit 1) as roles_now,
      (select recovering_until from server_identity) as recovering_until`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a select without a source has one row')
  const { unit, since, lodged } = row
  const answered = answeredSchema.parse(row.answered)
  return {
    device,
    target,
    actor,
    person,
    answeredTo: (askedId, askedDevice, askedSeq) => {
      const isPlace = askedDevice === device && askedSeq === deviceSeq
      // Upon an earlier act only the id is asked for, at a place that no command has.
      if (!(askedId === id && isPlace) && !(askedId === upon && askedSeq === NOWHERE)) return undefined
      return answered
        .filter((each) => each.id === askedId || (each.device === askedDevice && each.deviceSeq === askedSeq))
        .map(({ id: known, hash, outcome }) => ({ id: known, hash, outcome }))
    },
    application:
      row.record === null
        ? null
        : { record: applicationSchema.parse(row.record), lodgingOrder: row.lodging_order },
    file: row.file === null ? null : personFileSchema.parse(row.file),
    lodged: lodgedSchema.parse(lodged),
    notice: row.notice === null ? NO_NOTICE : cityNoticeSchema.parse(row.notice),
    heldInstitutions: row.institutions,
    staff: unit === null || since === null ? null : { unit, since: instant(since.getTime()) },
    roles: new Map([
      [at, rolesSchema.parse(row.roles_then ?? [])],
      [receivedAt, rolesSchema.parse(row.roles_now ?? [])],
    ]),
    recoveringUntil: row.recovering_until === null ? null : instant(row.recovering_until.getTime()),
  }
}
