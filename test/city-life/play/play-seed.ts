// Plays one seed in a database of its own: lives through it, exports the records, has them audited, and leaves nothing
// behind but the export where one was asked for.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { comeTogether, live } from '../history.ts'
import { createDatabase, dropDatabase } from './databases.ts'

export interface Task {
  readonly seed: number
  readonly months: number
  readonly cluster: string
  /** The folder under which the history's export lies afterwards, or null. */
  readonly out: string | null
  /** Number of the person whose story is wanted, or null. */
  readonly story: number | null
}

export interface Result {
  readonly seed: number
  readonly counts: Readonly<Record<string, number>>
  readonly seconds: number
  readonly failure: string | null
  readonly story: readonly string[]
}

export async function playSeed({ seed, months, cluster, story }: Task): Promise<Result> {
  const begun = performance.now()
  const name = `jibu_city_${String(process.pid)}_${String(seed)}`
  const url = await createDatabase(cluster, name)
  const folder = await mkdtemp(join(tmpdir(), 'jibu-city-'))
  const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10
  try {
    const lived = await live({ seed, months, url, folder })
    try {
      await comeTogether(lived)
      const { counts } = lived.city.diary
      const lines =
        story === null ? [] : lived.city.diary.about(story).map(({ day, says }) => `${day}  ${says}`)
      return { seed, counts: Object.fromEntries(counts), seconds: seconds(), failure: null, story: lines }
    } finally {
      await lived.city.db.destroy()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await dropDatabase(cluster, name)
  }
}
