// An act on a record in the name of the person at the desk. Null: done and on disk.

import { useCallback } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { performAct } from './perform-act.ts'

export interface ActedOn {
  readonly id: string
  readonly version: number
  readonly log: readonly LogEntry[]
}

/** A record that the act begins. */
export const begun = (id: string): ActedOn => ({ id, version: 0, log: [] })

export type PerformOn = (record: ActedOn, body: CommandBody) => Promise<Fault | null>

export function useAct(): PerformOn {
  const { session } = useSignedIn()
  const by = session.staff.id
  return useCallback(
    async (record, body) => {
      const done = await performAct({ by, target: record.id, ...asSeen(record), body })
      return done.ok ? null : done.error
    },
    [by],
  )
}
