// Gives a finished file its name, over an older one. Windows refuses while an antivirus program or an indexer has the
// older one open, which is over in a moment; elsewhere a refusal is final.

import { rename } from 'node:fs/promises'
import { again, type Wait } from './again.ts'

/** Milliseconds. */
const PATIENCE = 2000
export const HELD_FOR_A_MOMENT: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])

export interface RenameMeans {
  readonly platform: NodeJS.Platform
  readonly rename: (from: string, to: string) => Promise<void>
  readonly wait?: Wait
}

const REAL: RenameMeans = { platform: process.platform, rename }

export const renameOver = (from: string, to: string, means: RenameMeans = REAL): Promise<void> =>
  again(
    () => means.rename(from, to),
    HELD_FOR_A_MOMENT,
    means.platform === 'win32' ? PATIENCE : 0,
    means.wait,
  )
