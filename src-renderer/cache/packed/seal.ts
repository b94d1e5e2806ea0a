// One AES-256-GCM operation over a piece of the cache. The label says what the piece is and where it belongs, so that no
// piece can stand in another's place; the authentication tag is the piece's checksum. The nonce is random: a device seals
// far fewer than 2^32 pieces in its life.

export type Bytes = Uint8Array<ArrayBuffer>

export interface Seal {
  readonly close: (label: string, plain: Bytes) => Promise<Bytes>
  /** Null: damaged, sealed under another key or format, or not what the label says. */
  readonly open: (label: string, sealed: Bytes) => Promise<Bytes | null>
}

const NONCE = 12

/** Part of every label. Another way of writing pages or rows gets another number, and the cache is copied anew. */
const FORMAT = 'jibu-cache/1'

const binding = (label: string): Bytes => new TextEncoder().encode(`${FORMAT}/${label}`)

export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

export const sealWith = (key: CryptoKey): Seal => ({
  close: async (label, plain) => {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE))
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: binding(label) },
      key,
      plain,
    )
    const whole = new Uint8Array(NONCE + sealed.byteLength)
    whole.set(iv)
    whole.set(new Uint8Array(sealed), NONCE)
    return whole
  },
  open: async (label, sealed) => {
    const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE), additionalData: binding(label) }
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(NONCE)))
    } catch {
      return null
    }
  },
})
