// The stage of an end-to-end test: one municipal server and any number of workstations, each a real process with its own
// data folder, in the shell of the project: the same journeys are played in the browser shell and in Electron. What was
// started is stopped and deleted when the test ends, however it ends.

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { ensureTestRuntime } from '../../../scripts/electron-runtime.mjs'
import { chromiumShell } from './chromium-shell.ts'
import { electronShell } from './electron-shell.ts'
import { type Calendar, type Endings, type Municipal, openMunicipal } from './office.ts'
import type { Shell } from './shell.ts'
import { openWorkstation, type Workstation } from './workstation.ts'

export interface Stage {
  readonly municipal: Municipal
  /** Turned on by the test; what runs already stays on its day until it is started again. */
  readonly calendar: Calendar
  readonly shell: Shell
  /** At `municipal`, where the way to the server is not the straight one; `prepare` gets the profile's folder first. */
  readonly openWorkstation: (
    municipal?: string,
    prepare?: (profile: string) => Promise<void>,
  ) => Promise<Workstation>
  /** A workstation more, and its window. */
  readonly openPage: (municipal?: string) => Promise<Page>
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

interface ShellOptions {
  /** The project's. */
  readonly shellName: Shell['name']
}

export const test = base.extend<{ stage: Stage } & Options, { shell: Shell } & ShellOptions>({
  shellName: ['chromium', { option: true, scope: 'worker' }],
  shell: [
    async ({ shellName }, use) => {
      const shell = await openShell(shellName)
      await use(shell)
      await shell.end()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  firstDay: [null, { option: true }],
  applications: [0, { option: true }],
  stage: async ({ shell, firstDay, applications }, use) => {
    const calendar: Calendar = { today: firstDay }
    const folder = await mkdtemp(join(tmpdir(), `jibu-e2e-${shell.name}-`))
    const endings: Endings = [() => rm(folder, { recursive: true, force: true }), shell.closeAll]
    try {
      const municipal = await openMunicipal(folder, endings, calendar, applications)
      let count = 0
      const open: Stage['openWorkstation'] = async (at = municipal.url, prepare) => {
        count += 1
        const place = await shell.place(join(folder, `workstation-${String(count)}`))
        await mkdir(place.profile, { recursive: true })
        await prepare?.(place.profile)
        return openWorkstation(shell, place, at, endings, calendar)
      }
      await use({
        municipal,
        calendar,
        folder,
        endings,
        shell,
        openWorkstation: open,
        openPage: async (at) => (await open(at)).openPage(),
      })
    } finally {
      for (const end of endings.reverse()) await end()
    }
  },
})

async function openShell(name: Shell['name']): Promise<Shell & { readonly end: () => Promise<void> }> {
  if (name === 'chromium') return chromiumShell()
  const runtime = await ensureTestRuntime()
  if ('why' in runtime) throw new Error(runtime.why)
  return electronShell(runtime)
}

export { expect } from '@playwright/test'
