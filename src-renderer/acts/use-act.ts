// An act on a record in the name of the person at the desk. Null: done and on disk.

import { useCallback } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { performAct } from './perform-act.ts'

/** Version 0: the act begins the record. */
export interface ActedOn {
  readonly id: string
  readonly version: number
}

export type PerformOn = (record: ActedOn, body: CommandBody) => Promise<Fault | null>

export function useAct(): PerformOn {
  const { session } = useSignedIn()
  const by = session.staff.id
  return useCallback(
    async (record, body) => {
      const done = await performAct({ by, target: record.id, basedOn: record.version, body })
      return done.ok ? null : done.error
    },
    [by],
  )
}
