import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { attachment, DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { KEY } from '../../testing/sample-key.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { Journal } from './journal.ts'
import { openJournal } from './open-journal.ts'
import { FILE_HEADER_BYTES } from './record-format.ts'

async function open(folder: string): Promise<Journal> {
  const opened = await openJournal({ folder, key: KEY, newDevice: () => DEVICE })
  invariant(opened.ok, 'the journal opens')
  return opened.value
}

async function append(journal: Journal, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) expect((await journal.append(withdrawal(number), DEVICE_CODE)).ok).toBe(true)
}

const applied = (act: { readonly id: string }): CommandOutcome => ({
  command: act.id,
  replayed: false,
  status: 'applied',
  version: 2,
  change: 7,
  merged: false,
})
const refused = (act: { readonly id: string }): CommandOutcome => ({
  command: act.id,
  replayed: false,
  status: 'refused',
  fault: { fault: 'recordUnknown' },
  current: null,
})

describe('the journal', () => {
  it('seals an act with device, code and the numbers 1, 2, 3 …, and has them all after a restart (SYNC-1)', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    await append(journal, 1, 2, 3)
    await journal.close()
    const again = await open(folder)
    await append(again, 4)
    expect(again.device).toBe(DEVICE)
    expect(again.notice).toBeNull()
    expect(
      again.unsettled().map(({ command }) => [command.deviceSeq, command.device, command.deviceCode]),
    ).toEqual([1, 2, 3, 4].map((seq) => [seq, DEVICE, DEVICE_CODE]))
    await again.close()
  })

  it('has the record on disk when the act is confirmed: a copy of the file taken then holds it (SYNC-1)', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    await append(journal, 1)
    const copy = await temporaryFolder()
    await writeFile(join(copy, 'journal'), await readFile(join(folder, 'journal')))
    await journal.close()
    const restored = await open(copy)
    expect(restored.unsettled().map(({ command }) => command.id)).toEqual([withdrawal(1).id])
    await restored.close()
  })

  it('answers the same act with the same command, at once and after a restart, and another content not at all', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    const [first, twin] = await Promise.all([
      journal.append(withdrawal(1), DEVICE_CODE),
      journal.append(withdrawal(1), DEVICE_CODE),
    ])
    expect(twin).toEqual(first)
    expect(await journal.append(withdrawal(1, '另一个理由'), DEVICE_CODE)).toEqual({
      ok: false,
      error: { fault: 'commandReused' },
    })
    await journal.close()
    const again = await open(folder)
    expect(await again.append(withdrawal(1), DEVICE_CODE)).toEqual(first)
    expect(again.unsettled()).toHaveLength(1)
    await again.close()
  })

  it('keeps order and gapless numbers under many writers at once', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
    const results = await Promise.all(
      numbers.map((number) => journal.append(withdrawal(number), DEVICE_CODE)),
    )
    expect(results.map((result) => result.ok && result.value.deviceSeq)).toEqual(numbers)
    await journal.close()
    const again = await open(folder)
    expect(again.unsettled().map(({ command }) => command.deviceSeq)).toEqual(numbers)
    await again.close()
  })

  it('lists what is unsettled: without outcome, or with one that is not applied; the first outcome stays (SYNC-5)', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    await append(journal, 1, 2, 3)
    await journal.settle([applied(withdrawal(1)), refused(withdrawal(2))])
    await journal.settle([applied(withdrawal(2))])
    await journal.close()
    const again = await open(folder)
    expect(
      again.unsettled().map(({ command, outcome }) => [command.deviceSeq, outcome?.status ?? null]),
    ).toEqual([
      [2, 'refused'],
      [3, null],
    ])
    await again.close()
  })

  it('refuses an outcome of a command that it does not hold', async () => {
    const journal = await open(await temporaryFolder())
    expect(await journal.settle([applied(withdrawal(9))])).toEqual({
      ok: false,
      error: { fault: 'recordUnknown' },
    })
    await journal.close()
  })

  it('offers applied commands again once the server has another epoch, also after a restart (SYNC-9b)', async () => {
    const folder = await temporaryFolder()
    const before = '0190a1b2-0000-4000-8000-000000000001'
    const after = '0190a1b2-0000-4000-8000-000000000002'
    const journal = await open(folder)
    await append(journal, 1, 2)
    await journal.enterEpoch({ epoch: before, restored: false })
    await journal.settle([applied(withdrawal(1)), refused(withdrawal(2))])
    await journal.enterEpoch({ epoch: before, restored: false })
    expect(journal.unsettled().map(({ command }) => command.deviceSeq)).toEqual([2])
    await journal.enterEpoch({ epoch: after, restored: false })
    const expected = [
      [1, null],
      [2, 'refused'],
    ]
    const seen = (each: Journal) =>
      each.unsettled().map(({ command, outcome }) => [command.deviceSeq, outcome?.status ?? null])
    expect(seen(journal)).toEqual(expected)
    await journal.close()
    const again = await open(folder)
    expect(seen(again)).toEqual(expected)
    await again.settle([applied(withdrawal(1))])
    await again.enterEpoch({ epoch: after, restored: false })
    expect(seen(again)).toEqual([[2, 'refused']])
    await again.close()
  })

  it('knows the scans that its commands refer to, also after a restart', async () => {
    const folder = await temporaryFolder()
    const digest = 'ab'.repeat(32)
    const journal = await open(folder)
    await journal.append(attachment(1, [{ digest, type: 'image/png', bytes: 70 }]), DEVICE_CODE)
    expect([...journal.scans()]).toEqual([digest])
    await journal.close()
    const again = await open(folder)
    expect([...again.scans()]).toEqual([digest])
    await again.close()
  })

  it('never begins a new journal beside the kept tail of a lost one', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'journal.damaged-1'), 'x')
    expect(await openJournal({ folder, key: KEY, newDevice: () => DEVICE })).toEqual({
      ok: false,
      error: { fault: 'journalUnreadable' },
    })
    expect(await readdir(folder)).toEqual(['journal.damaged-1'])
  })

  it('is created whole: its header is there before its name is', async () => {
    const folder = await temporaryFolder()
    await (await open(folder)).close()
    expect(await readdir(folder)).toEqual(['journal'])
    expect(await readFile(join(folder, 'journal'))).toHaveLength(FILE_HEADER_BYTES)
  })
})
