// The cache's database. A page is two sealed pieces: its rows, read at unlock, and its records, read when one is opened.
// Nothing that identifies a person lies in clear: page numbers, kinds, months, counts, ids, cursors.
// Two connections: what a person has done and how far this device has read is flushed, pages need not be; they are
// copied again when they are lost (sync sheet 1).

import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Cursor } from '#shared/contracts/municipal.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CopyPlace } from '#shared/contracts/snapshot.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { CachedKind } from './cached-record.ts'
import type { Bytes } from './seal.ts'

export const CACHE_NAME = 'jibu-pages'

export interface RowsPiece {
  /** Rises with every page: of two copies of a record the one in the higher page is the newer. */
  readonly page: number
  readonly kind: CachedKind
  readonly month: string
  readonly count: number
  readonly sealed: Bytes
}

export interface RecordsPiece {
  readonly page: number
  readonly sealed: Bytes
}

/** A record that has left the unit (SYNC-11): copies of it in pages up to this one are dead. */
export interface Departure {
  /** `kind/id`. */
  readonly record: string
  readonly upTo: number
}

export interface ShownPiece {
  readonly id: string
  readonly sealed: Bytes
}

/** When the file of somebody outside the working set was fetched (SYNC-18). */
export interface Look {
  /** The file's id. */
  readonly person: string
  readonly at: Instant
}

/** The single row that says how far this device has read. */
export interface Position {
  readonly key: 'position'
  /** Given when the database is made. Another one than in memory: it was wiped and made again underneath. */
  readonly life: string
  readonly nextPage: number
  readonly cursor: Cursor
  readonly notice: CityNotice
  /** Ids of the commands absorbed last; see shared/sync/absorption.ts. */
  readonly absorbed: readonly string[]
  /** How far the first copy has come; null: none is under way. */
  readonly copy: CopyPlace | null
}

export class CacheTables extends Dexie {
  declare rows: EntityTable<RowsPiece, 'page'>
  declare records: EntityTable<RecordsPiece, 'page'>
  declare departures: EntityTable<Departure, 'record'>
  declare shown: EntityTable<ShownPiece, 'id'>
  declare looks: EntityTable<Look, 'person'>
  declare position: EntityTable<Position, 'key'>

  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability })
    this.version(1).stores({
      rows: 'page',
      records: 'page',
      departures: 'record',
      shown: 'id',
      position: 'key',
    })
    this.version(2).stores({ looks: 'person' })
  }

  everything(): Table[] {
    return [this.rows, this.records, this.departures, this.shown, this.looks, this.position]
  }
}
