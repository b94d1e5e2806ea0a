// Lives with every planted bug until the auditor catches it, and says how many histories that took. A catch is a kind of
// violation that the same history does not show without the bug and that is not known already.

import { isKnown } from './known-violations.ts'
import { bundleWorker } from './play/bundle.ts'
import { playAll } from './play/players.ts'
import type { Found, Result, Task } from './play/play-seed.ts'
import type { PlantedBug } from './bugs/planted-bug.ts'
import { AFTER_MENDING } from './bugs/after-mending.ts'
import { PLANTED_BUGS } from './bugs/planted-bugs.ts'

/** A bug that so many histories do not catch is not caught. */
const MOST = 20

export interface Hunt {
  readonly from: number
  readonly months: number
  readonly cluster: string
  readonly only: string | undefined
  readonly json: boolean
}

interface Catch {
  readonly bug: string
  readonly histories: number | null
  readonly by: string
}

export async function huntBugs(hunt: Hunt): Promise<boolean> {
  const hunted = PLANTED_BUGS.filter(({ name }) => hunt.only === undefined || name.includes(hunt.only))
  const clean = new CleanHistories(hunt, await bundleWorker('clean'))
  const catches: Catch[] = []
  for (const [index, bug] of hunted.entries()) {
    const caught = await catchBug(hunt, bug, index, clean)
    catches.push(caught)
    if (!hunt.json)
      console.log(`${String(caught.histories ?? 'NOT CAUGHT').padStart(10)}  ${bug.name}  (${caught.by})`)
  }
  const counts = catches.flatMap(({ histories }) => histories ?? []).sort((one, other) => one - other)
  const figures = {
    'planted bugs': hunted.length,
    caught: counts.length,
    'median histories to catch': counts[Math.floor(counts.length / 2)] ?? null,
    'most histories to catch': counts.at(-1) ?? null,
    'planted after their mending': AFTER_MENDING.length,
  }
  console.log(JSON.stringify(hunt.json ? { ...figures, catches } : figures))
  return counts.length === hunted.length
}

const taskOf = ({ months, cluster }: Hunt, seed: number): Task => ({
  seed,
  months,
  cluster,
  out: null,
  story: null,
})

const kindOf = ({ rule, kind }: Found): string => `${rule} ${kind}`

/** What the same seeds show without a bug, each lived through once. */
class CleanHistories {
  readonly #hunt: Hunt
  readonly #bundle: string
  readonly #kinds = new Map<number, ReadonlySet<string>>()

  constructor(hunt: Hunt, bundle: string) {
    this.#hunt = hunt
    this.#bundle = bundle
  }

  async kindsOf(seed: number): Promise<ReadonlySet<string>> {
    const known = this.#kinds.get(seed)
    if (known !== undefined) return known
    const results: Result[] = []
    await playAll({
      bundle: this.#bundle,
      tasks: [taskOf(this.#hunt, seed)],
      players: 1,
      onResult: (result) => results.push(result) > 0,
    })
    const kinds = new Set(results.flatMap(({ violations }) => violations.map(kindOf)))
    this.#kinds.set(seed, kinds)
    return kinds
  }
}

async function catchBug(hunt: Hunt, bug: PlantedBug, index: number, clean: CleanHistories): Promise<Catch> {
  const bundle = await bundleWorker(`bug-${String(index)}`, bug)
  for (let seed = hunt.from; seed < hunt.from + MOST; seed += 1) {
    const results: Result[] = []
    await playAll({
      bundle,
      tasks: [taskOf(hunt, seed)],
      players: 1,
      onResult: (result) => results.push(result) > 0,
    })
    const broken = results.find(({ failure }) => failure !== null)
    if (broken !== undefined)
      return { bug: bug.name, histories: null, by: `the history broke off: ${broken.failure ?? ''}` }
    const without = await clean.kindsOf(seed)
    const caught = results
      .flatMap(({ violations }) => violations)
      .find((violation) => !isKnown(violation) && !without.has(kindOf(violation)))
    if (caught !== undefined) return { bug: bug.name, histories: seed - hunt.from + 1, by: kindOf(caught) }
  }
  return { bug: bug.name, histories: null, by: '' }
}
