// `--applications N`: how large the invented town is. 0 asks for the small town without its past, which is what tests of
// other things want.

import { LEAST_PAST } from '../demo/history/invent-past.ts'
import { UsageError } from './subcommand.ts'

/** Large enough for tables 2-14 and 2-15 of the evaluation, small enough to be there in seconds. */
export const DEFAULT_TOWN = 20_000
const LEAST_TOWN = LEAST_PAST + 1_000

export function readTownSize(given: string | undefined): number {
  if (given === undefined) return DEFAULT_TOWN
  const size = Number(given)
  if (size !== 0 && !(Number.isSafeInteger(size) && size >= LEAST_TOWN)) {
    throw new UsageError(`--applications is 0 or a whole number from ${LEAST_TOWN}`)
  }
  return size
}
