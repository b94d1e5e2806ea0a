// Deliberate bugs of the kinds that sync engines really have had; the simulation must catch every one, or it proves nothing.

import { JOURNAL_BUGS } from './bugs/journal-bugs.ts'
import type { PlantedBug } from './bugs/planted-bug.ts'
import { SERVER_BUGS } from './bugs/server-bugs.ts'
import { WORKSTATION_BUGS } from './bugs/workstation-bugs.ts'

export const PLANTED_BUGS: readonly PlantedBug[] = [...JOURNAL_BUGS, ...WORKSTATION_BUGS, ...SERVER_BUGS]
