// Compaction on the simulated disk: the process killed or the power cut at every single file operation, and every
// operation failing by itself. Whatever happens, a journal is there that still says everything that may not be
// forgotten, and no number is given twice.

import { describe, expect, it, vi } from 'vitest'
import { attachment, CLERK, DEVICE, withdrawal } from '../../src-main/testing/sample-acts.ts'
import { KEY } from '../../src-main/testing/sample-key.ts'
import type { Journal } from '../../src-main/host/journal/journal.ts'
import { openJournal } from '../../src-main/host/journal/open-journal.ts'
import { decodeFileHeader } from '../../src-main/host/journal/record-format.ts'
import type { Act } from '#shared/domain/case/command.ts'
import { instant } from '#shared/kernel/instant.ts'
import { Disk } from '../simulation/sim/disk.ts'
import { type Mount, mount } from '../simulation/sim/fs-promises.ts'
import { Process } from '../simulation/sim/process.ts'
import { createRandom } from '../simulation/sim/random.ts'

vi.mock('node:fs/promises', () => import('../simulation/sim/fs-promises.ts'))

const DAY = 86_400_000
const COVERED = instant(Date.UTC(2026, 9, 1))
const EPOCH = '0190a1b2-0000-4000-8000-000000000001'
const UNIT = CLERK.unit
const SCAN = { digest: 'ab'.repeat(32), type: 'image/png', bytes: 70 } as const
const nothing = (): boolean => false

type Harm = 'none' | 'dies before' | 'dies after' | 'fails'

class Machine {
  readonly disk = new Disk()
  readonly folder: string
  /** Which operation from now is harmed, and how. */
  harmAt = Number.POSITIVE_INFINITY
  harm: Harm = 'none'
  operations: string[] = []
  readonly #random

  constructor(name: string, seed: number) {
    this.folder = `/${name}`
    this.#random = createRandom(seed)
    const owner = new Process('host', name, () => undefined)
    const io: Mount['io'] = async (_process, label, effect) => {
      await Promise.resolve()
      this.operations.push(label)
      if (this.operations.length - 1 !== this.harmAt) return effect()
      if (this.harm === 'fails') throw Object.assign(new Error('EIO'), { code: 'EIO' })
      if (this.harm === 'dies after') effect()
      return new Promise(() => undefined)
    }
    mount(name, { disk: this.disk, io, random: this.#random, owner })
  }

  harmNext(at: number, harm: Harm): void {
    this.operations = []
    this.harmAt = at
    this.harm = harm
  }

  cutPower(): void {
    this.disk.powerCut(this.#random)
  }

  async open(): Promise<Journal> {
    const opened = await openJournal({ folder: this.folder, key: KEY, newDevice: () => DEVICE })
    if (!opened.ok) throw new Error(opened.error.fault)
    return opened.value
  }
}

const append = async (journal: Journal, act: Act): Promise<void> => {
  const written = await journal.append(act, 'A03')
  if (!written.ok) throw new Error(written.error.fault)
}

const applied = (number: number, change: number) => ({
  ...{ command: withdrawal(number).id, replayed: false, merged: false },
  ...{ status: 'applied' as const, version: 2, change },
})

/** 1 and 2 applied and covered, 3 applied later, 4 refused and handed over, 5 unsent, 6 applied with a scan. */
async function busyJournal(machine: Machine): Promise<Journal> {
  const journal = await machine.open()
  for (const number of [1, 2, 3, 4, 5]) await append(journal, withdrawal(number))
  await append(journal, attachment(6, [SCAN]))
  await journal.enterEpoch({ epoch: EPOCH, restored: false })
  await journal.settle([applied(1, 11), applied(2, 12), applied(3, 30), applied(6, 12)])
  const refused = { status: 'refused' as const, fault: { fault: 'roleMissing' as const }, current: null }
  await journal.settle([{ command: withdrawal(4).id, replayed: false, ...refused }])
  await journal.giveUp({
    ...{ command: withdrawal(4).id, choice: 'handed-over', remark: '请核实' },
    ...{ by: CLERK.id, byName: CLERK.name, at: COVERED },
  })
  expect(await journal.noteDurable(EPOCH, { unit: UNIT, upTo: 20, at: COVERED })).toEqual({
    ok: true,
    value: true,
  })
  return journal
}

const later = (days: number) => instant(COVERED + days * DAY)
const unsettled = (journal: Journal) =>
  journal
    .unsettled()
    .map(({ command, outcome, disposition }) => [
      command.deviceSeq,
      outcome?.status ?? null,
      disposition?.choice ?? null,
    ])
const OPEN_WORK = [
  [4, 'refused', 'handed-over'],
  [5, null, null],
]
const held = (journal: Journal): number[] =>
  [1, 2, 3, 4, 5, 6].filter((number) => journal.find(withdrawal(number).id) !== undefined)

let machines = 0
const newMachine = (seed = 1): Machine => {
  machines += 1
  return new Machine(`compaction${machines}`, seed)
}

describe('compacting the journal', () => {
  it('SYNC-9b drops what is applied and covered by a backup for more than 35 days, and nothing else', async () => {
    const machine = newMachine()
    const journal = await busyJournal(machine)
    expect(await journal.compact(later(35), nothing)).toEqual({ ok: true, value: 0 })
    expect(await journal.compact(later(36), (digest) => digest === SCAN.digest)).toEqual({
      ok: true,
      value: 2,
    })
    expect(held(journal)).toEqual([3, 4, 5, 6])
    expect(await journal.compact(later(36), nothing)).toEqual({ ok: true, value: 1 })
    expect([...journal.scans()]).toEqual([])
    machine.cutPower()
    const again = await machine.open()
    expect(held(again)).toEqual([3, 4, 5])
    expect(unsettled(again)).toEqual(OPEN_WORK)
    expect(again.epoch()).toBe(EPOCH)
    expect(again.notice).toBeNull()
  })

  it('SYNC-4 keeps the sequence: the highest number may be among those that left', async () => {
    const machine = newMachine()
    const journal = await busyJournal(machine)
    await journal.compact(later(36), nothing)
    machine.cutPower()
    const next = await (await machine.open()).append(withdrawal(7), 'A03')
    expect(next.ok && next.value.deviceSeq).toBe(7)
  })

  it('SYNC-4 keeps the sequence where everything behind the head rots right after it', async () => {
    const machine = newMachine()
    const journal = await machine.open()
    for (let number = 1; number <= 300; number += 1) await append(journal, withdrawal(number))
    await journal.enterEpoch({ epoch: EPOCH, restored: false })
    const all = Array.from({ length: 300 }, (_, index) => index + 1)
    await journal.settle(all.map((number) => applied(number, 10)))
    await journal.noteDurable(EPOCH, { unit: UNIT, upTo: 20, at: COVERED })
    expect(await journal.compact(later(36), nothing)).toEqual({ ok: true, value: 300 })
    machine.cutPower()
    const file = machine.disk.names.get('journal')
    const head = decodeFileHeader(file?.view ?? Buffer.alloc(0))?.bytes ?? 0
    file?.write(Uint8Array.of((file.view[head + 8] ?? 0) ^ 1), head + 8)
    file?.sync()
    const again = await machine.open()
    expect(again.notice?.fault).toBe('journalDamaged')
    const next = await again.append(withdrawal(301), 'A03')
    expect(next.ok && next.value.deviceSeq).toBeGreaterThan(300)
  })

  it('SYNC-9b forgets what another life of the server said of its backups', async () => {
    const machine = newMachine()
    const journal = await busyJournal(machine)
    await journal.enterEpoch({ epoch: EPOCH, restored: true })
    await journal.settle(
      [1, 2].map((number) => ({
        ...{ command: withdrawal(number).id, replayed: true, merged: false },
        ...{ status: 'applied' as const, version: 2, change: number },
      })),
    )
    expect(await journal.compact(later(60), nothing)).toEqual({ ok: true, value: 0 })
    const stale = { unit: UNIT, upTo: 90, at: later(1) }
    const other = '0190a1b2-0000-4000-8000-000000000009'
    expect(await journal.noteDurable(other, stale)).toEqual({ ok: true, value: false })
    expect(await journal.compact(later(60), nothing)).toEqual({ ok: true, value: 0 })
  })

  it('goes on writing while and after it is compacted, on disk', async () => {
    const machine = newMachine()
    const journal = await busyJournal(machine)
    const [, , written] = await Promise.all([
      append(journal, withdrawal(7)),
      journal.compact(later(36), nothing),
      append(journal, withdrawal(8)).then(() => journal.append(withdrawal(9), 'A03')),
    ])
    expect(written).toMatchObject({ ok: true, value: { deviceSeq: 9 } })
    machine.cutPower()
    expect(unsettled(await machine.open()).map(([seq]) => seq)).toEqual([4, 5, 7, 8, 9])
  })

  it.each(['dies before', 'dies after', 'fails'] as const)(
    'SYNC-1 SYNC-2 loses nothing when the host %s at any file operation of it, with and without a power cut',
    async (harm) => {
      const reached = new Set<string>()
      const operations = await operationsOf()
      for (let at = 0; at <= operations; at += 1) {
        for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const machine = newMachine(seed)
          const journal = await busyJournal(machine)
          machine.harmNext(at, harm)
          const ended = journal.compact(later(36), nothing)
          const acted = ended.then(() => journal.append(withdrawal(7), 'A03'))
          const confirmed = await quiet(machine, acted)
          reached.add(machine.operations[at] ?? '')
          machine.harmNext(Number.POSITIVE_INFINITY, 'none')
          if (seed > 0) machine.cutPower()
          const again = await machine.open()
          // Only the act that nobody was told of may be torn.
          if (confirmed !== 'silent') expect(again.notice).toBeNull()
          const numbers = unsettled(again).map(([seq]) => seq)
          expect(numbers.slice(0, 2)).toEqual([4, 5])
          if (confirmed !== 'silent' && confirmed.ok) expect(numbers).toEqual([4, 5, 7])
          expect(held(again)).toEqual(held(again).length > 3 ? [1, 2, 3, 4, 5, 6] : [3, 4, 5])
          const next = await again.append(withdrawal(8), 'A03')
          const seq = next.ok ? next.value.deviceSeq : 0
          if (again.notice === null) expect(seq).toBe(numbers.includes(7) ? 8 : 7)
          else expect(seq).toBeGreaterThan(7)
          expect(await again.compact(later(36), nothing)).toMatchObject({ ok: true })
          expect(held(again)).toEqual([3, 4, 5])
        }
      }
      expect(reached).toContain('disk.rename journal.new')
      expect(operations).toBeGreaterThan(8)
    },
  )
})

/** How many file operations a compaction and an act after it take. */
async function operationsOf(): Promise<number> {
  const machine = newMachine()
  const journal = await busyJournal(machine)
  machine.harmNext(Number.POSITIVE_INFINITY, 'none')
  await journal.compact(later(36), nothing)
  await journal.append(withdrawal(7), 'A03')
  return machine.operations.length
}

/** What a promise gives once nothing moves any more, or that it says nothing: its process is dead. */
async function quiet<T>(machine: Machine, promise: Promise<T>): Promise<T | 'silent'> {
  const answer: { value: T | 'silent'; given: boolean } = { value: 'silent', given: false }
  void promise.then((value) => {
    answer.value = value
    answer.given = true
  })
  for (let still = 0, seen = -1; still < 20 && !answer.given; still += 1) {
    if (machine.operations.length !== seen) still = 0
    seen = machine.operations.length
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
  return answer.value
}
