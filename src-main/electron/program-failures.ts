// Errors of the program itself that nobody caught. Each is logged with its cause. After an exception the program's state
// is unknown: it says so and ends, and what was confirmed to anybody is on disk. A lost promise is said once; the host
// answers every request of the page by itself.

import { join } from 'node:path'
import { app, dialog } from 'electron'
import { describeFault, fault } from '#shared/contracts/faults.ts'
import { instant } from '#shared/kernel/instant.ts'
import { createEventLog, describeError, type LogEntry } from '../host/log/event-log.ts'
import { hasLauncher } from '../process/launcher.ts'
import { tell } from './say.ts'

export interface ProgramWatch {
  /** The orderly end, as soon as there is one. */
  readonly endBy: (end: (exitCode: number) => void) => void
}

export function watchProgram(dataFolder: string): ProgramWatch {
  let end = (exitCode: number): void => {
    app.exit(exitCode)
  }
  let isOver = false
  let wasSaid = false
  const note = (entry: LogEntry): void => {
    try {
      createEventLog(join(dataFolder, 'logs'), () => instant(Date.now())).write(entry)
    } catch {
      // Whatever is wrong with the disk has its own sentence.
    }
  }
  process.on('uncaughtException', (problem) => {
    note({ event: 'program-failed', error: describeError(problem) })
    if (isOver) return
    isOver = true
    const sentence = describeFault(fault('programFailed'))
    process.stderr.write(`${sentence}\n`)
    // Blocks on purpose: nothing of this program goes on. A launcher has a terminal of its own.
    if (!hasLauncher()) dialog.showErrorBox('技补工作站', sentence)
    end(1)
  })
  process.on('unhandledRejection', (problem) => {
    note({ event: 'promise-failed', error: describeError(problem) })
    if (isOver || wasSaid) return
    wasSaid = true
    tell(null, fault('programStumbled'))
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Chromium starts graphics and network again by itself.
    if (!isOver && reason !== 'clean-exit' && reason !== 'killed')
      note({ event: 'child-process-gone', process: type, reason, status: exitCode })
  })
  return {
    endBy: (orderly) => {
      end = orderly
    },
  }
}
