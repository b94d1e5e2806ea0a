// For which sources a file of facts speaks: the one that is named, else those whose facts stand in it, else, where it holds
// none, every source of the groups that it declares.

import {
  GROUPS_OF_SOURCE,
  type Source,
  SOURCES,
  sourceOfHistory,
  sourceOfSpell,
} from '#shared/domain/person/sources.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { type Feed, piecesOf } from './feed-file.ts'
import type { GatheredFacts, Watermarks } from './gathered.ts'

export async function deliverersOf(
  feed: Feed<GatheredFacts>,
  watermarks: Watermarks,
  named: Source | null,
): Promise<ReadonlyMap<Source, PlainDate | null>> {
  const found = named === null ? await sourcesIn(feed) : new Set([named])
  const groups = new Set(watermarks.keys())
  const meant =
    found.size > 0
      ? [...found]
      : SOURCES.filter((source) => GROUPS_OF_SOURCE[source].some((group) => groups.has(group)))
  return new Map(
    meant.map((source) => {
      const days = GROUPS_OF_SOURCE[source].map((group) => watermarks.get(group))
      return [source, days.find((day) => day !== undefined) ?? null]
    }),
  )
}

async function sourcesIn(feed: Feed<GatheredFacts>): Promise<ReadonlySet<Source>> {
  const found = new Set<Source>()
  for await (const piece of piecesOf(feed)) {
    for (const { entry } of piece) {
      for (const spell of entry.spells) found.add(sourceOfSpell(spell))
      for (const item of entry.history) found.add(sourceOfHistory(item))
      if (entry.pensionFrom !== null || entry.retirementTrack !== null) found.add('pension')
    }
  }
  return found
}
