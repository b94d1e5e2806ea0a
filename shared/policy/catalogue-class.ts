// The class of an item under 沪人社规〔2025〕7号 五（四）: A is the 17 priority occupations and the two AI items, B the
// city's catalogue of scarce skills less A, C everything else. An item has no class while it is not known whether it is in
// A, and, outside A, while B is not loaded.

import type { Certificate } from './input.ts'
import { isPriorityOccupation } from './parameters/occupations.ts'
import { isAiItem } from './unsaid.ts'
import type { CatalogueClass } from './vocabulary.ts'

export function catalogueClassOf(
  certificate: Certificate,
  catalogueB: readonly string[] | null,
): CatalogueClass | null {
  const { occupationCode } = certificate
  const aiItem = isAiItem(certificate)
  if (aiItem === true || isPriorityOccupation(occupationCode)) return 'A'
  if (aiItem === 'unknown' || catalogueB === null) return null
  return catalogueB.includes(occupationCode) ? 'B' : 'C'
}
