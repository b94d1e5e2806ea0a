// Opens single records: the page of each is read, opened and kept for a moment, since the next record asked for is often
// its neighbour.

import { unreachable } from '#shared/kernel/invariant.ts'
import type { CacheDisk } from './cache-disk.ts'
import { type CachedKind, type CachedRecord, sealedRecordsSchema } from './cached-record.ts'
import type { Catalogue } from './catalogue.ts'
import { Damaged, openJson } from './compressed.ts'
import { recordsLabel } from './pages.ts'
import type { Seal } from './seal.ts'

/** Open pages kept; each is about a megabyte. */
const KEPT = 8

type OpenPage = ReadonlyMap<string, CachedRecord>

export class RecordReader {
  readonly #disk: CacheDisk
  readonly #seal: Seal
  readonly #kept = new Map<number, Promise<OpenPage>>()

  constructor(disk: CacheDisk, seal: Seal) {
    this.#disk = disk
    this.#seal = seal
  }

  forget(): void {
    this.#kept.clear()
  }

  async read(catalogue: Catalogue, kind: CachedKind, id: string): Promise<CachedRecord | null> {
    const page = catalogue.pageOf(kind, id)
    if (page === undefined) return null
    const found = (await this.page(catalogue, page)).get(id)
    if (found === undefined) throw new Damaged(`page ${page}`)
    return found
  }

  page(catalogue: Catalogue, page: number): Promise<OpenPage> {
    const kept = this.#kept.get(page) ?? this.#open(catalogue, page)
    this.#kept.delete(page)
    this.#kept.set(page, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    kept.catch(() => {
      this.#kept.delete(page)
    })
    return kept
  }

  async #open(catalogue: Catalogue, page: number): Promise<OpenPage> {
    const facts = catalogue.pages.get(page)
    const piece = await this.#disk.read((tables) => tables.records.get(page))
    if (facts === undefined || piece === undefined) throw new Damaged(`page ${page}`)
    const label = recordsLabel({ ...facts, page })
    const opened = await openJson(this.#seal, label, piece.sealed, sealedRecordsSchema)
    return new Map(recordsIn(opened).map((each) => [each.record.id, each]))
  }
}

function recordsIn(opened: ReturnType<typeof sealedRecordsSchema.parse>): CachedRecord[] {
  switch (opened.kind) {
    case 'application':
      return opened.records.map((record) => ({ kind: 'application', record }))
    case 'person':
      return opened.records.map((record) => ({ kind: 'person', record }))
    case 'case':
      return opened.records.map((record) => ({ kind: 'case', record }))
    default:
      return unreachable(opened)
  }
}
