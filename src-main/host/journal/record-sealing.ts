// How the records of one journal file are sealed. Each file has its own key, derived with its salt, so no record of
// another journal, or of this one before it was compacted, can be put into it; a record's number and kind are sealed
// with it, so none can be moved, repeated or left out unnoticed. Checksums find accidents, this finds hands.

import { aesGcm } from '../sealing/aes-gcm.ts'
import type { DataKey } from '../sealing/data-key.ts'
import type { FileHeader } from './record-format.ts'

export interface RecordSealing {
  /** Written beside every record and never given to another sealing. */
  readonly format: number
  readonly seal: (plain: Uint8Array, kind: number, number: number) => Uint8Array
  /** Throws where the bytes were not sealed under this key as this record. */
  readonly open: (sealed: Uint8Array, kind: number, number: number) => Uint8Array
}

/** File version 1, from before there was encryption. */
const PLAIN: RecordSealing = {
  format: 1,
  seal: (plain) => plain,
  open: (sealed) => sealed,
}

const AES_FORMAT = 2

/** Null where the file was sealed under another key. */
export function sealingOf(header: FileHeader, key: DataKey): RecordSealing | null {
  if (header.version === 1) return PLAIN
  return key.id.equals(header.keyId) ? sealingWith(key, header.salt) : null
}

export function sealingWith(key: DataKey, salt: Buffer): RecordSealing {
  const sealing = aesGcm(key.derive('journal', salt))
  return {
    format: AES_FORMAT,
    seal: (plain, kind, number) => sealing.seal(plain, about(kind, number)),
    open: (sealed, kind, number) => sealing.open(sealed, about(kind, number)),
  }
}

function about(kind: number, number: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes.writeBigUInt64LE(BigInt(number))
  bytes.writeUInt8(kind, 8)
  return bytes
}
