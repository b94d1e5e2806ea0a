import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { dispositionSchema } from '#shared/domain/disposition/disposition.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { acceptance, attachment, CLERK, DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { encodeJournal, recordsOf } from './journal-records.ts'
import { KEY } from '../../testing/sample-key.ts'
import { readJournal } from './journal-content.ts'
import { decodeRecord, FILE_HEADER_BYTES, RECORD_KINDS, SALT_BYTES } from './record-format.ts'

const fixture = (name: string): Promise<Buffer> =>
  readFile(join(import.meta.dirname, '../../../test/fixtures/journal', name))
const goldenSchema = z.record(z.string(), z.unknown())
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

/** The desks' acts, every kind of record, outcome and disposition, and what the server held, as of November 2026. */
it('a journal with every kind of record reads as it was written, records of the server included (SYNC-17)', async () => {
  const file = await fixture('format-2-all-records.journal')
  const content = readJournal(file, KEY)
  invariant(content !== null, 'the golden file reads')
  const { commands, outcomes, dispositions, durable, epoch, nextSeq, goodLength } = content
  expect({
    commands,
    outcomes: [...outcomes.values()],
    dispositions: [...dispositions.made.values()],
    delivered: [...dispositions.delivered],
    durable,
    epoch,
    nextSeq,
  }).toMatchObject(goldenSchema.parse(JSON.parse((await fixture('format-2-all-records.json')).toString())))
  expect(goodLength).toBe(file.length)
})

it('a kind of record, of outcome or of disposition without a golden file fails here (SYNC-17)', async () => {
  const file = await fixture('format-2-all-records.journal')
  const kinds = new Set<number>()
  for (let position = FILE_HEADER_BYTES; ; ) {
    const record = decodeRecord(file, position)
    if (record === null) break
    kinds.add(record.kind)
    position = record.end
  }
  expect(kinds).toEqual(new Set(Object.values(RECORD_KINDS)))
  const content = readJournal(file, KEY)
  expect(new Set([...(content?.outcomes.values() ?? [])].map(({ status }) => status))).toEqual(
    new Set(commandOutcomeSchema.options.map(({ shape }) => shape.status.value)),
  )
  expect(new Set([...(content?.dispositions.made.values() ?? [])].map(({ choice }) => choice))).toEqual(
    new Set(dispositionSchema.options.map(({ shape }) => shape.choice.value)),
  )
})

it('what is written anew says what was read (SYNC-17)', async () => {
  for (const name of ['format-1.journal', 'format-2.journal', 'format-2-all-records.journal']) {
    const content = readJournal(await fixture(name), KEY)
    invariant(content !== null, 'the golden file reads')
    const { bytes } = encodeJournal(DEVICE, KEY, Buffer.alloc(SALT_BYTES, 1), recordsOf(content))
    const again = readJournal(bytes, KEY)
    const { device, commands, outcomes, dispositions, durable, epoch, nextSeq } = content
    expect(again).toMatchObject({ device, commands, outcomes, dispositions, durable, epoch, nextSeq })
  }
})
