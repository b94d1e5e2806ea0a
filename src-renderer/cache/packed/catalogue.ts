// What is in the cache, in memory: the row of every record, the page that holds it, and who has which applications.
// Built at unlock from the pages' rows; no index of it is ever on disk.

import type { SmallCase } from '#shared/domain/case/cases.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
import type { ApplicationRow } from '../index/application-row.ts'
import type { PersonRow } from '../index/person-row.ts'
import type { CachedKind, CachedRow } from './cached-record.ts'

export interface PageFacts {
  readonly kind: CachedKind
  readonly month: string
  readonly count: number
}

export class Catalogue {
  readonly applications = new Map<string, ApplicationRow>()
  readonly people = new Map<string, PersonRow>()
  readonly cases = new Map<string, SmallCase>()
  readonly pages = new Map<number, PageFacts>()
  readonly #pageOf = new Map<string, number>()
  readonly #live = new Map<number, number>()
  readonly #applicationsOf = new Map<string, Set<string>>()
  readonly #personOf = new Map<string, string>()

  addPage(page: number, facts: PageFacts): void {
    this.pages.set(page, facts)
  }

  removePage(page: number): void {
    this.pages.delete(page)
    this.#live.delete(page)
  }

  /** Records of the page that no newer page has. */
  liveIn(page: number): number {
    return this.#live.get(page) ?? 0
  }

  pageOf(kind: CachedKind, id: string): number | undefined {
    return this.#pageOf.get(`${kind}/${id}`)
  }

  put(page: number, { kind, row }: CachedRow): void {
    this.remove(kind, row.id)
    this.#pageOf.set(`${kind}/${row.id}`, page)
    this.#live.set(page, this.liveIn(page) + 1)
    if (kind === 'case') {
      this.cases.set(row.id, row)
      return
    }
    if (kind === 'person') {
      this.people.set(row.id, row)
      this.#personOf.set(personKey(row.identityNumber), row.id)
      return
    }
    this.applications.set(row.id, row)
    const person = personKey(row.identityNumber)
    const theirs = this.#applicationsOf.get(person)
    if (theirs === undefined) this.#applicationsOf.set(person, new Set([row.id]))
    else theirs.add(row.id)
  }

  remove(kind: CachedKind, id: string): void {
    const key = `${kind}/${id}`
    const page = this.#pageOf.get(key)
    if (page === undefined) return
    this.#pageOf.delete(key)
    this.#live.set(page, this.liveIn(page) - 1)
    if (kind === 'case') this.cases.delete(id)
    else if (kind === 'person') this.#removePerson(id)
    else this.#removeApplication(id)
  }

  #removePerson(id: string): void {
    const row = this.people.get(id)
    this.people.delete(id)
    if (row === undefined) return
    const person = personKey(row.identityNumber)
    if (this.#personOf.get(person) === id) this.#personOf.delete(person)
  }

  #removeApplication(id: string): void {
    const row = this.applications.get(id)
    this.applications.delete(id)
    if (row === undefined) return
    const person = personKey(row.identityNumber)
    const theirs = this.#applicationsOf.get(person)
    theirs?.delete(id)
    if (theirs?.size === 0) this.#applicationsOf.delete(person)
  }

  personOf(identityNumber: string): string | undefined {
    return this.#personOf.get(personKey(identityNumber))
  }

  applicationsOf(identityNumber: string): readonly string[] {
    return [...(this.#applicationsOf.get(personKey(identityNumber)) ?? [])]
  }

  counts(): Readonly<Record<CachedKind, number>> {
    return { application: this.applications.size, person: this.people.size, case: this.cases.size }
  }
}
