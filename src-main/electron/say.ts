// Sentences in boxes of the system, for what the page cannot say itself. None of them holds up the program.

import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'

const TITLE = '技补工作站'

export function tell(window: BrowserWindow | null, problem: Fault): void {
  void ask(window, problem, ['知道了'])
}

/** The number of the button; the last one where the box is closed or called back. */
export async function ask(
  window: BrowserWindow | null,
  problem: Fault,
  buttons: readonly string[],
  calledBack?: AbortSignal,
): Promise<number> {
  const options: MessageBoxOptions = {
    type: 'warning',
    title: TITLE,
    message: describeFault(problem),
    buttons: [...buttons],
    defaultId: buttons.length - 1,
    cancelId: buttons.length - 1,
    noLink: true,
    ...(calledBack === undefined ? {} : { signal: calledBack }),
  }
  const { response } =
    window === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options)
  return response
}
