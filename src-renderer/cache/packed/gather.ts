// The part of the cached state that bears on some acts and people: small, and for deciding and replaying those acts as
// good as the whole. Whoever asks gets it as of one moment.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { designOf, kindOf } from '#shared/domain/case/cases.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { personIn } from '#shared/sync/screen.ts'
import type { CachedState, Subject } from '#shared/sync/ports.ts'
import type { Memory } from './memory.ts'
import type { RecordReader } from './record-reader.ts'

export async function gather(memory: Memory, reader: RecordReader, subject: Subject): Promise<CachedState> {
  const { catalogue, position } = memory
  const applications = new Map<string, Application | null>()
  const people = new Map<string, PersonFile | null>()
  const shown = new Set<JournalEntry>()

  // What is wanted grows until it is closed: a person's applications, their unsent acts, the people those name.
  const ids = new Set(subject.targets)
  const numbers = new Set(subject.identityNumbers.map(personKey))
  let size = -1
  while (size !== ids.size + numbers.size + shown.size) {
    size = ids.size + numbers.size + shown.size
    for (const id of ids) {
      if (applications.has(id)) continue
      // An id may be a person's own, too: the search finds people without an application.
      const number = catalogue.people.get(id)?.identityNumber
      if (number !== undefined) numbers.add(personKey(number))
      const cached = await reader.read(catalogue, 'application', id)
      const record = cached?.kind === 'application' ? cached.record : null
      applications.set(id, record)
      if (record !== null) numbers.add(personKey(record.applicant.identityNumber))
    }
    for (const number of numbers) {
      if (people.has(number)) continue
      const id = catalogue.personOf(number)
      const cached = id === undefined ? null : await reader.read(catalogue, 'person', id)
      people.set(number, cached?.kind === 'person' ? cached.record : null)
      for (const application of catalogue.applicationsOf(number)) ids.add(application)
    }
    for (const entry of memory.shown) {
      if (shown.has(entry)) continue
      const { target, body } = entry.command
      const before = applications.get(target) ?? catalogue.cases.get(target) ?? null
      const named = personIn(before, body)
      const person = named === null ? null : personKey(named)
      if (!ids.has(target) && (person === null || !numbers.has(person))) continue
      shown.add(entry)
      ids.add(target)
      for (const member of designOf(kindOf(body.type)).membersOf(before, body)) ids.add(member)
      if (person !== null) numbers.add(person)
    }
  }
  return {
    applications: [...applications.values()].filter((record) => record !== null).sort(byId),
    cases: [...ids].flatMap((id) => catalogue.cases.get(id) ?? []).sort(byId),
    people: [...people.values()].filter((file) => file !== null),
    notice: position.notice,
    shown: memory.shown.filter((entry) => shown.has(entry)),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
