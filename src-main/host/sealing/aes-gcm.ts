// Seals one message with AES-256-GCM: nonce (12 bytes, random) | ciphertext | tag (16). `about` is not stored but has to
// be the same at opening: what a message belongs to cannot be changed by moving it.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface Sealing {
  readonly seal: (plain: Uint8Array, about: Uint8Array) => Uint8Array
  /** Throws where the bytes are not what was sealed under this key about this. */
  readonly open: (sealed: Uint8Array, about: Uint8Array) => Uint8Array
}

export const CIPHER = 'aes-256-gcm'
export const NONCE_BYTES = 12
export const TAG_BYTES = 16

export const aesGcm = (key: Buffer): Sealing => ({
  seal: (plain, about) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(about)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open: (sealed, about) => {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short to be sealed')
    const tagAt = sealed.length - TAG_BYTES
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(about)
      .setAuthTag(sealed.subarray(tagAt))
    return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES, tagAt)), cipher.final()])
  },
})
