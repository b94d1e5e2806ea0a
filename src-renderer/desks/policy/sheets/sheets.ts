// The reference sheets, in the order in which they are listed.

import { categoriesSheet } from './categories.ts'
import { holidaysSheet } from './holidays.ts'
import { interpretationsSheet } from './interpretations.ts'
import { materialsSheet } from './materials.ts'
import { prioritySheet, skilledPostSheet } from './occupations.ts'
import { regimesSheet } from './regimes.ts'
import { retirementSheet } from './retirement.ts'
import type { Sheet } from './sheet.ts'
import { standardsSheet } from './standards.ts'
import { topUpsSheet } from './top-ups.ts'

export const SHEETS: readonly Sheet[] = [
  standardsSheet,
  categoriesSheet,
  prioritySheet,
  skilledPostSheet,
  regimesSheet,
  retirementSheet,
  materialsSheet,
  topUpsSheet,
  holidaysSheet,
  interpretationsSheet,
]
