// The journal of a workstation: every command and its outcome, in device order. It seals acts with the device's
// identity and number, answers a repeated act with the command that it became, and never forgets an unsettled one.

import { isDeepStrictEqual } from 'node:util'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { type Act, actSchema, type Command } from '#shared/domain/case/command.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { createCommitQueue, type Replacement, type Tail } from './commit-queue.ts'
import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import { type DispositionRecord, dispositionWords, isSameChoice, noteDisposition } from './dispositions.ts'
import { type EpochNote, forgetApplied, voidsApplied } from './epoch-note.ts'
import { type DurableNote, isNews, stillNeeded } from './durable-note.ts'
import type { JournalContent } from './journal-content.ts'
import type { JournalState } from './journal-records.ts'
import { leavingCommands } from './leaving-commands.ts'
import { scansOf } from './referenced-scans.ts'

export interface Journal {
  readonly device: string
  /** What was cut at start, or null. */
  readonly notice: Fault | null
  /** Resolves ok only when the command is on disk (SYNC-1). The same act again gives the same command. */
  readonly append: (act: Act, deviceCode: string) => Promise<Result<Command, Fault>>
  /** Resolves ok only when the outcomes are on disk. The first outcome of a command is final (SYNC-5). */
  readonly settle: (outcomes: readonly CommandOutcome[]) => Promise<Result<null, Fault>>
  /** Commands without an outcome, and those whose outcome is not `applied`, disposed or not, in device order. */
  readonly unsettled: () => JournalEntry[]
  /** The server's life that the outcomes belong to, or null before the first contact. */
  readonly epoch: () => string | null
  /** Settles a command that the server did not take. The first disposition of a command is final (SYNC-5). */
  readonly giveUp: (disposition: Exclude<Disposition, { choice: 'redone' }>) => Promise<Result<null, Fault>>
  /** Settles it by a new act, both in one record. The same act again gives the same command. */
  readonly redo: (command: string, act: Act, deviceCode: string) => Promise<Result<Command, Fault>>
  readonly handedOver: (commands: readonly string[]) => Promise<Result<null, Fault>>
  readonly find: (command: string) => Command | undefined
  /** Notes the server's epoch on disk; after a restore applied commands are unsettled again (SYNC-9b). */
  readonly enterEpoch: (note: EpochNote) => Promise<Result<null, Fault>>
  /** Notes what this life of the server said of its backups, and says whether that was news worth a record. */
  readonly noteDurable: (epoch: string, note: DurableNote) => Promise<Result<boolean, Fault>>
  /**
   * Drops applied commands 35 days after a backup of the server has covered them, except those whose scans are `needed`
   * here. Gives the number dropped; a crash at any instruction loses nothing.
   */
  readonly compact: (now: Instant, needed: (digest: string) => boolean) => Promise<Result<number, Fault>>
  /** Digests of all scans that journalled commands refer to. */
  readonly scans: () => ReadonlySet<string>
  readonly close: () => Promise<void>
}

interface Underway {
  readonly act: Act
  readonly result: Promise<Result<Command, Fault>>
}

export interface JournalBeginning {
  readonly tail: Tail
  /** What the file says; everything after its good part has been dealt with already. */
  readonly content: Omit<JournalContent, 'goodLength' | 'records' | 'sealing' | 'version'>
  /** What was cut at start, or null. */
  readonly notice: Fault | null
  readonly rewrite: (device: string, state: JournalState) => Promise<Replacement>
  readonly onFailure: (problem: unknown) => void
}

export function createJournal({ tail, content, notice, rewrite, onFailure }: JournalBeginning): Journal {
  const { device } = content
  const commands = new Map(content.commands.map((command) => [command.id, command]))
  const outcomes = new Map(content.outcomes)
  const { dispositions } = content
  /** Commands whose disposition is being written: two windows never dispose of one command twice. */
  const disposing = new Set<string>()
  let epoch = content.epoch
  let durable = [...content.durable]
  let scans = new Set(content.commands.flatMap(scansOf))
  const underway = new Map<string, Underway>()
  let confirmedSeq = content.nextSeq
  let reservedSeq = content.nextSeq
  const queue = createCommitQueue(tail, (problem) => {
    reservedSeq = confirmedSeq
    onFailure(problem)
  })

  /** `instead`: the blocked command that the act takes the place of, or null. */
  const write = async (
    act: Act,
    deviceCode: string,
    instead: string | null,
  ): Promise<Result<Command, Fault>> => {
    let command: Command = { ...act, device, deviceCode, deviceSeq: reservedSeq }
    const written = await queue.commit({
      records: () => {
        command = { ...command, deviceSeq: reservedSeq }
        reservedSeq += 1
        if (instead === null) return [{ kind: 'command', value: command }]
        return [{ kind: 'disposition', value: { kind: 'redone', command: instead, as: command } }]
      },
      written: () => {
        confirmedSeq = command.deviceSeq + 1
        commands.set(command.id, command)
        for (const digest of scansOf(command)) scans.add(digest)
        if (instead !== null) noteDisposition(dispositions, { kind: 'redone', command: instead, as: command })
      },
    })
    underway.delete(act.id)
    if (instead !== null) disposing.delete(instead)
    return written.ok ? ok(command) : written
  }

  const append = (act: Act, deviceCode: string, instead: string | null): Promise<Result<Command, Fault>> => {
    const known = commands.get(act.id)
    if (known !== undefined) {
      return Promise.resolve(isSameAct(act, known) ? ok(known) : err(fault('commandReused')))
    }
    const twin = underway.get(act.id)
    if (twin !== undefined) {
      return isDeepStrictEqual(twin.act, act) ? twin.result : Promise.resolve(err(fault('commandReused')))
    }
    const barred = instead === null ? null : notOpen(instead)
    if (barred !== null) return Promise.resolve(err(barred))
    if (instead !== null) disposing.add(instead)
    const result = write(act, deviceCode, instead)
    underway.set(act.id, { act, result })
    return result
  }

  /** Why a command cannot be disposed of: the server took it, has not answered, or somebody was first. */
  const notOpen = (command: string): Fault | null => {
    if (disposing.has(command) || dispositions.made.has(command)) return fault('alreadyDisposed')
    const outcome = outcomes.get(command)
    return outcome === undefined || outcome.status === 'applied' ? fault('notBlocked') : null
  }

  return {
    device,
    notice,
    append: (act, deviceCode) => append(act, deviceCode, null),
    redo: (command, act, deviceCode) => append(act, deviceCode, command),
    giveUp: async (disposition) => {
      if (isSameChoice(dispositions.made.get(disposition.command), disposition)) return ok(null)
      const barred = notOpen(disposition.command)
      if (barred !== null) return err(barred)
      disposing.add(disposition.command)
      const record: DispositionRecord = { kind: 'given-up', disposition }
      const written = await queue.commit({
        records: () => [{ kind: 'disposition', value: record }],
        written: () => {
          noteDisposition(dispositions, record)
        },
      })
      disposing.delete(disposition.command)
      return written
    },
    handedOver: async (ids) => {
      const fresh = ids.filter((id) => dispositionWords(dispositions, id).delivered === false)
      if (fresh.length === 0) return ok(null)
      const record: DispositionRecord = { kind: 'delivered', commands: fresh }
      return queue.commit({
        records: () => [{ kind: 'disposition', value: record }],
        written: () => {
          noteDisposition(dispositions, record)
        },
      })
    },
    find: (command) => commands.get(command),
    settle: async (news) => {
      if (news.some((outcome) => !commands.has(outcome.command))) return err(fault('recordUnknown'))
      const fresh = news.filter((outcome) => !outcomes.has(outcome.command))
      if (fresh.length === 0) return ok(null)
      return queue.commit({
        records: () => fresh.map((value) => ({ kind: 'outcome', value })),
        written: () => {
          keepFirst(outcomes, fresh)
        },
      })
    },
    unsettled: () =>
      [...commands.values()]
        .map((command) => ({
          command,
          outcome: outcomes.get(command.id) ?? null,
          ...dispositionWords(dispositions, command.id),
        }))
        .filter(({ outcome }) => outcome?.status !== 'applied'),
    epoch: () => epoch,
    enterEpoch: async (note) => {
      if (note.epoch === epoch && !note.restored) return ok(null)
      return queue.commit({
        records: () => [{ kind: 'epoch', value: note }],
        written: () => {
          if (voidsApplied(epoch, note)) {
            forgetApplied(outcomes)
            durable = []
            dispositions.delivered.clear()
          }
          epoch = note.epoch
        },
      })
    },
    noteDurable: async (of, note) => {
      if (of !== epoch || !isNews(durable, note)) return ok(false)
      const noted = await queue.commit({
        records: () => [{ kind: 'durable', value: note }],
        written: () => {
          durable.push(note)
        },
      })
      return noted.ok ? ok(true) : noted
    },
    compact: async (now, needed) => {
      let dropped = 0
      const done = await queue.replace(async () => {
        const held = { commands: [...commands.values()], outcomes, dispositions, durable, epoch }
        const leaving = leavingCommands(held, now, needed)
        if (leaving.size === 0) return null
        const kept = held.commands.filter(({ id }) => !leaving.has(id))
        const notes = stillNeeded(durable, now)
        const state = { ...held, commands: kept, durable: notes, nextSeq: confirmedSeq }
        const replacement = await rewrite(device, state)
        durable = notes
        scans = new Set(kept.flatMap(scansOf))
        for (const id of leaving) {
          commands.delete(id)
          outcomes.delete(id)
        }
        dropped = leaving.size
        return replacement
      })
      return done.ok ? ok(dropped) : done
    },
    scans: () => scans,
    close: () => queue.close(),
  }
}

function keepFirst(known: Map<string, CommandOutcome>, news: readonly CommandOutcome[]): void {
  for (const outcome of news) if (!known.has(outcome.command)) known.set(outcome.command, outcome)
}

const isSameAct = (act: Act, command: Command): boolean => isDeepStrictEqual(act, actSchema.parse(command))
