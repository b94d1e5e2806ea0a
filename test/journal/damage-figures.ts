// A journal damaged at every byte: cut short there, and with bits flipped there. For each damaged file the product's own
// reader says what it believes, and this compares it with what was written: records before the damage are all there, and
// nothing is there that was never written.

import { isDeepStrictEqual } from 'node:util'
import { readJournal } from '../../src-main/host/journal/journal-content.ts'
import { encodeJournal, type JournalRecord } from '../../src-main/host/journal/journal-records.ts'
import { decodeRecord, FILE_HEADER_BYTES } from '../../src-main/host/journal/record-format.ts'
import {
  acceptance,
  attachment,
  DEVICE,
  DEVICE_CODE,
  withdrawal,
} from '../../src-main/testing/sample-acts.ts'
import { KEY } from '../../src-main/testing/sample-key.ts'

export interface DamageFigures {
  readonly bytes: number
  readonly records: number
  truncations: number
  flips: number
  /** Damage within the file's header: nothing is touched and nothing starts. */
  leftAlone: number
  /** Read up to the last good record before the damage; the rest is kept aside and reported. */
  cut: number
  undamaged: number
  guesses: number
  crashes: number
  lostBeforeTheDamage: number
}

export function sampleJournal(rounds: number): Buffer {
  const scan = { digest: '5e'.repeat(32), type: 'application/pdf', bytes: 48_213 } as const
  const records: JournalRecord[] = []
  for (let number = 1; number <= rounds * 3; number += 1) {
    const act =
      [acceptance(number), attachment(number, [scan]), withdrawal(number)][number % 3] ?? withdrawal(number)
    const value = { ...act, device: DEVICE, deviceCode: DEVICE_CODE, deviceSeq: number }
    records.push({ kind: 'command', value })
    const answered = { command: act.id, replayed: false, merged: false }
    records.push({ kind: 'outcome', value: { ...answered, status: 'applied', version: 1, change: number } })
  }
  return encodeJournal(DEVICE, KEY, Buffer.alloc(16, 3), records).bytes
}

/** `bits`: how many of each byte's bits are flipped, one at a time. */
export function damageEverywhere(sample: Buffer, bits: 1 | 8): DamageFigures {
  const ends: number[] = []
  for (let each = decodeRecord(sample, FILE_HEADER_BYTES); each; each = decodeRecord(sample, each.end))
    ends.push(each.end)
  const whole = readJournal(sample, KEY)
  const figures: DamageFigures = {
    ...{ bytes: sample.length, records: ends.length, truncations: 0, flips: 0, leftAlone: 0, cut: 0 },
    ...{ undamaged: 0, guesses: 0, crashes: 0, lostBeforeTheDamage: 0 },
  }
  const examine = (damaged: Buffer, damagedAt: number): void => {
    const good = ends.filter((end) => end <= damagedAt).length
    try {
      const content = readJournal(damaged, KEY)
      if (content === null) {
        if (damagedAt < FILE_HEADER_BYTES) figures.leftAlone += 1
        else figures.lostBeforeTheDamage += good
        return
      }
      figures.lostBeforeTheDamage += Math.max(0, good - content.records)
      if (content.records > good || !isPartOf(content, whole)) figures.guesses += 1
      if (content.goodLength === damaged.length) figures.undamaged += 1
      else figures.cut += 1
    } catch {
      figures.crashes += 1
    }
  }
  for (let length = 0; length <= sample.length; length += 1) {
    figures.truncations += 1
    examine(sample.subarray(0, length), length)
  }
  for (let position = 0; position < sample.length; position += 1) {
    for (let bit = 0; bit < bits; bit += 1) {
      const mask = 1 << (bits === 1 ? position % 8 : bit)
      const flipped = Buffer.from(sample)
      flipped.writeUInt8(flipped.readUInt8(position) ^ mask, position)
      figures.flips += 1
      examine(flipped, position)
    }
  }
  return figures
}

type Content = ReturnType<typeof readJournal>

/** Whether what was read is the beginning of what was written. */
const isPartOf = (content: Content, whole: Content): boolean =>
  content !== null &&
  whole !== null &&
  isDeepStrictEqual(content.commands, whole.commands.slice(0, content.commands.length)) &&
  [...content.outcomes].every(([id, outcome]) => isDeepStrictEqual(outcome, whole.outcomes.get(id)))
