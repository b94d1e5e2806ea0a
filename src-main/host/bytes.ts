// Bodies of requests and answers are typed as streams of anything; they consist of bytes.

import { invariant } from '#shared/kernel/invariant.ts'

export function asBytes(part: unknown): Uint8Array {
  invariant(part instanceof Uint8Array, 'a body consists of bytes')
  return part
}
