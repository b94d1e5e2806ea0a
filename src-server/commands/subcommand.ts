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

/** The command ran and its answer is no: the message is printed as it stands, and the exit code is 1. */
export class Failure extends Error {
  override name = 'Failure'
}

export const dataDirOption = { 'data-dir': { type: 'string' } } as const

/** `data/` in the repository; git ignores it. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
