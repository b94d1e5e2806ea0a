// One round of synchronisation: what the journal holds is pushed, what the server has changed is pulled, scans follow.
// Safe to stop at any instruction and to run again from the start: the journal is the only memory of what was sent,
// and the server answers a command twice with the same outcome (SYNC-4).

import type { Fault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type CommandOutcome, START } from '#shared/contracts/municipal.ts'
import { isSame } from './absorption.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { enterLife } from './another-life.ts'
import { deliverHandOvers, waitsForDelivery } from './hand-overs.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { firstCopy } from './first-copy.ts'
import type { PulledPage, SyncPorts, Unsettled } from './ports.ts'

const BATCH = 50

export interface RoundReport {
  /** Commands that had not reached the server when the round ended: the count behind "未送达". */
  readonly unsent: number
  /** Commands that the server refused or that conflict: they wait for a person. */
  readonly blocked: number
  /** Acts handed over to the supervisor of which the server does not know yet. */
  readonly handOvers: number
  readonly waitingFiles: number
}

export async function syncRound(ports: SyncPorts): Promise<Result<RoundReport, Fault>> {
  const unsettled = await ports.journal.unsettled()
  if (!unsettled.ok) return unsettled
  await ports.cache.show(unsettled.value.entries)

  const pushed = await push(ports, await toSend(ports, unsettled.value.entries), unsettled.value)
  if (!pushed.ok) return pushed
  const handed = await deliverHandOvers(ports, unsettled.value.entries)
  if (!handed.ok) return handed
  const pulled = await pull(ports)
  if (!pulled.ok) return pulled
  const delivered = await ports.files.deliver()
  if (!delivered.ok) return delivered

  // Read once more: what was done during the round must not be called synced.
  const left = await ports.journal.unsettled()
  if (!left.ok) return left
  const { entries } = left.value
  // The pull may have found the server restored: what has to be sent again is on the screen at once (SYNC-9b).
  await ports.cache.show(entries)
  const unsent = entries.filter(({ outcome }) => outcome === null).length
  return ok({
    unsent,
    blocked: entries.filter(waitsForPerson).length,
    handOvers: entries.filter(waitsForDelivery).length,
    waitingFiles: delivered.value.waiting,
  })
}

export const waitsForPerson = ({ outcome, disposition }: JournalEntry): boolean =>
  outcome !== null && outcome.status !== 'applied' && disposition === undefined

/**
 * The journal's commands, and those that are on the screen without an outcome although the journal does not list them:
 * either it knows them as applied and a crash came in between, or its damaged end was cut and the screen holds the only
 * copy. Asking the server is right in both cases, since it applies nothing twice. One that was refused and is not in the
 * journal any more bars nothing: nobody could dispose of it.
 */
async function toSend(ports: SyncPorts, unsettled: readonly JournalEntry[]): Promise<JournalEntry[]> {
  const listed = new Set(unsettled.map(({ command }) => command.id))
  const shown = await ports.cache.shown()
  const onlyShown = shown.filter(({ command, outcome }) => outcome === null && !listed.has(command.id))
  return [...unsettled, ...onlyShown].sort((a, b) => a.command.deviceSeq - b.command.deviceSeq)
}

async function push(
  ports: SyncPorts,
  entries: readonly JournalEntry[],
  journalled: Unsettled,
): Promise<Result<null, Fault>> {
  const listed = new Set(journalled.entries.map(({ command }) => command.id))
  const answers = new Map<string, CommandOutcome>()
  const unanswered = new Set<string>()
  for (;;) {
    const batch = sendable(entries, answers, unanswered)
    if (batch.length === 0) return ok(null)
    const answered = await ports.municipal.push(batch, journalled.epoch)
    if (!answered.ok) return err(answered.error)
    const { epoch } = answered.value
    const outcomes = answered.value.outcomes.filter(({ command }) => batch.some(({ id }) => id === command))
    // An outcome is believed only within the life of the server that gave it (SYNC-9b).
    const entered = await enterLife(ports, journalled.epoch, epoch)
    if (!entered.ok) return err(entered.error)
    // Earlier acts have to be sent again, and before these: the next round knows which.
    if (journalled.epoch !== null && journalled.epoch !== epoch) return ok(null)
    // On disk before on screen: a lost cache must not forget that a command was refused (SYNC-2, SYNC-5).
    const toSettle = outcomes.filter(({ command }) => listed.has(command))
    const settled = toSettle.length === 0 ? ok(null) : await ports.journal.settle(toSettle)
    if (!settled.ok) return err(settled.error)
    for (const outcome of outcomes) answers.set(outcome.command, outcome)
    for (const { id } of batch) if (!answers.has(id)) unanswered.add(id)
    await ports.cache.show(withOutcomes(entries, outcomes))
  }
}

/**
 * The next commands in device order, one a record: a later act on a record goes out when the earlier one has been
 * applied or a person has disposed of it, and stays when it was refused or got no answer (SYNC-5).
 */
function sendable(
  entries: readonly JournalEntry[],
  answers: ReadonlyMap<string, CommandOutcome>,
  unanswered: ReadonlySet<string>,
): Command[] {
  const busy = new Set<string>()
  const batch: Command[] = []
  for (const { command, outcome, disposition } of entries) {
    if (disposition !== undefined) continue
    const answer = (answers.get(command.id) ?? outcome)?.status
    if (answer === 'applied') continue
    const free = !busy.has(command.target) && !unanswered.has(command.id)
    if (answer === undefined && free && batch.length < BATCH) batch.push(command)
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

/** Pulls to the end. The journal learns of a restored server before the cache does, so that no crash can hide it. */
async function pull(ports: SyncPorts): Promise<Result<null, Fault>> {
  let epoch: string | null = null
  for (;;) {
    const from = await ports.cache.cursor()
    if (from.epoch === null) {
      const copied = await firstCopy(ports, from)
      if (!copied.ok) return copied
      continue
    }
    const page = await ports.municipal.pull(from)
    if (!page.ok) return err(page.error)
    const { cursor, more, reset } = page.value
    if (cursor.epoch !== null && (cursor.epoch !== epoch || reset)) {
      const restored = reset && from.of === cursor.of && from.epoch === cursor.epoch
      const entered = await ports.journal.enterEpoch(cursor.epoch, restored)
      if (!entered.ok) return err(entered.error)
      epoch = cursor.epoch
    }
    // After a reset nothing is held any more: a new copy is faster than the feed from its first number.
    await ports.cache.store(reset ? { ...page.value, cursor: START } : page.value, from)
    if (!more && !reset && isSame(await ports.cache.cursor(), cursor)) return noteDurable(ports, page.value)
  }
}

function noteDurable(
  { journal }: SyncPorts,
  { cursor: { epoch, of }, durableUpTo }: PulledPage,
): Promise<Result<null, Fault>> {
  if (epoch === null || of === null || durableUpTo === 0) return Promise.resolve(ok(null))
  return journal.noteDurable(epoch, of, durableUpTo)
}
