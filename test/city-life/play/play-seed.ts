// Plays one seed in a database of its own: lives through it, exports the records, has them audited, and leaves nothing
// behind but the export where one was asked for.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { City } from '../city/city.ts'
import { comeTogether, live } from '../history.ts'
import { auditExport } from '../../../src-server/audit-export/audit-export.ts'
import { audit } from '../auditor/audit.ts'
import type { Violation } from '../auditor/finding.ts'
import { pastDays, takePastDay, whatChanged } from './past-days.ts'
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

export interface Found extends Violation {
  /** Number of the person in the history, where the records tell. */
  readonly who: number | null
}

export interface Result {
  readonly seed: number
  readonly counts: Readonly<Record<string, number>>
  readonly violations: readonly Found[]
  readonly seconds: number
  readonly failure: string | null
  readonly story: readonly string[]
}

export async function playSeed({ seed, months, cluster, out, story }: Task): Promise<Result> {
  const begun = performance.now()
  const name = `jibu_city_${String(process.pid)}_${String(seed)}`
  const url = await createDatabase(cluster, name)
  const folder = await mkdtemp(join(tmpdir(), 'jibu-city-'))
  const home = out === null ? folder : join(out, String(seed))
  try {
    const days = pastDays(months)
    const lived = await live({
      seed,
      months,
      url,
      folder: join(folder, 'files'),
      monthEnds: async (city, day) => {
        if (days.includes(day)) await takePastDay(city, home, day)
      },
    })
    const { city } = lived
    try {
      await comeTogether(lived)
      await auditExport(city.db, { dir: home, asOf: city.today, full: true, now: city.clock.now })
      const violations = [...audit(home).violations]
      for (const day of days) violations.push(...(await whatChanged(city, home, day)))
      const lines = story === null ? [] : city.diary.about(story).map(({ day, says }) => `${day}  ${says}`)
      return {
        seed,
        counts: Object.fromEntries(city.diary.counts),
        violations: violations.map((each) => ({ ...each, who: whoIn(city, each) })),
        seconds: Math.round((performance.now() - begun) / 100) / 10,
        failure: null,
        story: lines,
      }
    } finally {
      await city.db.destroy()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await dropDatabase(cluster, name)
  }
}

function whoIn({ diary }: City, { records }: Violation): number | null {
  for (const record of records) {
    const owner = diary.ownerOf(record)
    if (owner !== null) return owner
  }
  return null
}
