// Everything that takes two persons of the city.

import { type BoundKind, boundKind } from './proposal-kind.ts'
import { scarceCatalogueProposal } from './scarce-catalogue.ts'
import { holidayYearProposal } from './holiday-year.ts'
import { watermarkProposal } from './watermark.ts'

export const PROPOSAL_KINDS: readonly BoundKind[] = [
  boundKind(scarceCatalogueProposal),
  boundKind(holidayYearProposal),
  boundKind(watermarkProposal),
]
