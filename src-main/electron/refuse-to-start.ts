// The end of a program that has hardly begun: the sentence goes to the log, to whoever started it, and into a box where
// that is a person who double-clicked.

import { join } from 'node:path'
import { app, dialog } from 'electron'
import { describeFault, type Fault, fault } from '#shared/contracts/faults.ts'
import { instant } from '#shared/kernel/instant.ts'
import { createEventLog, describeError, type LogEntry } from '../host/log/event-log.ts'
import { exitCodeOf } from '../process/exit-codes.ts'
import { hasLauncher } from '../process/launcher.ts'

const TITLE = '技补工作站'

/** `dataFolder`: null where it is not known which one it would have been. */
export function refuseToStart(problem: Fault, dataFolder: string | null, cause?: unknown): void {
  if (dataFolder !== null) {
    note(dataFolder, {
      event: 'start-refused',
      fault: problem.fault,
      ...(cause === undefined ? {} : { error: describeError(cause) }),
    })
  }
  end(problem)
}

/** For the end of a promise that nobody else waits for. */
export const endAtFailure =
  (dataFolder: string) =>
  (cause: unknown): void => {
    refuseToStart(fault('programFailed'), dataFolder, cause)
  }

function end(problem: Fault): void {
  const sentence = describeFault(problem)
  const exitCode = exitCodeOf(problem.fault)
  process.stderr.write(`${sentence}\n`)
  if (hasLauncher()) {
    // The launcher says it in its terminal, and may have another shell to open.
    app.exit(exitCode)
    return
  }
  // A box can be shown only when Electron is ready.
  void app.whenReady().then(() => {
    dialog.showErrorBox(TITLE, sentence)
    app.exit(exitCode)
  })
}

function note(dataFolder: string, entry: LogEntry): void {
  try {
    createEventLog(join(dataFolder, 'logs'), () => instant(Date.now())).write(entry)
  } catch {
    // A folder that cannot be written is the reason, and the sentence says so.
  }
}
