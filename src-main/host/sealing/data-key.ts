// The one key of a device under which everything personal lies on its disk: journal, scans, sign-in file, and by a
// derived key the page's cache. It never seals anything itself: each purpose gets a key derived from it (HKDF), so that
// one that leaves this process, as the page's does, opens nothing else.

import { createSecretKey, hkdfSync } from 'node:crypto'

export const DATA_KEY_BYTES = 32

export type KeyPurpose = 'key id' | 'journal' | 'scan' | 'sign-in' | 'cache'

export interface DataKey {
  /** Tells keys apart and says nothing about them; stands in the journal's header. */
  readonly id: Buffer
  /** 32 bytes for one purpose; with a salt, for one file. */
  readonly derive: (purpose: KeyPurpose, salt?: Uint8Array) => Buffer
}

export const KEY_ID_BYTES = 8

export function dataKeyOf(secret: Uint8Array): DataKey {
  const key = createSecretKey(secret)
  const derive = (purpose: KeyPurpose, salt: Uint8Array = new Uint8Array()): Buffer =>
    Buffer.from(hkdfSync('sha256', key, salt, `jibu ${purpose}`, DATA_KEY_BYTES))
  return { id: derive('key id').subarray(0, KEY_ID_BYTES), derive }
}
