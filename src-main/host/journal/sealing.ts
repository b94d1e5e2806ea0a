// The seam for encryption at rest. Each record carries the format byte of the sealing that wrote it, so that plain and
// sealed records can follow one another in one file when encryption arrives. Today's sealing protects nothing: it
// stores the bytes as they are, and whoever can read the file can read the records.

export interface Sealing {
  /** 1 to 255; written beside every record and never given to another sealing. */
  readonly format: number
  readonly seal: (plain: Uint8Array) => Uint8Array
  /** Throws where the bytes were not sealed by this sealing. */
  readonly open: (sealed: Uint8Array) => Uint8Array
}

export const PLAIN: Sealing = {
  format: 1,
  seal: (plain) => plain,
  open: (sealed) => sealed,
}
