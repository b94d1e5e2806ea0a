// What the workstation relies on in its journal, as one suite for every disk below it.

import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Act, Command } from '#shared/domain/case/command.ts'
import { accept, CLERK, MORNING, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import type { Journal } from '../../src-main/host/journal/journal.ts'
import { openJournal } from '../../src-main/host/journal/open-journal.ts'
import { KEY } from '../../src-main/testing/sample-key.ts'

export interface DiskUnderTest {
  readonly folder: string
  /** What a power cut does at worst. */
  readonly cutPower: () => void
}

let acts = 0
const act = (): Act => {
  acts += 1
  return {
    id: testId(5000 + acts),
    target: testId(6000 + acts),
    basedOn: 0,
    unit: CLERK.unit,
    actor: CLERK.id,
    actorName: CLERK.name,
    at: MORNING,
    body: accept(),
  }
}

const outcomeOf = (command: Command, status: 'applied' | 'refused'): CommandOutcome => {
  const answered = { command: command.id, replayed: false }
  return status === 'applied'
    ? { ...answered, status, version: 1, change: 1, merged: false }
    : { ...answered, status, fault: { fault: 'roleMissing' }, current: null }
}

export function journalContract(name: string, newDisk: () => Promise<DiskUnderTest>): void {
  describe(`the journal: ${name}`, () => {
    const journals: Journal[] = []
    afterEach(async () => {
      for (const journal of journals.splice(0)) await journal.close()
    })
    const open = async ({ folder }: DiskUnderTest): Promise<Journal> => {
      const opened = await openJournal({ folder, key: KEY, newDevice: randomUUID })
      if (!opened.ok) throw new Error(opened.error.fault)
      journals.push(opened.value)
      return opened.value
    }
    const appended = async (journal: Journal): Promise<Command> => {
      const written = await journal.append(act(), 'A01')
      if (!written.ok) throw new Error(written.error.fault)
      return written.value
    }
    const listed = (journal: Journal) =>
      journal.unsettled().map(({ command, outcome }) => [command.id, outcome?.status ?? null])

    it('SYNC-1 has what it confirmed, and its device, after the power was cut', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const commands = [await appended(journal), await appended(journal)]
      disk.cutPower()
      const again = await open(disk)
      expect(again.device).toBe(journal.device)
      expect(listed(again)).toEqual(commands.map(({ id }) => [id, null]))
      expect(again.notice).toBeNull()
    })

    it('gives every command its own number, in order, also across starts', async () => {
      const disk = await newDisk()
      const first = await open(disk)
      const numbers = [(await appended(first)).deviceSeq, (await appended(first)).deviceSeq]
      disk.cutPower()
      const second = await open(disk)
      expect([...numbers, (await appended(second)).deviceSeq]).toEqual([1, 2, 3])
    })

    it('SYNC-2 forgets applied commands, keeps refused ones, on disk', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const [one, two, three] = [await appended(journal), await appended(journal), await appended(journal)]
      await journal.settle([outcomeOf(one, 'applied'), outcomeOf(two, 'refused')])
      disk.cutPower()
      expect(listed(await open(disk))).toEqual([
        [two.id, 'refused'],
        [three.id, null],
      ])
    })

    it('SYNC-5 holds the first outcome for final', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const command = await appended(journal)
      await journal.settle([outcomeOf(command, 'refused')])
      await journal.settle([outcomeOf(command, 'applied')])
      expect(listed(journal)).toEqual([[command.id, 'refused']])
      disk.cutPower()
      expect(listed(await open(disk))).toEqual([[command.id, 'refused']])
    })

    it('SYNC-9b takes back applied outcomes when the server’s life changes, and only then, on disk', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const [one, two] = [await appended(journal), await appended(journal)]
      const [first, second] = [randomUUID(), randomUUID()]
      await journal.enterEpoch({ epoch: first, restored: false })
      await journal.settle([outcomeOf(one, 'applied'), outcomeOf(two, 'refused')])
      await journal.enterEpoch({ epoch: first, restored: false })
      expect(listed(journal)).toEqual([[two.id, 'refused']])
      await journal.enterEpoch({ epoch: second, restored: false })
      const both = [
        [one.id, null],
        [two.id, 'refused'],
      ]
      expect(listed(journal)).toEqual(both)
      disk.cutPower()
      const again = await open(disk)
      expect(listed(again)).toEqual(both)
      await again.settle([outcomeOf(one, 'applied')])
      expect(listed(again)).toEqual([[two.id, 'refused']])
      await again.enterEpoch({ epoch: second, restored: true })
      expect(listed(again)).toEqual(both)
    })

    it('answers the same act with the same command', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const same = act()
      const [first, twin] = await Promise.all([journal.append(same, 'A01'), journal.append(same, 'A01')])
      expect(twin).toEqual(first)
      disk.cutPower()
      const again = await open(disk)
      expect(await again.append(same, 'A01')).toEqual(first)
      expect(again.unsettled()).toHaveLength(1)
    })

    const refusedOne = async (journal: Journal): Promise<Command> => {
      const command = await appended(journal)
      await journal.settle([outcomeOf(command, 'refused')])
      return command
    }
    const discarded = (command: Command, at = MORNING) => ({
      ...{ command: command.id, choice: 'discarded' as const, reason: '申请人已改期' },
      ...{ by: CLERK.id, byName: CLERK.name, at },
    })
    const handedOver = (command: Command) => ({
      ...{ command: command.id, choice: 'handed-over' as const, remark: '请主管核实' },
      ...{ by: CLERK.id, byName: CLERK.name, at: MORNING },
    })
    const dispositions = (journal: Journal) =>
      journal.unsettled().map(({ disposition, delivered }) => [disposition?.choice ?? null, delivered])

    it('SYNC-5 keeps a refused act with what a person decided about it, over a power cut', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const command = await refusedOne(journal)
      expect(await journal.giveUp(discarded(command))).toMatchObject({ ok: true })
      disk.cutPower()
      expect(dispositions(await open(disk))).toEqual([['discarded', undefined]])
    })

    it('SYNC-5 holds the first decision about an act: the same pressed again is the same, another comes too late', async () => {
      const journal = await open(await newDisk())
      const command = await refusedOne(journal)
      await journal.giveUp(discarded(command))
      const later = instant(MORNING + 5000)
      expect(await journal.giveUp(discarded(command, later))).toMatchObject({ ok: true })
      expect(await journal.giveUp(handedOver(command))).toMatchObject({ error: { fault: 'alreadyDisposed' } })
      expect(await journal.redo(command.id, act(), 'A01')).toMatchObject({
        error: { fault: 'alreadyDisposed' },
      })
      expect(dispositions(journal)).toEqual([['discarded', undefined]])
    })

    it('SYNC-5 disposes of nothing that the server took or has not answered', async () => {
      const journal = await open(await newDisk())
      const [unsent, applied] = [await appended(journal), await appended(journal)]
      await journal.settle([outcomeOf(applied, 'applied')])
      for (const command of [unsent, applied]) {
        expect(await journal.giveUp(discarded(command))).toMatchObject({ error: { fault: 'notBlocked' } })
      }
    })

    it('SYNC-4 does an act again once, however often and from however many windows it is pressed', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      const command = await refusedOne(journal)
      const [again, other] = [act(), act()]
      const [first, twin, second] = await Promise.all([
        journal.redo(command.id, again, 'A01'),
        journal.redo(command.id, again, 'A01'),
        journal.redo(command.id, other, 'A01'),
      ])
      expect(first).toMatchObject({ ok: true, value: { id: again.id, deviceSeq: 2 } })
      expect(twin).toEqual(first)
      expect(second).toMatchObject({ error: { fault: 'alreadyDisposed' } })
      disk.cutPower()
      const opened = await open(disk)
      expect(await opened.redo(command.id, again, 'A01')).toEqual(first)
      expect(listed(opened)).toEqual([
        [command.id, 'refused'],
        [again.id, null],
      ])
      expect(opened.unsettled()[0]?.disposition).toMatchObject({ choice: 'redone', as: again.id })
    })

    it('SYNC-9b hands over until the server has it, and again when the server was restored', async () => {
      const disk = await newDisk()
      const journal = await open(disk)
      await journal.enterEpoch({ epoch: testId(1), restored: false })
      const command = await refusedOne(journal)
      await journal.giveUp(handedOver(command))
      expect(dispositions(journal)).toEqual([['handed-over', false]])
      await journal.handedOver([command.id])
      disk.cutPower()
      const opened = await open(disk)
      expect(dispositions(opened)).toEqual([['handed-over', true]])
      await opened.enterEpoch({ epoch: testId(2), restored: false })
      expect(dispositions(opened)).toEqual([['handed-over', false]])
    })
  })
}
