// The workstation's log for the help desk: JSON lines in the data folder, rotated by size. Invariant: no personal data.
// An entry consists of a fixed event name, codes and numbers; there is no free text that could carry a name.

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultName } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { OWNER_FILE, OWNER_FOLDER } from '../data-folder/durable-fs.ts'
import { systemErrorCode } from '../data-folder/system-error.ts'

export interface LogEntry {
  readonly event:
    | 'started'
    | 'stopped'
    | 'journal-damaged'
    | 'journal-write-failed'
    | 'journal-compacted'
    | 'scans-purged'
    | 'file-delivery-refused'
    | 'offline-sign-in-ended'
    | 'sign-in-file-failed'
    | 'server-answer-broken'
    | 'endpoint-failed'
    | 'start-refused'
    | 'earlier-folder-found'
    | 'program-failed'
    | 'promise-failed'
    | 'child-process-gone'
    | 'page-gone'
    | 'page-load-failed'
    | 'page-hangs'
    | 'page-answers-again'
    | 'machine-sleeps'
    | 'machine-wakes'
    | 'screen-locked'
    | 'screen-unlocked'
    | 'session-ends'
    | 'autostart-failed'
  readonly fault?: FaultName
  readonly shell?: 'electron' | 'browser'
  readonly bytes?: number
  readonly status?: number
  /** Which of Chromium's processes, and its own fixed word for what happened to it. */
  readonly process?: string
  readonly reason?: string
  /** The kind of an unexpected error, its system code and where it was thrown; never its message. */
  readonly error?: string
}

export interface EventLog {
  readonly write: (entry: LogEntry) => void
}

const MAX_BYTES = 1024 * 1024
const KEPT = 3

export function createEventLog(folder: string, now: () => Instant): EventLog {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
  const path = join(folder, 'workstation.log')
  const rotate = (): void => {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (size < MAX_BYTES) return
    for (let age = KEPT - 1; age >= 1; age -= 1) {
      const older = `${path}.${age}`
      if (statSync(older, { throwIfNoEntry: false }) !== undefined) renameSync(older, `${path}.${age + 1}`)
    }
    renameSync(path, `${path}.1`)
  }
  return {
    write: (entry) => {
      const line = `${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`
      try {
        rotate()
        appendFileSync(path, line, { mode: OWNER_FILE })
      } catch {
        // A full disk must not stop the counter for the sake of the log.
      }
    },
  }
}

/** Name, system code and first own stack line; the message may quote what somebody typed. */
export function describeError(problem: unknown): string {
  if (!(problem instanceof Error)) return typeof problem
  const place = problem.stack?.split('\n').find((line) => /^\s+at /.test(line))
  return [problem.name, systemErrorCode(problem), place?.trim().replace(/\(.*[/\\]/, '(')]
    .filter(Boolean)
    .join(' ')
}
