// Journal file, format version 1. All numbers little-endian.
//
//   file    magic "JIBUJRNL" | version u32 | device uuid 16 bytes | crc32 u32 of the 28 bytes before
//   record  length u32 | kind u8 | sealing u8 | zero u16 | payload crc32 u32 | header crc32 u32 | payload
//
// The header's checksum covers the record's own position in the file, so that old bytes which a disk brings back at
// another place are never taken for a record. A length is believed only after its header's checksum is right.
// Files of this version are read for ever (SYNC-17); a change of layout is a new version, never an edit.

import { crc32 } from 'node:zlib'

export const FORMAT_VERSION = 1
export const FILE_HEADER_BYTES = 32
export const RECORD_HEADER_BYTES = 16
const MAGIC = Buffer.from('JIBUJRNL', 'latin1')

export const RECORD_KINDS = { command: 1, outcome: 2, sequenceFloor: 3, epoch: 4, disposition: 5 } as const
export type RecordKind = keyof typeof RECORD_KINDS

export function encodeFileHeader(device: string): Buffer {
  const header = Buffer.alloc(FILE_HEADER_BYTES)
  MAGIC.copy(header)
  header.writeUInt32LE(FORMAT_VERSION, 8)
  Buffer.from(device.replaceAll('-', ''), 'hex').copy(header, 12)
  header.writeUInt32LE(crc32(header.subarray(0, 28)), 28)
  return header
}

/** The device that wrote the file, or null where this is no journal of a version that we know. */
export function decodeFileHeader(file: Buffer): string | null {
  if (file.length < FILE_HEADER_BYTES) return null
  if (!file.subarray(0, 8).equals(MAGIC) || file.readUInt32LE(8) !== FORMAT_VERSION) return null
  if (file.readUInt32LE(28) !== crc32(file.subarray(0, 28))) return null
  return file.toString('hex', 12, 28).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export function encodeRecord(
  kind: RecordKind,
  sealing: number,
  payload: Uint8Array,
  position: number,
): Buffer {
  const record = Buffer.alloc(RECORD_HEADER_BYTES + payload.length)
  record.writeUInt32LE(payload.length, 0)
  record.writeUInt8(RECORD_KINDS[kind], 4)
  record.writeUInt8(sealing, 5)
  record.writeUInt32LE(crc32(payload), 8)
  record.writeUInt32LE(headerChecksum(record, position), 12)
  record.set(payload, RECORD_HEADER_BYTES)
  return record
}

export interface RawRecord {
  readonly kind: number
  readonly sealing: number
  readonly payload: Buffer
  readonly end: number
}

/** The record at a position, or null where the bytes there are torn or damaged. */
export function decodeRecord(file: Buffer, position: number): RawRecord | null {
  if (position + RECORD_HEADER_BYTES > file.length) return null
  const header = file.subarray(position, position + RECORD_HEADER_BYTES)
  if (header.readUInt32LE(12) !== headerChecksum(header, position)) return null
  const start = position + RECORD_HEADER_BYTES
  const end = start + header.readUInt32LE(0)
  if (end > file.length) return null
  const payload = file.subarray(start, end)
  if (header.readUInt32LE(8) !== crc32(payload)) return null
  return { kind: header.readUInt8(4), sealing: header.readUInt8(5), payload, end }
}

function headerChecksum(record: Buffer, position: number): number {
  const place = Buffer.alloc(8)
  place.writeBigUInt64LE(BigInt(position))
  return crc32(record.subarray(0, 12), crc32(place))
}
