// The stage of an end-to-end test: one municipal server and any number of workstations, each a real process with its own
// data folder and port. What was started is stopped and deleted when the test ends, however it ends.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import {
  type Calendar,
  type Endings,
  type Municipal,
  openMunicipal,
  openWorkstation,
  type Workstation,
} from './office.ts'

export interface Stage {
  readonly municipal: Municipal
  /** Turned on by the test; what runs already stays on its day until it is started again. */
  readonly calendar: Calendar
  /** At `municipal`, where the way to the server is not the straight one. */
  readonly openWorkstation: (municipal?: string) => Promise<Workstation>
  /** Everything that the test leaves on disk; deleted at its end. */
  readonly folder: string
  /** What the test itself has started. */
  readonly endings: Endings
}

interface Options {
  /** `test.use({ firstDay: '2026-11-12' })`: the day on which the town is founded. */
  readonly firstDay: string | null
  /** How many applications the invented town has; 0: the small town without its past. */
  readonly applications: number
}

export const test = base.extend<{ stage: Stage } & Options>({
  firstDay: [null, { option: true }],
  applications: [0, { option: true }],
  stage: async ({ browserName, firstDay, applications }, use) => {
    const calendar: Calendar = { today: firstDay }
    const folder = await mkdtemp(join(tmpdir(), `jibu-e2e-${browserName}-`))
    const endings: Endings = [() => rm(folder, { recursive: true, force: true })]
    try {
      const municipal = await openMunicipal(folder, endings, calendar, applications)
      let count = 0
      await use({
        municipal,
        calendar,
        folder,
        endings,
        openWorkstation: (at = municipal.url) => {
          count += 1
          return openWorkstation(join(folder, `workstation-${String(count)}`), at, endings, calendar)
        },
      })
    } finally {
      for (const end of endings.reverse()) await end()
    }
  },
})

export { expect } from '@playwright/test'
