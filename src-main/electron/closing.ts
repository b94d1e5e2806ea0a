// Closing the window ends the workstation. Acts that have not been sent lie safe in the journal, but nobody else sees them
// before the next start, so whoever closes is asked.

import { app, type BrowserWindow } from 'electron'
import { fault } from '#shared/contracts/faults.ts'
import { ask } from './say.ts'

export interface Closing {
  readonly window: BrowserWindow
  /** How many acts the municipal server has not answered. */
  readonly unsent: () => number
  readonly end: (exitCode: number) => void
  readonly isEnding: () => boolean
}

const CLOSE_ALL_THE_SAME = 0

export function askBeforeClosing({ window, unsent, end, isEnding }: Closing): void {
  let isAsking = false
  const close = async (): Promise<void> => {
    if (isAsking) return
    const count = unsent()
    if (count > 0) {
      isAsking = true
      const answer = await ask(window, fault('unsentAtClosing', { count }), ['仍要退出', '等待送达'])
      isAsking = false
      if (answer !== CLOSE_ALL_THE_SAME) return
    }
    end(0)
  }
  const holdAndAsk = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault()
    if (!isEnding()) void close()
  }
  window.on('close', holdAndAsk)
  app.on('before-quit', holdAndAsk)
}
