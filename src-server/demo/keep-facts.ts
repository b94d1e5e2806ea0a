// The facts about the town's people, as if they had been known since each file was gathered: no delivery brought them.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Tx } from '../db/database.ts'
import { noteFacts } from '../kept/person-facts.ts'

export async function keepFacts(tx: Tx, people: readonly PersonFile[]): Promise<void> {
  const byMoment = new Map<Instant, PersonFile[]>()
  for (const person of people) {
    const same = byMoment.get(person.knownAt)
    if (same === undefined) byMoment.set(person.knownAt, [person])
    else same.push(person)
  }
  for (const [at, known] of byMoment)
    await noteFacts(
      tx,
      known.map((after) => ({ before: null, after })),
      null,
      at,
    )
}
