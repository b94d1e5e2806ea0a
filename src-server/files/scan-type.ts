// The type of a scan by its first bytes. The name and the announced type are the sender's word; this is the content's.

import type { Scan } from '#shared/domain/material/material.ts'

const SIGNATURES: readonly { readonly type: Scan['type']; readonly bytes: readonly number[] }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

export const scanTypeOf = (content: Uint8Array): Scan['type'] | null =>
  SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte))?.type ?? null
