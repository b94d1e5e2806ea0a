// A city month in an empty database: accepted applications of sixteen districts, one a person, with their files and the
// events that fold to them. What lies between the measured jobs (calls, audit, publication, confirmation) is done here
// too, in bulk and outside the measurement.

import { sql } from 'kysely'
import type { Application } from '#shared/domain/application/application.ts'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import {
  accept,
  CLERK,
  DOSSIER,
  KNOWN,
  MORNING,
  NOTICE,
  PERSON,
  sealed,
  testId,
} from '#shared/fixtures/applicants.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db } from '../../../src-server/db/database.ts'

const PIECE = 1000
const DISTRICTS = UNITS.filter(({ district }) => district !== null)

export async function settleMonth(db: Db, applications: number): Promise<void> {
  await db
    .insertInto('city_notice')
    .values({ notice: JSON.stringify(NOTICE) })
    .execute()
  for (let from = 0; from < applications; from += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, applications - from) }, (_, index) =>
      lodged(from + index),
    )
    await sql`insert into person_file (id, unit, identity_number, record, known_at)
      select id, unit, number, record, ${new Date(MORNING)}
      from jsonb_to_recordset(${JSON.stringify(piece.map(({ file }) => file))}::jsonb)
        as each (id uuid, unit text, number text, record jsonb)`.execute(db)
    await sql`insert into application
        (id, unit, identity_number, version, state, lodged_on, lodging_order, record, updated_at)
      select id, record->>'unit', record->'applicant'->>'identityNumber', 1, 'accepted',
        (record->>'lodgedOn')::date, nextval('lodging_order'), record, ${new Date(MORNING)}
      from jsonb_to_recordset(${JSON.stringify(piece.map(({ record }) => ({ id: record.id, record })))}::jsonb)
        as each (id uuid, record jsonb)`.execute(db)
  }
  await sql`analyze`.execute(db)
}

function lodged(n: number): { record: Application; file: object } {
  const unit = DISTRICTS[n % DISTRICTS.length]?.id ?? CLERK.unit
  const identityNumber = `9${String(n).padStart(17, '0')}`
  const person = { ...PERSON, id: testId(2_000_000 + n), unit, identityNumber }
  const dossier = { ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber } }
  const command = sealed(accept(dossier), { target: testId(1_000_000 + n), unit })
  const actor = { id: CLERK.id, unit, roles: CLERK.roles }
  const decided = applicationDesign.decide(null, command, actor, {
    stage: 'done',
    known: { ...KNOWN, person },
  })
  invariant(decided.ok, 'the bench lodges what is eligible')
  const record = applicationDesign.applyAll(null, decided.value)
  return { record, file: { id: person.id, unit, number: identityNumber, record: person } }
}

/** Every call answered, as its follow-ups would leave month and applications. */
export async function answerCalls(db: Db): Promise<void> {
  await sql`update application set state = 'accepted', record = jsonb_set(record, '{state}', '"accepted"')
    where state = 'sampled'`.execute(db)
  await sql`update case_record set state = 'called', record = jsonb_set(jsonb_set(record, '{state}', '"called"'), '{calls}',
      (select jsonb_agg(given || jsonb_build_object('verified', given->'assigned'))
        from jsonb_array_elements(record->'calls') as each (given)))
    where kind = 'month'`.execute(db)
}

/** Audited, published and confirmed. */
export async function confirmAll(db: Db): Promise<void> {
  await sql`update application set state = 'confirmed', record = jsonb_set(record, '{state}', '"confirmed"')
    where state = 'generated'`.execute(db)
  await sql`analyze`.execute(db)
}
