// A page that crashes, hangs or does not load. It is opened again, once by itself and then when a person says so. Nothing
// is lost by it: acts are in the journal before the page hears of them, and what is being typed is in the page's drafts.

import type { BrowserWindow } from 'electron'
import { fault } from '#shared/contracts/faults.ts'
import { instant } from '#shared/kernel/instant.ts'
import type { EventLog } from '../host/log/event-log.ts'
import { createReopening } from '../process/reopening.ts'
import { PAGE } from './app-scheme.ts'
import { ask, tell } from './say.ts'

export interface PageWatch {
  readonly window: BrowserWindow
  readonly log: EventLog
  readonly isEnding: () => boolean
}

/** Chromium's code of a load that another load has taken the place of. */
const ABORTED = -3
const OPEN_AGAIN = 0

export function watchPage({ window, log, isEnding }: PageWatch): void {
  const contents = window.webContents
  const failedNow = createReopening(() => instant(Date.now()))
  let isAsking = false

  const open = (): void => {
    // A failure of this load is heard below.
    window.loadURL(PAGE).catch(() => undefined)
  }
  const reopen = async (): Promise<void> => {
    if (isEnding() || isAsking) return
    if (failedNow() === 'reopen') {
      open()
      tell(window, fault('pageFailed'))
      return
    }
    isAsking = true
    const answer = await ask(window, fault('pageFailedAgain'), ['重新打开', '退出'])
    isAsking = false
    if (answer === OPEN_AGAIN) open()
    else window.close()
  }

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (isEnding() || reason === 'clean-exit') return
    log.write({ event: 'page-gone', reason, status: exitCode })
    void reopen()
  })
  contents.on('did-fail-load', (_event, code, words, _address, isMainFrame) => {
    if (isEnding() || !isMainFrame || code === ABORTED) return
    log.write({ event: 'page-load-failed', reason: words, status: code })
    void reopen()
  })
  watchForHanging(window, log)
}

function watchForHanging(window: BrowserWindow, log: EventLog): void {
  let answersAgain: AbortController | null = null
  window.on('unresponsive', () => {
    if (answersAgain !== null) return
    log.write({ event: 'page-hangs' })
    const question = new AbortController()
    answersAgain = question
    void ask(window, fault('pageHangs'), ['重新打开', '继续等待'], question.signal).then((answer) => {
      answersAgain = null
      // Heard as a page that is gone.
      if (answer === OPEN_AGAIN && !question.signal.aborted) window.webContents.forcefullyCrashRenderer()
    })
  })
  window.on('responsive', () => {
    if (answersAgain === null) return
    log.write({ event: 'page-answers-again' })
    answersAgain.abort()
  })
}
