// M-7: nothing of one source is ever changed by another, nor by a delivery of its own that is older; an item of a shared number
// takes no other item's place; what a source repeats is known once.

import { type Books, by } from '../books.ts'
import type { FactLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { folded } from '../money.ts'
import type { RuleCheck } from './rule.ts'

export const sourcesApart: RuleCheck = {
  clause: '评价报告 二（四）1',
  check: (books, page) => {
    page.looked = books.facts.length
    for (const fact of books.facts) {
      if (fact.withdrawnAt !== null) withdrawn(books, fact, page)
      const brought = fact.delivery === null ? undefined : books.delivery.get(fact.delivery)
      if (brought?.source != null && fact.source !== null && brought.source !== fact.source)
        page.found(
          'a feed told another’s facts',
          idsOf(fact),
          fact.person,
          `${words(fact)} was told by a delivery of ${brought.source}`,
        )
    }
    doubled(books, page)
    itemsOfOneNumber(books, page)
  },
}

function withdrawn(books: Books, fact: FactLine, page: Page): void {
  const delivery = fact.withdrawnBy === null ? undefined : books.delivery.get(fact.withdrawnBy)
  if (delivery?.source == null || fact.source === null) {
    page.notTold('who withdrew a fact')
    return
  }
  if (delivery.source !== fact.source) {
    page.found(
      'a feed took another’s facts',
      idsOf(fact),
      fact.person,
      `${words(fact)} was withdrawn on ${fact.withdrawnAt ?? '?'} by a delivery of ${delivery.source}`,
    )
    return
  }
  const brought = fact.delivery === null ? undefined : books.delivery.get(fact.delivery)
  if (brought?.watermark == null || delivery.watermark === null) return
  if (delivery.watermark < brought.watermark)
    page.found(
      'an older delivery won',
      idsOf(fact),
      fact.person,
      `${words(fact)}, told up to ${brought.watermark}, was withdrawn on ${fact.withdrawnAt ?? '?'} by a delivery that reaches to ${delivery.watermark}`,
    )
}

/** One source, one thing said, standing twice. */
function doubled(books: Books, page: Page): void {
  const standing = books.facts.filter(({ withdrawnAt, value }) => withdrawnAt === null && value !== null)
  const keyOf = (fact: FactLine): string =>
    JSON.stringify([fact.person, fact.source, fact.kind, fact.from, fact.to, fact.value])
  const groups = by(standing, keyOf)
  for (const fact of standing) {
    const all = groups(keyOf(fact))
    if (all.length > 1 && all[0] === fact)
      page.found(
        'one fact known twice',
        all.flatMap(idsOf),
        fact.person,
        `${words(fact)} stands ${all.length} times`,
      )
  }
}

/** A register that tells of one item withdraws no other item of the same number. */
function itemsOfOneNumber(books: Books, page: Page): void {
  const certificates = books.facts.filter(({ kind, value }) => kind === 'certificate' && value !== null)
  const keyOf = (fact: FactLine): string => `${fact.person} ${folded(textOf(fact, 'number'))}`
  const groups = by(certificates, keyOf)
  for (const gone of certificates) {
    if (gone.withdrawnAt === null || textOf(gone, 'number') === '') continue
    const item = textOf(gone, 'occupationCode')
    const others = groups(keyOf(gone))
    const again = others.some(
      (other) =>
        other !== gone &&
        textOf(other, 'occupationCode') === item &&
        (other.withdrawnAt === null || (other.knownAt ?? '') >= (gone.withdrawnAt ?? '')),
    )
    const instead = others.find(
      (other) =>
        textOf(other, 'occupationCode') !== item &&
        other.delivery !== null &&
        other.delivery === gone.withdrawnBy,
    )
    if (!again && instead !== undefined)
      page.found(
        'an item took another item’s place',
        [...idsOf(gone), ...idsOf(instead)],
        gone.person,
        `${item} was withdrawn on ${gone.withdrawnAt} when ${textOf(instead, 'occupationCode')} of the same number was told`,
      )
  }
}

function textOf({ value }: FactLine, key: string): string {
  const found = value?.[key]
  return typeof found === 'string' ? found : ''
}

const idsOf = ({ id }: FactLine): string[] => (id === null ? [] : [id])

const words = ({ kind, from, source, knownAt }: FactLine): string =>
  `${kind} from ${from ?? '?'} of ${source ?? '?'}, known on ${knownAt ?? '?'},`
