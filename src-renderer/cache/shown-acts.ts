// Acts that are not yet the server's: unsent ones, and those that it refused or that conflict and wait for a person.

import { useLiveQuery } from 'dexie-react-hooks'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { database } from './database.ts'

export interface BlockedAct {
  readonly command: Command
  readonly outcome: Exclude<CommandOutcome, { status: 'applied' }>
}

export const useUnsent = (): readonly Command[] | undefined =>
  useLiveQuery(async () => {
    const shown = await database.shown.orderBy('deviceSeq').toArray()
    return shown.filter(({ outcome }) => outcome === null).map(({ command }) => command)
  }, [])

export const useBlockedActs = (): readonly BlockedAct[] | undefined =>
  useLiveQuery(async () => {
    const shown = await database.shown.orderBy('deviceSeq').toArray()
    return shown.flatMap(({ command, outcome, disposition }) =>
      outcome === null || outcome.status === 'applied' || disposition !== undefined
        ? []
        : [{ command, outcome }],
    )
  }, [])
