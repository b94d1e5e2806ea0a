// Seals a file of any size in chunks, so that it can be written and read as a stream and a change anywhere is noticed.
//
//   magic "JIBUSEAL" | salt 16 bytes | chunks: ciphertext of 64 KiB plain (the last one: 1 byte to 64 KiB) | tag 16 bytes
//
// Each file has its own key, derived with its salt, so a chunk's number can be its nonce; the last chunk's nonce says
// that it is the last, so that a file cannot be cut at a chunk's end. The format is read for ever.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { CIPHER, NONCE_BYTES, TAG_BYTES } from './aes-gcm.ts'
import type { DataKey } from './data-key.ts'

export const SEALED_MAGIC = Buffer.from('JIBUSEAL', 'latin1')
const SALT_BYTES = 16
export const SEALED_HEADER_BYTES = SEALED_MAGIC.length + SALT_BYTES
const CHUNK = 64 * 1024

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32LE(index)
  nonce.writeUInt8(last ? 1 : 0, NONCE_BYTES - 1)
  return nonce
}

export interface SealingWriter {
  /** The sealed bytes that are ready once these are added. */
  readonly add: (part: Uint8Array) => Buffer
  /** The rest; without any content there is nothing to seal and this throws. */
  readonly end: () => Buffer
}

export function createSealingWriter(key: DataKey): SealingWriter {
  const salt = randomBytes(SALT_BYTES)
  const fileKey = key.derive('scan', salt)
  let index = 0
  let rest = Buffer.alloc(0)
  let ready: Buffer[] = [SEALED_MAGIC, salt]
  const seal = (plain: Uint8Array, last: boolean): void => {
    const cipher = createCipheriv(CIPHER, fileKey, nonceOf(index, last), { authTagLength: TAG_BYTES })
    ready.push(cipher.update(plain), cipher.final(), cipher.getAuthTag())
    index += 1
  }
  const take = (): Buffer => {
    const bytes = Buffer.concat(ready)
    ready = []
    return bytes
  }
  return {
    add: (part) => {
      rest = Buffer.concat([rest, part])
      let from = 0
      for (; rest.length - from > CHUNK; from += CHUNK) seal(rest.subarray(from, from + CHUNK), false)
      rest = rest.subarray(from)
      return take()
    },
    end: () => {
      if (rest.length === 0) throw new Error('an empty file is not sealed')
      seal(rest, true)
      return take()
    },
  }
}

/** How many plain bytes a sealed file of this size holds. */
export function plainBytes(sealedBytes: number): number {
  const body = Math.max(0, sealedBytes - SEALED_HEADER_BYTES)
  return body - Math.ceil(body / (CHUNK + TAG_BYTES)) * TAG_BYTES
}

/** The bytes of a file from a position on; fewer than asked for only at its end. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>

/** The plain content, chunk by chunk; throws at the first byte that is not as it was sealed. */
export async function* openSealed(key: DataKey, read: ReadAt): AsyncGenerator<Buffer, void, void> {
  const header = await read(0, SEALED_HEADER_BYTES)
  if (!header.subarray(0, SEALED_MAGIC.length).equals(SEALED_MAGIC)) throw new Error('not a sealed file')
  const fileKey = key.derive('scan', header.subarray(SEALED_MAGIC.length))
  let position = SEALED_HEADER_BYTES
  let sealed = await read(position, CHUNK + TAG_BYTES)
  for (let index = 0; ; index += 1) {
    position += sealed.length
    const next = await read(position, CHUNK + TAG_BYTES)
    const last = next.length === 0
    const tagAt = Math.max(0, sealed.length - TAG_BYTES)
    const cipher = createDecipheriv(CIPHER, fileKey, nonceOf(index, last), { authTagLength: TAG_BYTES })
    cipher.setAuthTag(sealed.subarray(tagAt))
    yield Buffer.concat([cipher.update(sealed.subarray(0, tagAt)), cipher.final()])
    if (last) return
    sealed = next
  }
}
