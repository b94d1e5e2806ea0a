// A contest: every contender so many heats in fresh profiles, in turn, so that what else the machine does falls on all
// of them. What is published is medians with their range, and ratios of medians.

import { makeFeed } from '../records/feed.ts'
import type { Figure } from '../kit/print.ts'
import { rounded, type Spread, spreadOf } from '../kit/statistics.ts'
import { type Entered, enter, installPeers, type Name, WORKERS } from './contenders.ts'
import { serveFeed } from './feed-server.ts'
import { type Heat, runHeat } from './heat.ts'

export interface Contest {
  readonly records: number
  readonly bytes: number
  readonly heats: Readonly<Record<string, readonly Heat[]>>
}

export async function holdContest(names: readonly Name[], records: number, runs: number): Promise<Contest> {
  if (names.some((name) => name !== 'floor' && name !== 'jibu')) await installPeers()
  const feed = makeFeed(records)
  const server = await serveFeed(feed, Object.fromEntries(names.map((name) => [name, WORKERS[name]])))
  const entered: Entered[] = []
  try {
    for (const name of names) entered.push(await enter(name, server.url))
    const heats: Record<string, Heat[]> = {}
    for (let run = 0; run < runs; run += 1) {
      for (const contender of entered) {
        const heat = await runHeat(server.url, contender, feed)
        heats[contender.name] = [...(heats[contender.name] ?? []), heat]
      }
    }
    return { records, bytes: feed.bytes, heats }
  } finally {
    for (const { leave } of entered) await leave()
    await server.close()
  }
}

export type Measure = keyof Heat

export const spread = ({ heats }: Contest, name: Name, measure: Measure): Spread =>
  spreadOf((heats[name] ?? []).map((heat) => heat[measure]))

/** Milliseconds or bytes as they stand, and how many times the product's own. */
export function compared(contest: Contest, measure: Measure): Record<string, Figure> {
  const own = spread(contest, 'jibu', measure).median
  return Object.fromEntries(
    Object.keys(contest.heats).map((name) => {
      const { median, least, most } = spreadOf((contest.heats[name] ?? []).map((heat) => heat[measure]))
      const times = own === 0 ? null : rounded(median / own)
      return [name, { median: rounded(median), least: rounded(least), most: rounded(most), timesJibu: times }]
    }),
  )
}
