// What an export is asked for, and what the writers of its files share.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Tx } from '../db/database.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export interface Asked {
  readonly tx: Tx
  readonly asOf: PlainDate
  /** Everything received before this moment is known. */
  readonly before: Date
  readonly names: Pseudonyms
}
