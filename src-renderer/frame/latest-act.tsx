// The last act on this workstation and how far it has come, in the status bar. 市级已确认 is said only when the server's
// own record holds the act: that it has left the screen's acts could also mean a cache that was just lost. An act of this
// window is told by itself, since it may be absorbed before the list of acts is read; another window's is seen there.

import { useEffect, useState } from 'react'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import { holds } from '#shared/sync/screen.ts'
import { onAct } from '../acts/perform-act.ts'
import { useJournalEntries } from '../cache/journal-entries.ts'
import { useRecordsOfActs } from '../cache/records-of-acts.ts'

export function LatestAct() {
  const entries = useJournalEntries()
  const [last, setLast] = useState<Command | null>(null)
  useEffect(() => onAct(setLast), [])
  const newest = entries?.at(-1)?.command
  if (newest !== undefined && newest.deviceSeq > (last?.deviceSeq ?? 0)) setLast(newest)
  const server = useRecordsOfActs(last === null ? [] : [last.target])?.get(last?.target ?? '')?.server ?? null
  if (last === null) return null

  const outcome = entries?.find(({ command }) => command.id === last.id)?.outcome
  const confirmed = server !== null && holds(server, last)
  const word = confirmed ? DELIVERY_TITLES.confirmed : wordOf(outcome)
  return word === null ? null : (
    <span>
      {COMMAND_TITLES[last.body.type]} {word}
    </span>
  )
}

/** Null where the act waits for a person, which stands in the bar already, or where nothing is known just now. */
function wordOf(outcome: CommandOutcome | null | undefined): string | null {
  if (outcome === null) return DELIVERY_TITLES.stored
  return outcome?.status === 'applied' ? DELIVERY_TITLES.delivered : null
}
