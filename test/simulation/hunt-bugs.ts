// Plays every planted bug until a history catches it, and says how many histories that took.

import { bundle, loadHistory } from './bundle.ts'
import type { runHistory } from './history.ts'
import type { PlantedBug } from './bugs/planted-bug.ts'
import { PLANTED_BUGS } from './planted-bugs.ts'
import { playAll } from './players.ts'

/** A bug that so many histories do not catch is not caught. */
const MOST = 3000

interface Catch {
  readonly bug: string
  readonly histories: number | null
  readonly by: string
}

export async function huntBugs(from: number, only: string | undefined, json: boolean): Promise<boolean> {
  const hunted = PLANTED_BUGS.filter(({ name }) => only === undefined || name.includes(only))
  const catches: Catch[] = []
  const clean = await loadHistory('clean')
  for (const [index, bug] of hunted.entries()) {
    const caught = await hunt(bug, index, from, clean)
    catches.push(caught)
    if (!json)
      console.log(`${String(caught.histories ?? 'NOT CAUGHT').padStart(10)}  ${bug.name}  (${caught.by})`)
  }
  const counts = catches.flatMap(({ histories }) => histories ?? []).sort((a, b) => a - b)
  const figures = {
    'planted bugs': hunted.length,
    caught: counts.length,
    'median histories to catch': counts[Math.floor(counts.length / 2)] ?? null,
    'most histories to catch': counts.at(-1) ?? null,
  }
  console.log(JSON.stringify(json ? { ...figures, catches } : figures))
  return counts.length === hunted.length
}

async function hunt(bug: PlantedBug, index: number, from: number, clean: typeof runHistory): Promise<Catch> {
  const found: { seed: number; by: string }[] = []
  await playAll({
    bundle: await bundle('worker.ts', `bug-${index}`, bug),
    seeds: seedsFrom(from),
    onResult: ({ seed, failure }) => {
      // Players run side by side: the lowest seed counts, whoever was faster.
      if (failure !== null) found.push({ seed, by: failure.invariant })
      return found.length === 0
    },
  })
  const [first] = found.sort((a, b) => a.seed - b.seed)
  if (first !== undefined && (await clean(first.seed)).failure !== null) {
    throw new Error(`seed ${first.seed} fails without a planted bug: the hunt would prove nothing`)
  }
  return first === undefined
    ? { bug: bug.name, histories: null, by: '' }
    : { bug: bug.name, histories: first.seed - from + 1, by: first.by }
}

function* seedsFrom(from: number): Generator<number> {
  for (let seed = from; seed < from + MOST; seed += 1) yield seed
}
