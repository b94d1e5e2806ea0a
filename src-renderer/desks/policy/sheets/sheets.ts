// The reference sheets, in the order in which they are listed.

import { categoriesSheet } from './categories.ts'
import { holidaysSheet } from './holidays.ts'
import { interpretationsSheet } from './interpretations.ts'
import { listed219Sheet } from './listed-219.ts'
import { materialsSheet } from './materials.ts'
import { prioritySheet, skilledPostSheet } from './occupations.ts'
import { regimesSheet } from './regimes.ts'
import { retirementSheet } from './retirement.ts'
import { scarceCatalogueSheet } from './scarce-catalogue.ts'
import type { Loaded, Sheet } from './sheet.ts'
import { standardsSheet } from './standards.ts'
import { topUpsSheet } from './top-ups.ts'

export const sheetsWith = ({ catalogueB, holidays }: Loaded): readonly Sheet[] => [
  standardsSheet,
  categoriesSheet,
  prioritySheet,
  scarceCatalogueSheet(catalogueB),
  listed219Sheet,
  skilledPostSheet,
  regimesSheet,
  retirementSheet,
  materialsSheet,
  topUpsSheet,
  holidaysSheet(holidays),
  interpretationsSheet,
]
