// The layout of a journal file. All numbers little-endian.
//
//   file 1  magic "JIBUJRNL" | version u32 = 1 | device uuid 16 bytes | crc32 u32 of the bytes before
//   file 2  magic "JIBUJRNL" | version u32 = 2 | device uuid 16 bytes | key id 8 bytes | salt 16 bytes | crc32 u32
//   record  length u32 | kind u8 | sealing u8 | zero u16 | payload crc32 u32 | header crc32 u32 | payload
//
// Version 1 has plain payloads and is only read any more; version 2 seals each (record-sealing.ts). The header's checksum
// covers the record's own position in the file, so that old bytes which a disk brings back at another place are never
// taken for a record. A length is believed only after its header's checksum is right. Files of both versions are read
// for ever (SYNC-17); a change of layout is a new version, never an edit.

import { crc32 } from 'node:zlib'
import { KEY_ID_BYTES } from '../sealing/data-key.ts'

export const SALT_BYTES = 16
const FIXED_BYTES = 28
const CHECKSUM_BYTES = 4
export const PLAIN_FILE_HEADER_BYTES = FIXED_BYTES + CHECKSUM_BYTES
export const FILE_HEADER_BYTES = FIXED_BYTES + KEY_ID_BYTES + SALT_BYTES + CHECKSUM_BYTES
export const RECORD_HEADER_BYTES = 16
const MAGIC = Buffer.from('JIBUJRNL', 'latin1')

/** Numbers are never given again. */
export const RECORD_KINDS = {
  command: 1,
  outcome: 2,
  sequenceFloor: 3,
  epoch: 4,
  disposition: 5,
  durable: 6,
} as const
export type RecordKind = keyof typeof RECORD_KINDS

interface Head {
  readonly device: string
  /** Where the records begin. */
  readonly bytes: number
}
export type FileHeader =
  | (Head & { readonly version: 1 })
  | (Head & { readonly version: 2; readonly keyId: Buffer; readonly salt: Buffer })

export function encodeFileHeader(device: string, keyId: Buffer, salt: Buffer): Buffer {
  const header = Buffer.alloc(FILE_HEADER_BYTES)
  MAGIC.copy(header)
  header.writeUInt32LE(2, 8)
  Buffer.from(device.replaceAll('-', ''), 'hex').copy(header, 12)
  keyId.copy(header, FIXED_BYTES)
  salt.copy(header, FIXED_BYTES + KEY_ID_BYTES)
  const checksumAt = FILE_HEADER_BYTES - CHECKSUM_BYTES
  header.writeUInt32LE(crc32(header.subarray(0, checksumAt)), checksumAt)
  return header
}

/** Null where this is no journal of a version that we know. */
export function decodeFileHeader(file: Buffer): FileHeader | null {
  if (file.length < PLAIN_FILE_HEADER_BYTES || !file.subarray(0, 8).equals(MAGIC)) return null
  const version = file.readUInt32LE(8)
  if (version !== 1 && version !== 2) return null
  const bytes = version === 1 ? PLAIN_FILE_HEADER_BYTES : FILE_HEADER_BYTES
  const checksumAt = bytes - CHECKSUM_BYTES
  if (file.length < bytes || file.readUInt32LE(checksumAt) !== crc32(file.subarray(0, checksumAt)))
    return null
  const device = file
    .toString('hex', 12, FIXED_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (version === 1) return { version, device, bytes }
  const saltAt = FIXED_BYTES + KEY_ID_BYTES
  const keyId = Buffer.from(file.subarray(FIXED_BYTES, saltAt))
  return { version, device, bytes, keyId, salt: Buffer.from(file.subarray(saltAt, checksumAt)) }
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
