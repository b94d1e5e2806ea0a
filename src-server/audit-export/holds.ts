// The holds of an application from first to last: those on the record, by comparing the record before and after each step,
// and those of its institution, which the product derives from the institution's own hold (shared/domain/application/move.ts).

import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import type { Hold } from '#shared/domain/application/hold.ts'
import { institutionHoldDesign } from '#shared/domain/institution-hold/institution-hold-design.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Asked } from './asked.ts'
import { type Folded, foldedCases } from './folded-cases.ts'
import { isoMoment } from './moments.ts'

export interface InstitutionHeld {
  readonly institution: string
  readonly since: Instant
  readonly until: Instant | null
}

interface Held {
  readonly kind: string
  readonly since: string
  readonly until: string | null
}

/** In the export's words. A kind that this table does not name stands as it is. */
const WORDS: Readonly<Partial<Record<string, string>>> = { 'unverified-call': 'unverified' }

export async function institutionsHeld(asked: Asked): Promise<readonly InstitutionHeld[]> {
  const all: InstitutionHeld[] = []
  for await (const { record, steps } of foldedCases(asked, institutionHoldDesign)) {
    const [first, last] = [steps[0], steps.at(-1)]
    if (first === undefined || last === undefined) continue
    const until = record.state === 'standing' ? null : last.receivedAt
    all.push({ institution: record.institution, since: first.receivedAt, until })
  }
  return all
}

export function holdsOf(
  record: Application,
  steps: Folded<Application, ApplicationEvent>['steps'],
  institutions: readonly InstitutionHeld[],
): readonly Held[] {
  const begun = steps[0]?.receivedAt
  const institution = record.certificate?.institution
  const derived =
    institution == null || begun === undefined
      ? []
      : institutions
          .filter((held) => held.institution === institution && (held.until === null || held.until > begun))
          .map(({ since, until }) => told('institution', since > begun ? since : begun, until))
  return [...own(steps), ...derived].toSorted((one, other) => (one.since < other.since ? -1 : 1))
}

function own(steps: Folded<Application, ApplicationEvent>['steps']): Held[] {
  const all = new Map<string, { hold: Hold; since: Instant; until: Instant | null }>()
  for (const { receivedAt, after } of steps) {
    const standing = new Set(after.holds.map(({ id }) => id))
    for (const hold of after.holds)
      if (!all.has(hold.id)) all.set(hold.id, { hold, since: receivedAt, until: null })
    for (const [id, held] of all)
      if (held.until === null && !standing.has(id)) all.set(id, { ...held, until: receivedAt })
  }
  return [...all.values()].map(({ hold, since, until }) => told(WORDS[hold.kind] ?? hold.kind, since, until))
}

const told = (kind: string, since: Instant, until: Instant | null): Held => ({
  kind,
  since: isoMoment(since),
  until: until === null ? null : isoMoment(until),
})
