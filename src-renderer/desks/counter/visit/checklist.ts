// The papers that a visit needs, from the policy's list (policy sheet 8): three always; proofs where data could not
// confirm a rule; a proof of the skilled post for the items that the law ties to one. The dossier knows six kinds of
// material: every proof of identity or employment is a `category-proof`, named here in full.

import { MATERIAL_KINDS, type MaterialKind } from '#shared/domain/material/material.ts'
import { materialsFor, type RequiredMaterial, requiredMaterials } from '#shared/policy/materials.ts'
import type { Assessed } from './assess-visit.ts'
import type { Visit } from './visit.ts'

export interface ChecklistLine {
  readonly kind: MaterialKind
  readonly required: boolean
  /** What exactly is asked for, where the kind alone does not say it. */
  readonly details: readonly string[]
  /** 待核: on our list, not printed in the guide. */
  readonly toBeConfirmed: boolean
}

function kindOf({ kind }: RequiredMaterial): MaterialKind {
  return MATERIAL_KINDS.find((own) => own === kind) ?? 'category-proof'
}

/** Every kind once, in the order of the page; what is not required may still be handed over. */
export function checklist(assessed: Assessed | null): readonly ChecklistLine[] {
  const required =
    assessed?.kind === 'assessed'
      ? materialsFor(assessed.assessment)
      : requiredMaterials({ category: null, unconfirmed: [], skilledPost: false })
  return MATERIAL_KINDS.map((kind) => {
    const asked = required.filter((material) => kindOf(material) === kind)
    return {
      kind,
      required: asked.length > 0,
      details: kind === 'category-proof' ? asked.map(({ title }) => title) : [],
      toBeConfirmed: asked.some(({ toBeConfirmed }) => toBeConfirmed),
    }
  })
}

/** What the person still owes: originals not seen, and the bank card while there is no account. */
export function missingMaterials(visit: Visit, lines: readonly ChecklistLine[]): MaterialKind[] {
  return lines
    .filter(
      ({ kind, required }) =>
        required && (!visit.materials[kind].originalSeen || (kind === 'bank-card' && visit.account.owed)),
    )
    .map(({ kind }) => kind)
}
