// Which pages are worth folding together. Every pull adds a small page; the overlay of the sync sheet is the pages that
// are not yet full. Folding takes a month's slack pages, leaves out what newer pages have, and writes full ones.

import type { CachedKind } from './cached-record.ts'
import type { Catalogue } from './catalogue.ts'
import { PAGE_RECORDS } from './pages.ts'

/** With fewer live records than this a page has room. */
const SLACK = 300
/** Folding begins when it saves this many pages, and takes at most so many records in one go. */
const WORTHWHILE = 16
const AT_ONCE = 2000

export interface Fold {
  readonly kind: CachedKind
  readonly pages: readonly number[]
}

/** Null: nothing to fold now. */
export function nextFold(catalogue: Catalogue): Fold | null {
  const slack = new Map<string, { kind: CachedKind; pages: number[]; live: number }>()
  for (const [page, { kind, month }] of catalogue.pages) {
    const live = catalogue.liveIn(page)
    if (live >= SLACK) continue
    const group = slack.get(`${kind}/${month}`) ?? { kind, pages: [], live: 0 }
    if (group.live + live > AT_ONCE) continue
    group.pages.push(page)
    group.live += live
    slack.set(`${kind}/${month}`, group)
  }
  const saved = ({ pages, live }: { pages: number[]; live: number }): number =>
    pages.length - Math.ceil(live / PAGE_RECORDS)
  const groups = [...slack.values()].sort((a, b) => saved(b) - saved(a))
  const [best] = groups
  const total = groups.reduce((sum, group) => sum + saved(group), 0)
  return best === undefined || total < WORTHWHILE || saved(best) < 1
    ? null
    : { kind: best.kind, pages: best.pages }
}
