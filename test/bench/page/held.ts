// What a store holds, in three numbers: by them a store that was killed and opened again proves that it has everything.

export interface Held {
  readonly records: number
  readonly versions: number
  /** Of the ids, so that other records are not taken for these. */
  readonly sum: number
}

export const NOTHING_HELD: Held = { records: 0, versions: 0, sum: 0 }

interface Counted {
  readonly record: { readonly id: string; readonly version?: number }
}

export const added = (held: Held, { record }: Counted): Held => ({
  records: held.records + 1,
  versions: held.versions + (record.version ?? 0),
  sum: (held.sum + Number.parseInt(record.id.slice(-8), 16)) % 0x1_0000_0000,
})
