// What the workstations tell the checks of a history.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Journal } from '../../../src-main/host/journal/journal.ts'
import type { Workstation } from './workstation.ts'

export interface Witness {
  readonly journalOpened: (at: Workstation, journal: Journal) => void
  readonly journalClosed: (at: Workstation, problem: Fault) => void
  readonly journalCompacted: (at: Workstation, journal: Journal) => void
  readonly cacheChanged: (at: Workstation) => void
  readonly announced: (at: Workstation) => void
  readonly windowClosed: (at: Workstation) => void
}
