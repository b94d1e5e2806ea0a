// The type of a scan by its first bytes. What the browser or the file's name says does not count.

import type { SCAN_TYPES } from '#shared/domain/material/material.ts'

export type ScanType = (typeof SCAN_TYPES)[number]

/** As many bytes as the longest signature. */
export const SIGNATURE_BYTES = 8

const SIGNATURES: readonly { readonly type: ScanType; readonly bytes: Buffer }[] = [
  { type: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'application/pdf', bytes: Buffer.from('%PDF-', 'latin1') },
]

export const FILE_ENDINGS: Readonly<Record<ScanType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
}

export const typeOf = (start: Buffer): ScanType | null =>
  SIGNATURES.find(({ bytes }) => start.subarray(0, bytes.length).equals(bytes))?.type ?? null
