import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type CommandOutcome, type Cursor, START } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/application/command.ts'
import { instant } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { ChangePage, SyncPorts } from './ports.ts'
import { syncRound } from './sync-round.ts'

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const command = (seq: number, target: number): Command => ({
  id: uuid(seq),
  target: uuid(1000 + target),
  basedOn: 0,
  unit: '310117',
  actor: uuid(1),
  actorName: '测试',
  at: instant(0),
  device: uuid(9),
  deviceCode: 'A01',
  deviceSeq: seq,
  body: { type: 'withdrawApplication', reason: '测试' },
})

const applied = (sent: Command): CommandOutcome => ({
  command: sent.id,
  replayed: false,
  status: 'applied',
  version: 1,
  change: sent.deviceSeq,
  merged: false,
})

const refused = (sent: Command): CommandOutcome => ({
  command: sent.id,
  replayed: false,
  status: 'refused',
  fault: fault('roleMissing'),
  current: null,
})

/** A journal, a server and a cache in memory, with hooks for what goes wrong. */
function world(commands: Command[], answer: (sent: Command) => CommandOutcome | null = applied) {
  const outcomes = new Map<string, CommandOutcome>()
  const shown = new Map<string, JournalEntry>()
  const sent: string[][] = []
  const pages: ChangePage[] = []
  let cursor: Cursor = START
  const during = { pull: () => undefined as void }
  const ports: SyncPorts = {
    journal: {
      unsettled: () =>
        Promise.resolve(
          ok(
            commands
              .map((each) => ({ command: each, outcome: outcomes.get(each.id) ?? null }))
              .filter(({ outcome }) => outcome?.status !== 'applied'),
          ),
        ),
      settle: (settled) => {
        for (const outcome of settled) outcomes.set(outcome.command, outcome)
        return Promise.resolve(ok(null))
      },
    },
    municipal: {
      push: (batch) => {
        sent.push(batch.map(({ id }) => id))
        return Promise.resolve(ok(batch.flatMap((each) => answer(each) ?? [])))
      },
      pull: (from) => {
        during.pull()
        const page = pages.shift()
        return Promise.resolve(ok(page ?? { changes: [], cursor: from, more: false, reset: false }))
      },
    },
    files: { deliver: () => Promise.resolve(ok({ waiting: 0 })) },
    cache: {
      cursor: () => Promise.resolve(cursor),
      shownCommands: () => Promise.resolve([...shown.keys()]),
      show: (entries) => {
        for (const entry of entries) shown.set(entry.command.id, entry)
        return Promise.resolve()
      },
      store: (page, absorbed) => {
        cursor = page.cursor
        for (const id of absorbed) shown.delete(id)
        return Promise.resolve()
      },
    },
  }
  return { ports, outcomes, shown, sent, pages, during, commands, cursor: () => cursor }
}

describe('a round of synchronisation', () => {
  it('SYNC-2 shows again what the journal holds after the cache was wiped, sends it and lets the pull absorb it', async () => {
    const { ports, shown, sent } = world([command(1, 1), command(2, 2)])
    expect(await syncRound(ports)).toEqual(ok({ unsent: 0, blocked: 0, waitingFiles: 0 }))
    expect(sent).toEqual([[uuid(1), uuid(2)]])
    expect(shown.size).toBe(0)
  })

  it('keeps the order of a record: its second act goes out only when the first has been applied', async () => {
    const { ports, sent } = world([command(1, 1), command(2, 1), command(3, 2)])
    await syncRound(ports)
    expect(sent).toEqual([[uuid(1), uuid(3)], [uuid(2)]])
  })

  it('SYNC-5 a refused command blocks the later ones of its record and nothing else, and is never sent again', async () => {
    const { ports, sent, shown } = world([command(1, 1), command(2, 1), command(3, 2)], (each) =>
      each.deviceSeq === 1 ? refused(each) : applied(each),
    )
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 1, waitingFiles: 0 }))
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 1, waitingFiles: 0 }))
    expect(sent).toEqual([[uuid(1), uuid(3)]])
    expect([...shown.keys()]).toEqual([uuid(1), uuid(2)])
  })

  it('SYNC-1 an act done during the round stays on the screen until a later round has sent it', async () => {
    const { ports, commands, during, shown } = world([command(1, 1)])
    during.pull = () => {
      const late = command(2, 2)
      commands.push(late)
      shown.set(late.id, { command: late, outcome: null })
    }
    await syncRound(ports)
    expect([...shown.keys()]).toEqual([uuid(2)])
  })

  it('SYNC-4 what was applied but whose answer was lost is asked again and absorbed', async () => {
    let lost = true
    const { ports, shown, sent } = world([command(1, 1)], (each) => (lost ? null : applied(each)))
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 0, waitingFiles: 0 }))
    expect([...shown.keys()]).toEqual([uuid(1)])
    lost = false
    await syncRound(ports)
    expect(sent).toEqual([[uuid(1)], [uuid(1)]])
    expect(shown.size).toBe(0)
  })

  it('drops what the journal knows as applied when a crash came between its settling and the cache', async () => {
    const { ports, outcomes, shown, commands } = world([command(1, 1)])
    const [first] = commands
    if (first === undefined) throw new Error('one command')
    shown.set(first.id, { command: first, outcome: null })
    outcomes.set(first.id, applied(first))
    await syncRound(ports)
    expect(shown.size).toBe(0)
  })

  it('SYNC-5 a transport error keeps everything and is passed on', async () => {
    const { ports, shown } = world([command(1, 1)])
    const failing: SyncPorts = {
      ...ports,
      municipal: { ...ports.municipal, push: () => Promise.resolve(err(fault('serverUnreachable'))) },
    }
    expect(await syncRound(failing)).toEqual(err(fault('serverUnreachable')))
    expect([...shown.keys()]).toEqual([uuid(1)])
  })

  it('pulls page by page to the end, and begins again where the server was restored (SYNC-9b)', async () => {
    const { ports, pages, cursor } = world([])
    const at = (epoch: string, unit: number): Cursor => ({ epoch, unit, city: 0 })
    pages.push({ changes: [], cursor: at(uuid(1), 500), more: true, reset: false })
    pages.push({ changes: [], cursor: at(uuid(2), 0), more: false, reset: true })
    pages.push({ changes: [], cursor: at(uuid(2), 7), more: false, reset: false })
    await syncRound(ports)
    expect(cursor()).toEqual(at(uuid(2), 7))
  })
})
