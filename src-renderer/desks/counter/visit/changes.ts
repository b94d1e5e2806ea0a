// What happens to a visit by itself or by one press: the card fills, the file fills, the best certificate is proposed,
// papers are ticked. Each returns the same visit where there is nothing to change.

import type { PaperFact } from '#shared/domain/application/dossier.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { ChecklistLine } from './checklist.ts'
import { normalisedIdentity } from './dossier-of-visit.ts'
import { fillFromFile } from './fill-from-file.ts'
import { TYPED, type Visit } from './visit.ts'

/** The reader has read the original, so the original has been seen. */
export function cardRead(
  visit: Visit,
  card: { readonly name: string; readonly identityNumber: string },
): Visit {
  const identity = visit.materials['identity-card']
  return {
    ...visit,
    identityNumber: card.identityNumber,
    name: card.name,
    materials: { ...visit.materials, 'identity-card': { ...identity, originalSeen: true } },
  }
}

/** Everything that is required has been seen, with copies kept; a bank card that is owed has not. */
export function seeAllOriginals(visit: Visit, lines: readonly ChecklistLine[]): Visit {
  const materials = { ...visit.materials }
  for (const { kind, required } of lines) {
    if (!required || (kind === 'bank-card' && visit.account.owed)) continue
    materials[kind] = { ...materials[kind], originalSeen: true, copyKept: true }
  }
  return { ...visit, materials }
}

/** A bank card that the person owes has not been seen, whatever was ticked before. */
export function oweBankCard(visit: Visit, owed: boolean): Visit {
  const card = visit.materials['bank-card']
  return {
    ...visit,
    account: { ...visit.account, owed },
    materials: owed
      ? { ...visit.materials, 'bank-card': { ...card, originalSeen: false, copyKept: false } }
      : visit.materials,
  }
}

/** The paper that proves the fact has been seen too. */
export function enterFact(visit: Visit, fact: PaperFact): Visit {
  const proof = visit.materials['category-proof']
  const remark = [proof.remark, fact.paper].filter((text) => text !== '').join('；')
  return {
    ...visit,
    paperFacts: [...visit.paperFacts, fact],
    materials: { ...visit.materials, 'category-proof': { ...proof, originalSeen: true, remark } },
  }
}

/**
 * The gathered file fills the person; then the certificate that pays most is proposed, else the newest, else, once it is
 * certain that none is known, typing one in.
 */
export function settle(
  visit: Visit,
  identityNumber: string,
  person: PersonFile | null,
  candidates: readonly { readonly key: string }[],
  best: readonly string[],
  mayType: boolean,
): Visit {
  // The facts at hand may be those of the number before the last keystroke.
  if (normalisedIdentity(visit) !== identityNumber) return visit
  const filled = fillFromFile(visit, person)
  const stillThere = filled.chosen === TYPED || candidates.some(({ key }) => key === filled.chosen)
  if (stillThere) return filled
  const proposed = best[0] ?? candidates[0]?.key ?? (mayType ? TYPED : null)
  return proposed === null || proposed === filled.chosen ? filled : { ...filled, chosen: proposed }
}
