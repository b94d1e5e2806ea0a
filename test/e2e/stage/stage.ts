// The stage of an end-to-end test: one municipal server and any number of workstations, each a real process with its own
// data folder and port. What was started is stopped and deleted when the test ends, however it ends.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type Municipal, openMunicipal, openWorkstation, type Workstation } from './office.ts'

export interface Stage {
  readonly municipal: Municipal
  readonly openWorkstation: () => Promise<Workstation>
}

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `jibu-e2e-${browserName}-`))
    const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
    try {
      const municipal = await openMunicipal(folder, endings)
      let count = 0
      await use({
        municipal,
        openWorkstation: () => {
          count += 1
          return openWorkstation(join(folder, `workstation-${String(count)}`), municipal.url, endings)
        },
      })
    } finally {
      for (const end of endings.reverse()) await end()
    }
  },
})

export { expect } from '@playwright/test'
