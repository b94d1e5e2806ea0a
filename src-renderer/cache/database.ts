// The cache: what the server last told this device, the commands whose effect the screen shows before the server has,
// and the drafts. Losing all but the drafts costs nothing (SYNC-2). One Dexie for the page and the worker; the packed,
// encrypted pages of the sync sheet replace the record tables later.

import { Dexie, type EntityTable } from 'dexie'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Cursor } from '#shared/contracts/municipal.ts'
import type { CopyPlace } from '#shared/contracts/snapshot.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'

/** A command on the screen, with its outcome once the server has answered. */
export interface ShownCommand extends JournalEntry {
  readonly id: string
  readonly deviceSeq: number
}

export interface Draft {
  readonly id: string
  readonly desk: 'counter'
  readonly parked: boolean
  /** Milliseconds; for the order of parked visits only. */
  readonly updatedAt: number
  readonly content: unknown
}

/** The single row that says how far this device has read. */
export interface ReadPosition {
  readonly key: 'position'
  readonly cursor: Cursor
  readonly notice: CityNotice
  /** Ids of the commands absorbed last; see shared/sync/absorption.ts. */
  readonly absorbed: readonly string[]
  /** How far the first copy has come, while one is under way. */
  readonly copy?: CopyPlace
}

export class CacheDatabase extends Dexie {
  declare applications: EntityTable<Application, 'id'>
  declare cases: EntityTable<SmallCase, 'id'>
  declare people: EntityTable<PersonFile, 'id'>
  declare shown: EntityTable<ShownCommand, 'id'>
  declare position: EntityTable<ReadPosition, 'key'>
  declare drafts: EntityTable<Draft, 'id'>

  constructor(name = 'jibu-cache') {
    // Strict: drafts must survive a power cut, not only a crash of the page.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      applications: 'id',
      people: 'id',
      shown: 'id, deviceSeq',
      position: 'key',
      drafts: 'id, desk',
    })
    this.version(2).stores({ cases: 'id' })
  }
}

export const database = new CacheDatabase()
