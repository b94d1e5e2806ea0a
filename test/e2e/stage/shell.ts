// What a journey needs of a shell, whichever it is: the workstation as a program with its window. A browser shell is a
// process and any number of browsers; an Electron shell is one process that has its window itself.

import type { Page } from '@playwright/test'

export interface Place {
  /** The workstation's data folder. */
  readonly folder: string
  /** Where the page's stores lie. */
  readonly profile: string
  /** The same over all starts, where the shell has one. */
  readonly port: number
}

/** A workstation that runs. */
export interface RunningShell {
  /** Its window as somebody finds it who has never used this workstation, where the shell can tell people apart. */
  readonly openPage: () => Promise<Page>
  /** Its window with what an earlier one has left behind. */
  readonly reopenPage: (earlier: Page) => Promise<Page>
  /** Its window on the profile on disk; the profile is whole when this has been closed. */
  readonly openOnDisk: () => Promise<{ readonly page: Page; readonly close: () => Promise<void> }>
  /** A second window beside this one. */
  readonly openTwin: (of: Page) => Promise<Page>
  /** The clean way out. */
  readonly stop: () => Promise<void>
  /** SIGKILL: no chance to tidy up. */
  readonly kill: () => Promise<void>
}

export interface PdfWishes {
  readonly background?: boolean
}

export interface Shell {
  readonly name: 'chromium' | 'electron'
  readonly place: (folder: string) => Promise<Place>
  /** Starts a workstation there with these words on its command line. */
  readonly start: (place: Place, words: readonly string[]) => Promise<RunningShell>
  /** The page as its printer would get it, in the paper's own size. */
  readonly pdf: (page: Page, wishes?: PdfWishes) => Promise<Buffer>
  /** The file that this brings. */
  readonly download: (page: Page, act: () => Promise<void>) => Promise<{ name: string; bytes: Buffer }>
  /** Ends what the shell has opened for the journey. */
  readonly closeAll: () => Promise<void>
}

/** Whatever the page writes on its console as an error fails the test. */
export function watchConsole(page: Page): void {
  page.on('pageerror', (problem) => {
    throw problem
  })
  page.on('console', (message) => {
    const isNetwork = /Failed to load resource/.test(message.text())
    if (message.type() === 'error' && !isNetwork) throw new Error(`console: ${message.text()}`)
  })
}
