import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '#shared/contracts/faults.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { DEVICE, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { KEY } from '../../testing/sample-key.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { readJournal } from './journal-content.ts'
import { openJournal } from './open-journal.ts'
import {
  decodeRecord,
  encodeRecord,
  FILE_HEADER_BYTES,
  type RawRecord,
  RECORD_KINDS,
  type RecordKind,
} from './record-format.ts'
import { dataKeyOf } from '../sealing/data-key.ts'

const newDevice = () => DEVICE
const COMMANDS = 2
/** The highest number that the sample hands out. */
const LAST_SEQ = COMMANDS

let sample: Buffer
/** Where each record ends. */
let ends: number[]

beforeAll(async () => {
  const folder = await temporaryFolder()
  const opened = await openJournal({ folder, key: KEY, newDevice })
  invariant(opened.ok, 'the journal opens')
  for (let number = 1; number <= COMMANDS; number += 1)
    await opened.value.append(withdrawal(number), DEVICE_CODE)
  await opened.value.settle([
    { command: withdrawal(1).id, replayed: false, status: 'applied', version: 2, change: 1, merged: false },
  ])
  await opened.value.close()
  sample = await readFile(join(folder, 'journal'))
  ends = []
  for (
    let record = decodeRecord(sample, FILE_HEADER_BYTES);
    record;
    record = decodeRecord(sample, record.end)
  ) {
    ends.push(record.end)
  }
})

/** Length of the whole records before a byte. */
const goodBefore = (position: number): number =>
  Math.max(FILE_HEADER_BYTES, ...ends.filter((end) => end <= position))
const commandsIn = (length: number): number => Math.min(COMMANDS, ends.filter((end) => end <= length).length)

const flipped = (position: number, mask: number): Buffer => {
  const copy = Buffer.from(sample)
  copy.writeUInt8(copy.readUInt8(position) ^ mask, position)
  return copy
}

/** Opens a damaged file and checks everything that SYNC-2 promises about it. */
async function expectCut(folder: string, damaged: Buffer, good: number): Promise<void> {
  await rm(join(folder, 'journal.spent'), { force: true })
  await writeFile(join(folder, 'journal'), damaged)
  const opened = await openJournal({ folder, key: KEY, newDevice })
  invariant(opened.ok, `a journal with ${good} good bytes of ${damaged.length} opens`)
  const survivors = commandsIn(good)
  const settled = good >= sample.length ? 1 : 0
  const numbers = opened.value.unsettled().map(({ command }) => command.deviceSeq)
  expect(numbers).toEqual([1, 2].slice(settled, survivors))
  const cut = damaged.subarray(good)
  if (cut.length === 0) expect(opened.value.notice).toBeNull()
  else await expectKept(folder, cut, opened.value.notice)
  await opened.value.close()
  const mended = readJournal(await readFile(join(folder, 'journal')), KEY)
  expect(mended?.commands.map((command) => command.deviceSeq)).toEqual([1, 2].slice(0, survivors))
  // A number that stood in the cut part is on a receipt already.
  if (cut.length > 0) expect(mended?.nextSeq).toBeGreaterThan(LAST_SEQ)
  else expect(mended?.nextSeq).toBe(survivors + 1)
}

async function expectKept(folder: string, cut: Buffer, notice: Fault | null): Promise<void> {
  const kept = 'journal.damaged-1'
  expect(notice).toEqual({ fault: 'journalDamaged', details: { bytes: cut.length, kept } })
  expect(await readFile(join(folder, kept))).toEqual(cut)
  await rm(join(folder, kept))
}

async function expectUntouched(folder: string, file: Buffer): Promise<void> {
  await writeFile(join(folder, 'journal'), file)
  const before = await readdir(folder)
  expect(await openJournal({ folder, key: KEY, newDevice })).toEqual({
    ok: false,
    error: { fault: 'journalUnreadable' },
  })
  expect(await readFile(join(folder, 'journal'))).toEqual(file)
  expect(await readdir(folder)).toEqual(before)
}

describe('a damaged journal', () => {
  it('truncated at any byte is cut at its last good record, kept aside and reported (SYNC-2)', async () => {
    const folder = await temporaryFolder()
    for (let length = FILE_HEADER_BYTES; length <= sample.length; length += 1) {
      const torn = sample.subarray(0, length)
      const good = goodBefore(length)
      expect(readJournal(torn, KEY)?.goodLength).toBe(good)
      // Every sync costs milliseconds: the whole way to the disk is gone at the edges of records and here and there.
      if (length - good <= 2 || length % 11 === 0) await expectCut(folder, torn, good)
    }
  }, 60_000)

  it('once cut opens without complaint and never hands out a spent number again (SYNC-2)', async () => {
    const folder = await temporaryFolder()
    await expectCut(folder, sample.subarray(0, sample.length - 1), goodBefore(sample.length - 1))
    const again = await openJournal({ folder, key: KEY, newDevice })
    invariant(again.ok, 'a cut journal opens')
    expect(again.value.notice).toBeNull()
    const next = await again.value.append(withdrawal(100), DEVICE_CODE)
    expect(next.ok && next.value.deviceSeq).toBeGreaterThan(LAST_SEQ)
    await again.value.close()
  })

  it('SYNC-4 never hands out a spent number again where the next damage takes the mark of the first with it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'journal')
    await writeFile(path, Buffer.concat([sample, Buffer.alloc(64_000, 1)]))
    const cut = await openJournal({ folder, key: KEY, newDevice })
    invariant(cut.ok, 'a damaged journal opens')
    const far = await cut.value.append(withdrawal(100), DEVICE_CODE)
    invariant(far.ok, 'the act is on disk')
    await cut.value.close()
    const file = await readFile(path)
    file.writeUInt8(file.readUInt8(sample.length + 8) ^ 1, sample.length + 8)
    await writeFile(path, file)
    const again = await openJournal({ folder, key: KEY, newDevice })
    invariant(again.ok, 'a journal damaged once more opens')
    const next = await again.value.append(withdrawal(101), DEVICE_CODE)
    expect(next.ok && next.value.deviceSeq).toBeGreaterThan(far.value.deviceSeq)
    await again.value.close()
  })

  it('keeps every tail that it ever cut, under the next free name (SYNC-2)', async () => {
    const folder = await temporaryFolder()
    for (const kept of ['journal.damaged-1', 'journal.damaged-2']) {
      await writeFile(join(folder, 'journal'), flipped(sample.length - 1, 1))
      const opened = await openJournal({ folder, key: KEY, newDevice })
      invariant(opened.ok, 'a damaged journal opens')
      expect(opened.value.notice?.details?.['kept']).toBe(kept)
      await opened.value.close()
    }
    expect((await readdir(folder)).sort()).toEqual([
      'journal',
      'journal.damaged-1',
      'journal.damaged-2',
      'journal.spent',
    ])
  })

  it('flipped anywhere is cut before the record that the byte stands in (SYNC-2)', async () => {
    const folder = await temporaryFolder()
    // Detection is proved for every bit below; what follows from it need not be written to disk for each.
    for (let position = FILE_HEADER_BYTES; position < sample.length; position += 11) {
      await expectCut(folder, flipped(position, 0xff), goodBefore(position))
    }
  }, 60_000)

  it('notices every single flipped bit (SYNC-2)', () => {
    for (let position = 0; position < sample.length; position += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const content = readJournal(flipped(position, 1 << bit), KEY)
        if (position < FILE_HEADER_BYTES) expect(content).toBeNull()
        else expect(content?.goodLength).toBe(goodBefore(position))
      }
    }
  })

  it('takes no rubbish after its end for a record (SYNC-2)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (rubbish) => {
        expect(readJournal(Buffer.concat([sample, rubbish]), KEY)?.goodLength).toBe(sample.length)
      }),
    )
  })

  it('does not take an old record that a disk brings back at another place for a new one (SYNC-2)', () => {
    const first = sample.subarray(FILE_HEADER_BYTES, ends[0])
    expect(readJournal(Buffer.concat([sample, first]), KEY)?.goodLength).toBe(sample.length)
  })

  it('whose header is torn, damaged or of another version is left alone, and nothing starts (SYNC-17)', async () => {
    const folder = await temporaryFolder()
    for (let length = 0; length < FILE_HEADER_BYTES; length += 1) {
      await expectUntouched(folder, sample.subarray(0, length))
    }
    for (let position = 0; position < FILE_HEADER_BYTES; position += 1) {
      await expectUntouched(folder, flipped(position, 0xff))
    }
  })

  it.each(Object.keys(RECORD_KINDS).filter(isKind))(
    'with a sound %s record of unknown content is left alone, and nothing starts (SYNC-17)',
    async (kind) => {
      const folder = await temporaryFolder()
      const content = readJournal(sample, KEY)
      invariant(content !== null, 'the sample reads')
      const payload = Buffer.from('{"from":"a newer version"}')
      const sealed = content.sealing.seal(payload, RECORD_KINDS[kind], content.records)
      const record = encodeRecord(kind, content.sealing.format, sealed, sample.length)
      await expectUntouched(folder, Buffer.concat([sample, record]))
    },
  )

  it('with a sound record of an unknown sealing is left alone, and nothing starts (SYNC-17)', async () => {
    const payload = Buffer.from('{}')
    for (const sealing of [1, 3]) {
      const record = encodeRecord('epoch', sealing, payload, sample.length)
      await expectUntouched(await temporaryFolder(), Buffer.concat([sample, record]))
    }
  })

  it('whose records were exchanged, repeated or left out by hand is left alone, and nothing starts', async () => {
    const records = rawRecords(sample)
    const [first, second, third] = records
    invariant(first !== undefined && second !== undefined && third !== undefined, 'three records')
    for (const order of [
      [second, first, third],
      [first, first, second, third],
      [second, third],
    ]) {
      await expectUntouched(await temporaryFolder(), reassembled(order))
    }
    expect(reassembled(records)).toEqual(sample)
  })

  it('under another key is left alone, and says that the key is at fault', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'journal'), sample)
    const key = dataKeyOf(Buffer.alloc(32, 1))
    expect(await openJournal({ folder, key, newDevice })).toEqual({
      ok: false,
      error: { fault: 'dataKeyUnusable' },
    })
    expect(await readFile(join(folder, 'journal'))).toEqual(sample)
  })
})

const isKind = (name: string): name is RecordKind => name in RECORD_KINDS

function rawRecords(file: Buffer): RawRecord[] {
  const records: RawRecord[] = []
  for (let each = decodeRecord(file, FILE_HEADER_BYTES); each; each = decodeRecord(file, each.end))
    records.push(each)
  return records
}

/** The sample's records in another order, with right checksums. */
function reassembled(records: readonly RawRecord[]): Buffer {
  let file = sample.subarray(0, FILE_HEADER_BYTES)
  for (const { kind, sealing, payload } of records) {
    const name = Object.keys(RECORD_KINDS)
      .filter(isKind)
      .find((each) => RECORD_KINDS[each] === kind)
    invariant(name !== undefined, 'a kind has a name')
    file = Buffer.concat([file, encodeRecord(name, sealing, payload, file.length)])
  }
  return file
}
