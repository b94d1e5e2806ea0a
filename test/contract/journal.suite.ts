// What the workstation relies on in its journal, as one suite for every disk below it.

import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Act, Command } from '#shared/domain/application/command.ts'
import { accept, CLERK, MORNING, testId } from '#shared/fixtures/applicants.ts'
import type { Journal } from '../../src-main/host/journal/journal.ts'
import { openJournal } from '../../src-main/host/journal/open-journal.ts'

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
      const opened = await openJournal({ folder, newDevice: randomUUID })
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
  })
}
