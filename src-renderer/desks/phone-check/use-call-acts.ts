// An act on a record of this desk in the name of the person at it. Null: done and on disk.

import { useCallback } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { performAct } from '../../acts/perform-act.ts'
import { useSignedIn } from '../../session/signed-in.ts'

interface Standing {
  readonly id: string
  readonly version: number
}

export type CallAct = (record: Standing, body: CommandBody) => Promise<Fault | null>

export function useCallActs(): CallAct {
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
