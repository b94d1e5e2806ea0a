// A workstation of a journey, in the shell of its project, with a data folder that it keeps over its starts.

import type { Page } from '@playwright/test'
import { type Calendar, dayOf, type Endings, turn } from './office.ts'
import type { Place, RunningShell, Shell } from './shell.ts'

export interface Workstation {
  readonly place: Place
  readonly openPage: () => Promise<Page>
  readonly reopenPage: (earlier: Page) => Promise<Page>
  readonly openOnDisk: () => Promise<{ readonly page: Page; readonly close: () => Promise<void> }>
  readonly openTwin: (of: Page) => Promise<Page>
  kill: () => Promise<void>
  stop: () => Promise<void>
  /** Starts it again on the same folder and port, as the clerk would the next morning, or on another day (时光机). */
  restart: (today?: string) => Promise<void>
}

export async function openWorkstation(
  shell: Shell,
  place: Place,
  municipalUrl: string,
  endings: Endings,
  calendar: Calendar,
): Promise<Workstation> {
  const start = (): Promise<RunningShell> =>
    shell.start(place, ['--municipal', municipalUrl, ...dayOf(calendar)])
  let running: RunningShell | null = await start()
  const shown = (): RunningShell => {
    if (running === null) throw new Error('the workstation is not running')
    return running
  }
  const workstation: Workstation = {
    place,
    openPage: () => shown().openPage(),
    reopenPage: (earlier) => shown().reopenPage(earlier),
    openOnDisk: () => shown().openOnDisk(),
    openTwin: (of) => shown().openTwin(of),
    stop: async () => {
      await running?.stop()
      running = null
    },
    kill: async () => {
      await running?.kill()
      running = null
    },
    restart: async (today) => {
      turn(calendar, today)
      running = await start()
    },
  }
  endings.push(() => workstation.stop())
  return workstation
}
