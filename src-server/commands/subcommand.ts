// The shape of a subcommand of the municipal program.

import { fileURLToPath } from 'node:url'

export interface Subcommand {
  readonly usage: string
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<void>
}

/** The operator's mistake: its message is printed as it stands, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const dataDirOption = { 'data-dir': { type: 'string' } } as const

/** `data/` in the repository; git ignores it. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
