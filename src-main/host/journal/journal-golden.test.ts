import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { acceptance, attachment, CLERK, DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { encodeJournal, recordsOf } from './journal-records.ts'
import { KEY } from '../../testing/sample-key.ts'
import { readJournal } from './journal-content.ts'
import { SALT_BYTES } from './record-format.ts'

const fixture = (name: string): Promise<Buffer> =>
  readFile(join(import.meta.dirname, '../../../test/fixtures/journal', name))
const SCAN = { digest: '5e'.repeat(32), type: 'application/pdf', bytes: 48_213 } as const

const commands = [acceptance(1), attachment(2, [SCAN]), withdrawal(3)].map((act, index) => ({
  ...act,
  device: DEVICE,
  deviceCode: DEVICE_CODE,
  deviceSeq: index + 1,
}))
const outcomes = new Map([
  [
    withdrawal(3).id,
    {
      command: withdrawal(3).id,
      replayed: false,
      status: 'refused',
      fault: { fault: 'notOffered', details: { state: '撤回' } },
      current: null,
    },
  ],
])
const handedOver = {
  command: withdrawal(3).id,
  choice: 'handed-over',
  remark: '请主管核实',
  by: CLERK.id,
  byName: CLERK.name,
  at: Date.UTC(2026, 10, 18, 2),
}
const epoch = '0190a1b2-0000-4000-8000-000000000002'

it('a journal of format version 1 reads as it was written (SYNC-17)', async () => {
  const file = await fixture('format-1.journal')
  expect(readJournal(file, KEY)).toMatchObject({
    version: 1,
    device: DEVICE,
    commands,
    outcomes,
    epoch,
    dispositions: { made: new Map(), delivered: new Set() },
    durable: [],
    nextSeq: 206,
    goodLength: file.length,
  })
})

it('a journal of format version 2 reads as it was written, under its key (SYNC-17)', async () => {
  const file = await fixture('format-2.journal')
  expect(readJournal(file, KEY)).toMatchObject({
    version: 2,
    device: DEVICE,
    commands,
    outcomes,
    epoch,
    dispositions: {
      made: new Map([[handedOver.command, handedOver]]),
      delivered: new Set([handedOver.command]),
    },
    durable: [{ unit: '310117', upTo: 41, at: Date.UTC(2026, 10, 18, 2) }],
    nextSeq: 206,
    goodLength: file.length,
  })
})

it('what is written anew says what was read (SYNC-17)', async () => {
  for (const name of ['format-1.journal', 'format-2.journal']) {
    const content = readJournal(await fixture(name), KEY)
    invariant(content !== null, 'the golden file reads')
    const { bytes } = encodeJournal(DEVICE, KEY, Buffer.alloc(SALT_BYTES, 1), recordsOf(content))
    const again = readJournal(bytes, KEY)
    const { device, outcomes, dispositions, durable, nextSeq } = content
    expect(again).toMatchObject({ device, commands, outcomes, dispositions, durable, epoch, nextSeq })
  }
})
