// Which fact about a person was known from when to when, and which delivery brought it and took it away. Told by comparing
// the file before with the file after, so that it says what a delivery did and not what it was meant to do.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import {
  type Source,
  sourceOfCertificate,
  sourceOfHistory,
  sourceOfSpell,
} from '#shared/domain/person/sources.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { canonicalHash } from '../sync/canonical-hash.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import type { FeedFile } from './feed-files.ts'

interface Fact {
  readonly person: string
  readonly source: Source
  readonly kind: string
  readonly starts: PlainDate | null
  readonly ends: PlainDate | null
  readonly value: object
  /** Of source, kind and value. */
  readonly digest: string
}

export interface FileChange {
  readonly before: PersonFile | null
  readonly after: PersonFile
}

export async function noteFacts(
  tx: Tx,
  changes: readonly FileChange[],
  by: FeedFile | null,
  at: Instant,
): Promise<void> {
  const brought: Fact[] = []
  const taken: Fact[] = []
  for (const { before, after } of changes) {
    const known = before === null ? new Map<string, Fact>() : factsIn(before)
    const now = factsIn(after)
    for (const fact of now.values()) if (!known.has(fact.digest)) brought.push(fact)
    for (const fact of known.values()) if (!now.has(fact.digest)) taken.push(fact)
  }
  await withdraw(tx, taken, by, at)
  await insert(tx, brought, by, at)
}

/** What a file says, source by source; when it was heard is no part of a fact. */
function factsIn(file: PersonFile): ReadonlyMap<string, Fact> {
  const facts: Omit<Fact, 'digest' | 'person'>[] = [
    ...file.spells.map((spell) => ({
      source: sourceOfSpell(spell),
      kind: spell.kind,
      starts: spell.from,
      ends: spell.to,
      value: withoutOrigin(spell),
    })),
    ...file.certificates.map((certificate) => ({
      source: sourceOfCertificate(certificate),
      kind: 'certificate',
      starts: certificate.issueDate,
      ends: null,
      value: withoutOrigin(certificate),
    })),
    ...file.history.map((item) => ({
      source: sourceOfHistory(item),
      kind: item.kind,
      starts: item.date,
      ends: null,
      value: withoutOrigin(item),
    })),
  ]
  if (file.pensionFrom !== null) {
    const value = { pensionFrom: file.pensionFrom }
    facts.push({ source: 'pension', kind: 'pension', starts: file.pensionFrom, ends: null, value })
  }
  if (file.retirementTrack !== null) {
    const value = { retirementTrack: file.retirementTrack }
    facts.push({ source: 'pension', kind: 'retirement-track', starts: null, ends: null, value })
  }
  return new Map(
    facts.map((fact) => {
      const digest = canonicalHash([fact.source, fact.kind, fact.value]).toString('hex')
      return [digest, { ...fact, person: file.identityNumber, digest }]
    }),
  )
}

/** JSON leaves out what is undefined. */
const withoutOrigin = (fact: object): object => ({ ...fact, source: undefined, knownAt: undefined })

async function withdraw(tx: Tx, facts: readonly Fact[], by: FeedFile | null, at: Instant): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map(({ person, digest, source }) => ({ person, digest, by: deliveryOf(by, source) }))
  await sql`
    update person_fact set withdrawn_at = ${new Date(at)}::timestamptz, withdrawn_by = each.by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each (person text, digest text, by uuid)
    where person_fact.person = each.person and person_fact.digest = each.digest
      and person_fact.withdrawn_at is null`.execute(tx)
}

async function insert(tx: Tx, facts: readonly Fact[], by: FeedFile | null, at: Instant): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((fact) => ({
    ...fact,
    id: derivedId('fact', by?.id ?? String(at), fact.person, fact.digest),
    delivery: deliveryOf(by, fact.source),
  }))
  await sql`
    insert into person_fact (id, person, source, kind, starts, ends, value, digest, known_at, delivery)
    select id, person, source, kind, starts, ends, value, digest, ${new Date(at)}::timestamptz, delivery
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each
      (id uuid, person text, source text, kind text, starts date, ends date, value jsonb, digest text, delivery uuid)
    on conflict (id) do nothing`.execute(tx)
}

function deliveryOf(by: FeedFile | null, source: Source): string | null {
  if (by === null) return null
  const [first = null] = by.deliveries.values()
  return by.deliveries.get(source) ?? first
}
