// Wrong passwords cost time: four are free, then the wait doubles from one minute to half an hour. Kept on disk, so that
// starting the workstation again does not clear them. This slows a person at the keyboard; against somebody who carries
// the file away only the cost of argon2id stands.

import { createHash } from 'node:crypto'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { SignInRecords } from './sign-in-file.ts'

const FREE_FAILURES = 4
const MINUTE = 60_000
const LONGEST = 30
/** Names that nobody has are typed too; only the latest are remembered. */
const REMEMBERED = 200

const digest = (username: string): string => createHash('sha256').update(username).digest('hex')

/** The fault while the person has to wait, else null. */
export function mustWait(records: SignInRecords, username: string, now: Instant): Fault | null {
  const found = records.attempts.find((each) => each.who === digest(username))
  if (found === undefined || found.failures <= FREE_FAILURES) return null
  const minutes = Math.min(2 ** (found.failures - FREE_FAILURES - 1), LONGEST)
  // A clock that was set back does not shorten the wait.
  const left = minutes * MINUTE - Math.max(0, now - found.lastAt)
  return left <= 0 ? null : fault('tooManyAttempts', { minutes: Math.ceil(left / MINUTE) })
}

export function withFailure(records: SignInRecords, username: string, now: Instant): SignInRecords {
  const failures = (records.attempts.find((each) => each.who === digest(username))?.failures ?? 0) + 1
  const others = records.attempts.filter((each) => each.who !== digest(username))
  return {
    ...records,
    attempts: [...others, { who: digest(username), failures, lastAt: now }].slice(-REMEMBERED),
  }
}

export const withoutFailures = (records: SignInRecords, username: string): SignInRecords => ({
  ...records,
  attempts: records.attempts.filter((each) => each.who !== digest(username)),
})
