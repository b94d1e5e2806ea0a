// The machine's own memory of who has signed in here: enough to know a person again for a few days without the network,
// never enough to speak for them at the server.

import { hash, verify } from '@node-rs/argon2'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { SignInAnswer } from '#shared/contracts/municipal.ts'
import { type Instant, instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { withFailure, withoutFailures } from './attempts.ts'
import { isWithinOfflineLimit, offlineLimit } from './offline-limit.ts'
import type { KnownPerson, SignInFile } from './sign-in-file.ts'

export interface VerifierCost {
  /** In KiB. */
  readonly memoryCost: number
  readonly timeCost: number
}

/** 64 MiB and three passes: about 0.1 s on a counter machine, and dear for whoever carries the file away. */
export const VERIFIER_COST: VerifierCost = { memoryCost: 65_536, timeCost: 3 }

/** The moment of the last confirmation is written down at most this often. */
const CONFIRM_EVERY = 10 * 60_000

export interface KnownPeople {
  /** After an online sign-in. */
  readonly remember: (answer: SignInAnswer, password: string) => Promise<void>
  readonly recognise: (username: string, password: string) => Promise<Result<KnownPerson, Fault>>
  readonly countFailure: (username: string) => Promise<void>
  /** A password that this machine would still accept and the server does not is forgotten here too. */
  readonly forgetIfStale: (username: string, password: string) => Promise<void>
  /** The server has accepted this person's token just now: the offline limit runs from here. */
  readonly confirm: (staffId: string) => Promise<void>
}

export function createKnownPeople(file: SignInFile, now: () => Instant, cost: VerifierCost): KnownPeople {
  const find = (username: string): KnownPerson | undefined =>
    file.records().people.find((each) => each.staff.username === username)
  const countFailure = (username: string): Promise<void> =>
    file.change((records) => withFailure(records, username, now()))

  return {
    countFailure,
    remember: async ({ staff, deviceCode }, password) => {
      const person = {
        staff,
        deviceCode,
        verifier: await hash(password, { ...cost, parallelism: 1 }),
        confirmedAt: now(),
      }
      await file.change((records) => ({
        ...withoutFailures(records, staff.username),
        people: [...records.people.filter((each) => each.staff.id !== staff.id), person],
      }))
    },
    recognise: async (username, password) => {
      const person = find(username)
      if (person === undefined) return err(fault('offlineUnknown'))
      if (!isWithinOfflineLimit(person.confirmedAt, now())) {
        const last = instant(offlineLimit(person.confirmedAt) - 1)
        return err(fault('offlineExpired', { until: shanghaiDate(last) }))
      }
      if (!(await verify(person.verifier, password))) {
        await countFailure(username)
        return err(fault('wrongPassword'))
      }
      await file.change((records) => withoutFailures(records, username))
      return ok(person)
    },
    forgetIfStale: async (username, password) => {
      const person = find(username)
      if (person === undefined || !(await verify(person.verifier, password))) return
      await file.change((records) => ({
        ...records,
        people: records.people.filter((each) => each.staff.id !== person.staff.id),
      }))
    },
    confirm: async (staffId) => {
      const due = (each: KnownPerson): boolean =>
        each.staff.id === staffId && now() - each.confirmedAt >= CONFIRM_EVERY
      if (!file.records().people.some(due)) return
      await file.change((records) => ({
        ...records,
        people: records.people.map((each) => (due(each) ? { ...each, confirmedAt: now() } : each)),
      }))
    },
  }
}
