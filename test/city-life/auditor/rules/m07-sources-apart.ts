// M-7: nothing of one source is ever changed by another. A fact that is withdrawn is withdrawn by a later delivery of the
// source that said it.

import type { Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'

export function sourcesApart(books: Books): Findings {
  const sourceOf = new Map(books.deliveries.map(({ id, source }) => [id, source]))
  const withdrawn = books.facts.filter(({ withdrawnAt }) => withdrawnAt !== null)
  let notTold = 0
  const violations = withdrawn.flatMap((fact): Violation[] => {
    const { withdrawnBy, source, person, kind, from, withdrawnAt, id } = fact
    const by = withdrawnBy === null ? null : (sourceOf.get(withdrawnBy) ?? withdrawnBy)
    if (by === null || source === null) {
      notTold += 1
      return []
    }
    if (by === source) return []
    return [
      {
        rule: 'M-7',
        kind: 'a feed took another’s facts',
        records: id === null ? [] : [id],
        person,
        because: `${kind} from ${from ?? '?'}, said by ${source}, was withdrawn on ${withdrawnAt ?? '?'} by a delivery of ${by}`,
        clause: '评价报告 二（四）1',
      },
    ]
  })
  return { violations, looked: withdrawn.length, notTold }
}
