// One round of synchronisation: what the journal holds is pushed, what the server has changed is pulled, scans follow.
// Safe to stop at any instruction and to run again from the start: the journal is the only memory of what was sent,
// and the server answers a command twice with the same outcome (SYNC-4).

import type { Fault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/application/command.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { SyncPorts } from './ports.ts'

const BATCH = 50

export interface RoundReport {
  /** Commands that have not reached the server: the count behind "未送达". */
  readonly unsent: number
  /** Commands that the server refused or that conflict: they wait for a person. */
  readonly blocked: number
  readonly waitingFiles: number
}

export async function syncRound(ports: SyncPorts): Promise<Result<RoundReport, Fault>> {
  // Read before the journal: a command that is shown by now and that the journal no longer lists has been applied. An
  // act that the page adds during the round is in neither list and stays on the screen.
  const shown = await ports.cache.shownCommands()
  const unsettled = await ports.journal.unsettled()
  if (!unsettled.ok) return unsettled
  await ports.cache.show(unsettled.value)

  const pushed = await push(ports, unsettled.value)
  if (!pushed.ok) return pushed
  const known = new Map(pushed.value.map((outcome) => [outcome.command, outcome]))

  const stillOpen = unsettled.value.filter(({ command }) => known.get(command.id)?.status !== 'applied')
  const open = new Set(stillOpen.map(({ command }) => command.id))
  const applied = [...shown, ...known.keys()].filter((command) => !open.has(command))
  const pulled = await pull(ports, applied)
  if (!pulled.ok) return pulled

  const delivered = await ports.files.deliver()
  if (!delivered.ok) return delivered
  const settledBadly = stillOpen.filter((entry) => entry.outcome !== null || known.has(entry.command.id))
  return ok({
    unsent: stillOpen.length - settledBadly.length,
    blocked: settledBadly.length,
    waitingFiles: delivered.value.waiting,
  })
}

async function push(
  ports: SyncPorts,
  entries: readonly JournalEntry[],
): Promise<Result<readonly CommandOutcome[], Fault>> {
  const all: CommandOutcome[] = []
  for (;;) {
    const batch = sendable(entries, all)
    if (batch.length === 0) return ok(all)
    const answered = await ports.municipal.push(batch)
    if (!answered.ok) return err(answered.error)
    if (answered.value.length === 0) return ok(all)
    // On disk before on screen: a lost cache must not forget that a command was refused (SYNC-2, SYNC-5).
    const settled = await ports.journal.settle(answered.value)
    if (!settled.ok) return err(settled.error)
    all.push(...answered.value)
    await ports.cache.show(withOutcomes(entries, answered.value))
  }
}

/**
 * The next commands in device order, one a record: a later act on a record goes out when the earlier one has been
 * applied, and stays when it was refused (SYNC-5).
 */
function sendable(entries: readonly JournalEntry[], outcomes: readonly CommandOutcome[]): Command[] {
  const status = new Map(outcomes.map((outcome) => [outcome.command, outcome.status]))
  const busy = new Set<string>()
  const batch: Command[] = []
  for (const { command, outcome } of entries) {
    const answer = status.get(command.id) ?? outcome?.status
    if (answer === 'applied') continue
    if (answer === undefined && !busy.has(command.target) && batch.length < BATCH) batch.push(command)
    busy.add(command.target)
  }
  return batch
}

function withOutcomes(entries: readonly JournalEntry[], outcomes: readonly CommandOutcome[]): JournalEntry[] {
  return outcomes.flatMap((outcome) => {
    const entry = entries.find(({ command }) => command.id === outcome.command)
    return entry === undefined ? [] : [{ command: entry.command, outcome }]
  })
}

/** Pulls to the end. What was applied before the pull began is in what it brings, so the last page absorbs it. */
async function pull(ports: SyncPorts, applied: readonly string[]): Promise<Result<null, Fault>> {
  for (;;) {
    const page = await ports.municipal.pull(await ports.cache.cursor())
    if (!page.ok) return err(page.error)
    const last = !page.value.more && !page.value.reset
    await ports.cache.store(page.value, last ? applied : [])
    if (last) return ok(null)
  }
}
