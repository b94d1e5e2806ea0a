// What this account finds when it looks at a folder that may hold the data.

import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderState } from './data-place.ts'

export function lookAt(folder: string): FolderState {
  if (!existsSync(folder)) return 'absent'
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const journal = journalIn(folder)
    if (existsSync(journal)) accessSync(journal, constants.R_OK | constants.W_OK)
    return 'writable'
  } catch {
    return 'closed'
  }
}

export const hasJournal = (folder: string): boolean => existsSync(journalIn(folder))

const journalIn = (folder: string): string => join(folder, 'journal')
