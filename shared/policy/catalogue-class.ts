// The class of an item under 沪人社规〔2025〕7号 五（四）: A is the 17 priority occupations and the two AI items, B the
// city's catalogue of scarce skills less A, C everything else. While B is not loaded an item outside A has no class.

import type { Certificate } from './input.ts'
import { isPriorityOccupation } from './parameters/occupations.ts'
import type { CatalogueClass } from './vocabulary.ts'

export function catalogueClassOf(
  { occupationCode, aiItem }: Certificate,
  catalogueB: readonly string[] | null,
): CatalogueClass | null {
  if (aiItem || isPriorityOccupation(occupationCode)) return 'A'
  if (catalogueB === null) return null
  return catalogueB.includes(occupationCode) ? 'B' : 'C'
}
