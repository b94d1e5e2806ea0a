import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type CommandOutcome, type Cursor, START } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { instant } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { absorbedBy, isSame, shownAfter, withoutApplied } from './absorption.ts'
import type { ChangePage, SyncPorts } from './ports.ts'
import { syncRound } from './sync-round.ts'

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const UNIT = '310117'
const EPOCH = uuid(77)

const command = (seq: number, target: number): Command => ({
  id: uuid(seq),
  target: uuid(1000 + target),
  basedOn: 0,
  unit: UNIT,
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

const decided = (seq: number) => ({ command: uuid(seq), by: uuid(1), byName: '测试', at: instant(1) })

/** A journal, a server and a cache in memory, with hooks for what goes wrong. */
function world(commands: Command[], answer: (sent: Command) => CommandOutcome | null = applied) {
  const outcomes = new Map<string, CommandOutcome>()
  const dispositions = new Map<string, Disposition>()
  const delivered = new Set<string>()
  let shown = new Map<string, JournalEntry>()
  const handedOver: string[] = []
  const sent: string[][] = []
  const pages: ChangePage[] = []
  const epochs: [string, boolean][] = []
  let cursor: Cursor = START
  let highest = 0
  const during: { pull: () => void } = { pull: () => undefined }
  const ports = {
    journal: {
      unsettled: () =>
        Promise.resolve(
          ok({
            epoch: epochs.at(-1)?.[0] ?? null,
            entries: commands
              .map((each): JournalEntry => {
                const disposition = dispositions.get(each.id)
                const entry = { command: each, outcome: outcomes.get(each.id) ?? null }
                if (disposition === undefined) return entry
                return { ...entry, disposition, delivered: delivered.has(each.id) }
              })
              .filter(({ outcome }) => outcome?.status !== 'applied'),
          }),
        ),
      handedOver: (commands) => {
        for (const id of commands) delivered.add(id)
        return Promise.resolve(ok(null))
      },
      settle: (settled) => {
        for (const outcome of settled) outcomes.set(outcome.command, outcome)
        return Promise.resolve(ok(null))
      },
      noteDurable: () => Promise.resolve(ok(null)),
      enterEpoch: (epoch, restored) => {
        const before = epochs.at(-1)?.[0]
        epochs.push([epoch, restored])
        if (restored || (before !== undefined && before !== epoch)) outcomes.clear()
        return Promise.resolve(ok(null))
      },
    },
    municipal: {
      push: (batch) => {
        sent.push(batch.map(({ id }) => id))
        const answers = batch.flatMap((each) => answer(each) ?? [])
        for (const each of answers) if (each.status === 'applied') highest = Math.max(highest, each.change)
        return Promise.resolve(ok({ epoch: epochs.at(-1)?.[0] ?? EPOCH, outcomes: answers, durableUpTo: 0 }))
      },
      copy: async function* () {
        await Promise.resolve()
        const pin = { epoch: epochs.at(-1)?.[0] ?? EPOCH, of: UNIT, unit: 0, city: 0 }
        yield ok({ part: 'start' as const, pin, expected: 0 })
        yield ok({ part: 'complete' as const })
      },
      handOver: (items) => {
        handedOver.push(...items.map((item) => item.command.id))
        return Promise.resolve(ok(items.map((item) => item.command.id)))
      },
      pull: () => {
        during.pull()
        const end = { epoch: EPOCH, of: UNIT, unit: highest, city: 0 }
        return Promise.resolve(
          ok({
            durableUpTo: 0,
            ...(pages.shift() ?? { changes: [], cursor: end, more: false, reset: false }),
          }),
        )
      },
    },
    files: { deliver: () => Promise.resolve(ok({ waiting: 0 })) },
    cache: {
      cursor: () => Promise.resolve(cursor),
      around: () =>
        Promise.resolve({
          applications: [],
          cases: [],
          people: [],
          notice: NO_NOTICE,
          shown: [...shown.values()],
        }),
      shown: () => Promise.resolve([...shown.values()]),
      copyPlace: () => Promise.resolve(null),
      storeCopied: () => Promise.resolve(true),
      endCopy: () => Promise.resolve(),
      show: (entries) => {
        for (const entry of entries) {
          const row = shownAfter(shown.get(entry.command.id), entry, [])
          if (row !== null) shown.set(entry.command.id, row)
        }
        return Promise.resolve()
      },
      store: (page, from) => {
        if (!isSame(cursor, from)) return Promise.resolve()
        cursor = page.cursor
        if (page.reset) shown = new Map([...shown].map(([id, entry]) => [id, withoutApplied(entry)]))
        for (const id of absorbedBy(cursor, [...shown.values()])) shown.delete(id)
        return Promise.resolve()
      },
    },
  } satisfies SyncPorts
  return {
    ports,
    outcomes,
    dispositions,
    handedOver,
    shown: () => [...shown.keys()],
    sent,
    pages,
    epochs,
    during,
    commands,
    cursor: () => cursor,
    empty: () => {
      cursor = START
    },
  }
}

describe('a round of synchronisation', () => {
  it('SYNC-2 shows again what the journal holds after the cache was wiped, sends it and lets the pull absorb it', async () => {
    const { ports, shown, sent } = world([command(1, 1), command(2, 2)])
    expect(await syncRound(ports)).toEqual(ok({ unsent: 0, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect(sent).toEqual([[uuid(1), uuid(2)]])
    expect(shown()).toEqual([])
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
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 1, handOvers: 0, waitingFiles: 0 }))
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 1, handOvers: 0, waitingFiles: 0 }))
    expect(sent).toEqual([[uuid(1), uuid(3)]])
    expect(shown()).toEqual([uuid(1), uuid(2)])
  })

  it('SYNC-5 after a person has disposed of a refused act the later ones on its record go on', async () => {
    const { ports, sent, dispositions } = world([command(1, 1), command(2, 1), command(3, 1)], (each) =>
      each.deviceSeq === 1 ? refused(each) : applied(each),
    )
    await syncRound(ports)
    expect(sent).toEqual([[uuid(1)]])
    dispositions.set(uuid(1), { ...decided(1), choice: 'discarded', reason: '申请人改期' })
    expect(await syncRound(ports)).toEqual(ok({ unsent: 0, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect(sent).toEqual([[uuid(1)], [uuid(2)], [uuid(3)]])
  })

  it('SYNC-8 hands an act over once, and says so only when the server has it', async () => {
    const { ports, dispositions, handedOver } = world([command(1, 1)], refused)
    await syncRound(ports)
    dispositions.set(uuid(1), { ...decided(1), choice: 'handed-over', remark: '请核实' })
    const deaf: SyncPorts = {
      ...ports,
      municipal: { ...ports.municipal, handOver: () => Promise.resolve(ok([])) },
    }
    expect(await syncRound(deaf)).toMatchObject({ value: { blocked: 0, handOvers: 1 } })
    expect(await syncRound(ports)).toMatchObject({ value: { handOvers: 0 } })
    await syncRound(ports)
    expect(handedOver).toEqual([uuid(1)])
  })

  it('SYNC-5 what gets no answer holds up its own record only, however much of it there is', async () => {
    const many = Array.from({ length: 60 }, (_, index) => command(index + 1, index + 1))
    const { ports, outcomes } = world([...many, command(61, 61)], (each) =>
      each.deviceSeq <= 60 ? null : applied(each),
    )
    expect(await syncRound(ports)).toEqual(ok({ unsent: 60, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect([...outcomes.keys()]).toEqual([uuid(61)])
  })

  it('SYNC-1 an act done during the round stays on the screen and is counted as unsent', async () => {
    const { ports, commands, during, shown } = world([command(1, 1)])
    during.pull = () => {
      const late = command(2, 2)
      commands.push(late)
      void ports.cache.show([{ command: late, outcome: null }])
    }
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect(shown()).toEqual([uuid(2)])
  })

  it('SYNC-4 what was applied but whose answer was lost is asked again and absorbed', async () => {
    let lost = true
    const { ports, shown, sent } = world([command(1, 1)], (each) => (lost ? null : applied(each)))
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect(shown()).toEqual([uuid(1)])
    lost = false
    await syncRound(ports)
    expect(sent).toEqual([[uuid(1)], [uuid(1)]])
    expect(shown()).toEqual([])
  })

  it('asks again for what the screen shows and the journal has settled, when a crash came in between', async () => {
    const { ports, outcomes, shown, commands } = world([command(1, 1)])
    const [first] = commands
    if (first === undefined) throw new Error('one command')
    await ports.cache.show([{ command: first, outcome: null }])
    outcomes.set(first.id, applied(first))
    await syncRound(ports)
    expect(shown()).toEqual([])
  })

  it('SYNC-2 sends what only the screen still holds after the journal’s damaged end was cut', async () => {
    const { ports, sent, outcomes } = world([])
    await ports.cache.show([{ command: command(5, 5), outcome: null }])
    await syncRound(ports)
    expect(sent).toEqual([[uuid(5)]])
    expect(outcomes.size).toBe(0)
  })

  it('SYNC-5 a transport error keeps everything and is passed on', async () => {
    const { ports, shown } = world([command(1, 1)])
    const failing: SyncPorts = {
      ...ports,
      municipal: { ...ports.municipal, push: () => Promise.resolve(err(fault('serverUnreachable'))) },
    }
    expect(await syncRound(failing)).toEqual(err(fault('serverUnreachable')))
    expect(shown()).toEqual([uuid(1)])
  })

  it('SYNC-9b begins again where the server was restored, and the journal hears of it before the cache', async () => {
    const { ports, pages, cursor, epochs, outcomes } = world([command(1, 1)])
    await syncRound(ports)
    expect(outcomes.size).toBe(1)
    const at = (epoch: string, unit: number): Cursor => ({ epoch, of: UNIT, unit, city: 0 })
    pages.push({ changes: [], cursor: at(uuid(2), 0), more: false, reset: true })
    pages.push({ changes: [], cursor: at(uuid(2), 1), more: false, reset: false })
    const enter = ports.journal.enterEpoch
    const cursors: Cursor[] = []
    ports.journal.enterEpoch = (...told) => {
      cursors.push(cursor())
      return enter(...told)
    }
    expect(await syncRound(ports)).toEqual(ok({ unsent: 1, blocked: 0, handOvers: 0, waitingFiles: 0 }))
    expect(cursor()).toEqual(at(uuid(2), 1))
    expect([...new Set(epochs.map(([epoch]) => epoch))]).toEqual([EPOCH, uuid(2)])
    expect(cursors[0]?.epoch).toBe(EPOCH)
  })

  it('SYNC-9b the journal hears which life of the server gave an outcome before it settles it', async () => {
    const { ports, epochs, outcomes } = world([command(1, 1)])
    const enter = ports.journal.enterEpoch
    const known: number[] = []
    ports.journal.enterEpoch = (...told) => {
      known.push(outcomes.size)
      return enter(...told)
    }
    await syncRound(ports)
    expect(known[0]).toBe(0)
    expect(epochs[0]).toEqual([EPOCH, false])
  })

  it('SYNC-2 a page that was asked for before the cache was emptied is not stored', async () => {
    const { ports, during, pages, cursor, empty } = world([])
    const end = (unit: number): Cursor => ({ epoch: EPOCH, of: UNIT, unit, city: 0 })
    pages.push({ changes: [], cursor: end(5), more: true, reset: false })
    pages.push({ changes: [], cursor: end(9), more: false, reset: false })
    pages.push({ changes: [], cursor: end(3), more: false, reset: false })
    during.pull = () => {
      if (pages.length === 2) empty()
    }
    await syncRound(ports)
    expect(cursor()).toEqual(end(3))
  })

  it('SYNC-9b sends nothing more to a server that turns out to be restored until it knows what to send again', async () => {
    const { ports, sent, outcomes } = world([command(1, 1), command(2, 2)])
    const restored = uuid(2)
    await ports.journal.enterEpoch(EPOCH, false)
    const elsewhere: SyncPorts = {
      ...ports,
      municipal: {
        ...ports.municipal,
        push: (batch, epoch) => {
          sent.push(batch.map(({ id }) => id))
          expect(epoch).toBe(EPOCH)
          return Promise.resolve(ok({ epoch: restored, outcomes: [], durableUpTo: 0 }))
        },
      },
    }
    await syncRound(elsewhere)
    expect(sent).toEqual([[uuid(1), uuid(2)]])
    expect(outcomes.size).toBe(0)
  })

  it('SYNC-9b a server that lost changes under its old epoch is told to the journal as restored', async () => {
    const { ports, pages, epochs } = world([command(1, 1)])
    await syncRound(ports)
    pages.push({ changes: [], cursor: { epoch: EPOCH, of: UNIT, unit: 0, city: 0 }, more: true, reset: true })
    await syncRound(ports)
    expect(epochs).toContainEqual([EPOCH, true])
  })

  it('another unit’s person at the same device begins at the start and voids nothing', async () => {
    const { ports, pages, epochs, shown } = world([])
    await syncRound(ports)
    const start = { epoch: EPOCH, of: '310115', unit: 0, city: 0 }
    pages.push({ changes: [], cursor: start, more: true, reset: true })
    pages.push({ changes: [], cursor: { ...start, unit: 4 }, more: false, reset: false })
    await syncRound(ports)
    expect(epochs.some(([, restored]) => restored)).toBe(false)
    expect(shown()).toEqual([])
  })
})
