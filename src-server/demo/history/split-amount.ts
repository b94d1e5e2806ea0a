// Splits a sum of the evaluation into single subsidies that the law can give, exactly and at random.

import { invariant } from '#shared/kernel/invariant.ts'
import type { Random } from '../random.ts'

const UNIT = 100

/** `count` of the amounts that add up to `yuan`. Throws where there is no such split. */
export function splitAmount(
  random: Random,
  { count, yuan }: { readonly count: number; readonly yuan: number },
  amounts: readonly number[],
): number[] {
  const size = yuan / UNIT
  invariant(Number.isInteger(size), 'sums of the evaluation are whole hundreds')
  const steps = amounts.map((amount) => amount / UNIT)
  const reachable: Uint8Array[] = [Uint8Array.from({ length: size + 1 }, (_, sum) => (sum === 0 ? 1 : 0))]
  for (let n = 1; n <= count; n += 1) reachable.push(oneMore(reachable[n - 1], steps, size))
  invariant(reachable[count]?.[size] === 1, `${count} subsidies never add up to ${yuan}`)
  const chosen: number[] = []
  let left = size
  for (let n = count; n > 0; n -= 1) {
    const step = random.pick(steps.filter((each) => each <= left && reachable[n - 1]?.[left - each] === 1))
    chosen.push(step * UNIT)
    left -= step
  }
  return chosen
}

function oneMore(before: Uint8Array | undefined, steps: readonly number[], size: number): Uint8Array {
  const row = new Uint8Array(size + 1)
  for (let sum = 0; sum <= size; sum += 1) {
    if (before?.[sum] === 1) for (const step of steps) if (sum + step <= size) row[sum + step] = 1
  }
  return row
}
