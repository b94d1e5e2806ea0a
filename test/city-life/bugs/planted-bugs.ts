// Deliberate bugs in the joints between two parts; the auditor must find every one, or the city years prove nothing.

import { LAW_BUGS } from './law-bugs.ts'
import { MONEY_BUGS } from './money-bugs.ts'
import { MONTH_BUGS } from './month-bugs.ts'
import type { PlantedBug } from './planted-bug.ts'

export const PLANTED_BUGS: readonly PlantedBug[] = [...LAW_BUGS, ...MONTH_BUGS, ...MONEY_BUGS]
