import { execFileSync } from 'node:child_process'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Fault } from '#shared/contracts/faults.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type FaultyJournalFile, faulty } from '../../testing/faulty-journal-file.ts'
import { DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { KEY } from '../../testing/sample-key.ts'
import { canMount } from '../../testing/small-disk.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { Journal } from './journal.ts'
import { openJournalFile } from './journal-file.ts'
import { openJournal } from './open-journal.ts'

async function openFaulty(folder: string): Promise<{ journal: Journal; disk: FaultyJournalFile }> {
  const disks: FaultyJournalFile[] = []
  const opened = await openJournal({
    folder,
    key: KEY,
    newDevice: () => DEVICE,
    openFile: async (path) => {
      const disk = faulty(await openJournalFile(path))
      disks.push(disk)
      return disk
    },
  })
  const disk = disks[0]
  invariant(opened.ok && disk !== undefined, 'the journal opens')
  return { journal: opened.value, disk }
}

async function numbersOnDisk(folder: string): Promise<number[]> {
  const copy = await temporaryFolder()
  await writeFile(join(copy, 'journal'), await readFile(join(folder, 'journal')))
  const opened = await openJournal({ folder: copy, key: KEY, newDevice: () => DEVICE })
  invariant(opened.ok, 'the copy opens')
  const numbers = opened.value.unsettled().map(({ command }) => command.deviceSeq)
  await opened.value.close()
  return numbers
}

const refusal = (fault: Fault['fault']) => ({ ok: false, error: { fault } })

describe('a journal on a failing disk', () => {
  it.each([
    ['write', 'ENOSPC', 'diskFull'],
    ['write', 'EDQUOT', 'diskFull'],
    ['write', 'EIO', 'storageFailed'],
    ['sync', 'ENOSPC', 'diskFull'],
    ['sync', 'EIO', 'storageFailed'],
  ] as const)(
    'a failed %s with %s confirms nothing, leaves no trace, and the next act goes in (SYNC-1, SYNC-3)',
    async (operation, code, fault) => {
      const folder = await temporaryFolder()
      const { journal, disk } = await openFaulty(folder)
      await journal.append(withdrawal(1), DEVICE_CODE)
      disk.failNext(operation, code)
      expect(await journal.append(withdrawal(2), DEVICE_CODE)).toEqual(refusal(fault))
      expect(journal.unsettled()).toHaveLength(1)
      expect(await numbersOnDisk(folder)).toEqual([1])
      const next = await journal.append(withdrawal(2), DEVICE_CODE)
      expect(next.ok && next.value.deviceSeq).toBe(2)
      expect(await numbersOnDisk(folder)).toEqual([1, 2])
      await journal.close()
    },
  )

  it('fails a whole group together and hands its numbers out again', async () => {
    const folder = await temporaryFolder()
    const { journal, disk } = await openFaulty(folder)
    disk.failNext('sync', 'EIO')
    const failed = await Promise.all([1, 2, 3].map((each) => journal.append(withdrawal(each), DEVICE_CODE)))
    expect(failed).toEqual([1, 2, 3].map(() => refusal('storageFailed')))
    const done = await Promise.all([3, 1, 2].map((each) => journal.append(withdrawal(each), DEVICE_CODE)))
    expect(done.map((each) => each.ok && each.value.deviceSeq)).toEqual([1, 2, 3])
    await journal.close()
  })

  it('that cannot even clear the remains refuses acts until it can, then goes on (SYNC-3)', async () => {
    const folder = await temporaryFolder()
    const { journal, disk } = await openFaulty(folder)
    await journal.append(withdrawal(1), DEVICE_CODE)
    disk.failNext('write', 'EIO')
    disk.failNext('truncate', 'EIO', 3)
    expect(await journal.append(withdrawal(2), DEVICE_CODE)).toEqual(refusal('storageFailed'))
    expect(await journal.append(withdrawal(2), DEVICE_CODE)).toEqual(refusal('storageFailed'))
    const next = await journal.append(withdrawal(2), DEVICE_CODE)
    expect(next.ok && next.value.deviceSeq).toBe(2)
    expect(await numbersOnDisk(folder)).toEqual([1, 2])
    await journal.close()
  })

  it('SYNC-1 syncs at opening what a killed process may have left unsynced, before it counts', async () => {
    const { journal, disk } = await openFaulty(await temporaryFolder())
    expect(disk.calls.sync).toBe(1)
    await journal.close()
  })

  it('writes and syncs whoever waits in one group', async () => {
    const { journal, disk } = await openFaulty(await temporaryFolder())
    const first = journal.append(withdrawal(1), DEVICE_CODE)
    await Promise.all([first, ...[2, 3, 4, 5].map((each) => journal.append(withdrawal(each), DEVICE_CODE))])
    expect(disk.calls.write).toBe(1)
    expect(disk.calls.sync).toBe(2)
    await journal.close()
  })

  it('does not start where the damaged tail cannot be kept aside, and touches nothing (SYNC-2)', async () => {
    const folder = await temporaryFolder()
    const { journal } = await openFaulty(folder)
    await journal.append(withdrawal(1), DEVICE_CODE)
    await journal.close()
    const path = join(folder, 'journal')
    await truncate(path, (await stat(path)).size - 1)
    const before = await readFile(path)
    const opened = await openJournal({
      folder,
      key: KEY,
      newDevice: () => DEVICE,
      keep: () => Promise.reject(new Error('no room')),
    })
    expect(opened).toEqual(refusal('storageFailed'))
    expect(await readFile(path)).toEqual(before)
  })

  it.runIf(canMount())(
    'on a disk that is really full says so, and goes on when there is room (SYNC-3)',
    async () => {
      const folder = await temporaryFolder()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder])
      try {
        const opened = await openJournal({ folder, key: KEY, newDevice: () => DEVICE })
        invariant(opened.ok, 'the journal opens')
        const journal = opened.value
        const confirmed: number[] = []
        let refused: unknown = null
        for (let number = 1; number < 100 && refused === null; number += 1) {
          const result = await journal.append(withdrawal(number), DEVICE_CODE)
          if (result.ok) confirmed.push(result.value.deviceSeq)
          else refused = result
        }
        expect(refused).toEqual(refusal('diskFull'))
        expect(await numbersOnDisk(folder)).toEqual(confirmed)
        execFileSync('mount', ['-o', 'remount,size=1m', folder])
        const next = await journal.append(withdrawal(200), DEVICE_CODE)
        expect(next.ok && next.value.deviceSeq).toBe(confirmed.length + 1)
        await journal.close()
      } finally {
        execFileSync('umount', [folder])
      }
    },
  )
})
