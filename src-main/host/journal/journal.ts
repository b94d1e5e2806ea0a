// The journal of a workstation: every command and its outcome, in device order. It seals acts with the device's
// identity and number, answers a repeated act with the command that it became, and never forgets an unsettled one.

import { isDeepStrictEqual } from 'node:util'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { type Act, actSchema, type Command } from '#shared/domain/application/command.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { createCommitQueue } from './commit-queue.ts'
import { type EpochNote, forgetApplied, voidsApplied } from './epoch-note.ts'
import type { JournalContent } from './journal-content.ts'
import type { JournalFile } from './journal-file.ts'
import { encodeRecord } from './record-format.ts'
import { scansOf } from './referenced-scans.ts'
import { PLAIN } from './sealing.ts'

export interface Journal {
  readonly device: string
  /** What was cut at start, or null. */
  readonly notice: Fault | null
  /** Resolves ok only when the command is on disk (SYNC-1). The same act again gives the same command. */
  readonly append: (act: Act, deviceCode: string) => Promise<Result<Command, Fault>>
  /** Resolves ok only when the outcomes are on disk. The first outcome of a command is final (SYNC-5). */
  readonly settle: (outcomes: readonly CommandOutcome[]) => Promise<Result<null, Fault>>
  /** Commands without an outcome, and those whose outcome is not `applied`, in device order. */
  readonly unsettled: () => JournalEntry[]
  /** The server's life that the outcomes belong to, or null before the first contact. */
  readonly epoch: () => string | null
  /** Notes the server's epoch on disk; after a restore applied commands are unsettled again (SYNC-9b). */
  readonly enterEpoch: (note: EpochNote) => Promise<Result<null, Fault>>
  /** Digests of all scans that journalled commands refer to. */
  readonly scans: () => ReadonlySet<string>
  readonly close: () => Promise<void>
}

interface Underway {
  readonly act: Act
  readonly result: Promise<Result<Command, Fault>>
}

/** `content` is what the file says; everything after its good part has been dealt with already. */
export function createJournal(
  file: JournalFile,
  content: JournalContent,
  notice: Fault | null,
  onFailure: (problem: unknown) => void,
): Journal {
  const { device } = content
  const commands = new Map(content.commands.map((command) => [command.id, command]))
  const outcomes = new Map(content.outcomes)
  let epoch = content.epoch
  const scans = new Set(content.commands.flatMap(scansOf))
  const underway = new Map<string, Underway>()
  let confirmedSeq = content.nextSeq
  let reservedSeq = content.nextSeq
  const queue = createCommitQueue(file, content.goodLength, (problem) => {
    reservedSeq = confirmedSeq
    onFailure(problem)
  })

  const write = async (act: Act, deviceCode: string): Promise<Result<Command, Fault>> => {
    let command: Command = { ...act, device, deviceCode, deviceSeq: reservedSeq }
    const written = await queue.commit({
      bytesAt: (position) => {
        command = { ...command, deviceSeq: reservedSeq }
        reservedSeq += 1
        return encode('command', command, position)
      },
      written: () => {
        confirmedSeq = command.deviceSeq + 1
        commands.set(command.id, command)
        for (const digest of scansOf(command)) scans.add(digest)
      },
    })
    underway.delete(act.id)
    return written.ok ? ok(command) : written
  }

  return {
    device,
    notice,
    append: (act, deviceCode) => {
      const known = commands.get(act.id)
      if (known !== undefined) {
        return Promise.resolve(isSameAct(act, known) ? ok(known) : err(fault('commandReused')))
      }
      const twin = underway.get(act.id)
      if (twin !== undefined) {
        return isDeepStrictEqual(twin.act, act) ? twin.result : Promise.resolve(err(fault('commandReused')))
      }
      const result = write(act, deviceCode)
      underway.set(act.id, { act, result })
      return result
    },
    settle: async (news) => {
      if (news.some((outcome) => !commands.has(outcome.command))) return err(fault('recordUnknown'))
      const fresh = news.filter((outcome) => !outcomes.has(outcome.command))
      if (fresh.length === 0) return ok(null)
      return queue.commit({
        bytesAt: (position) => {
          let end = position
          const parts = fresh.map((outcome) => {
            const record = encode('outcome', outcome, end)
            end += record.length
            return record
          })
          return Buffer.concat(parts)
        },
        written: () => {
          keepFirst(outcomes, fresh)
        },
      })
    },
    unsettled: () =>
      [...commands.values()]
        .map((command) => ({ command, outcome: outcomes.get(command.id) ?? null }))
        .filter(({ outcome }) => outcome?.status !== 'applied'),
    epoch: () => epoch,
    enterEpoch: async (note) => {
      if (note.epoch === epoch && !note.restored) return ok(null)
      return queue.commit({
        bytesAt: (position) => encode('epoch', note, position),
        written: () => {
          if (voidsApplied(epoch, note)) forgetApplied(outcomes)
          epoch = note.epoch
        },
      })
    },
    scans: () => scans,
    close: async () => {
      await queue.idle()
      await file.close()
    },
  }
}

const encode = (
  kind: 'command' | 'outcome' | 'epoch',
  record: Command | CommandOutcome | EpochNote,
  position: number,
): Buffer =>
  encodeRecord(kind, PLAIN.format, PLAIN.seal(Buffer.from(JSON.stringify(record), 'utf8')), position)

function keepFirst(known: Map<string, CommandOutcome>, news: readonly CommandOutcome[]): void {
  for (const outcome of news) if (!known.has(outcome.command)) known.set(outcome.command, outcome)
}

const isSameAct = (act: Act, command: Command): boolean => isDeepStrictEqual(act, actSchema.parse(command))
