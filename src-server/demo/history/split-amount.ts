// Splits a sum of the evaluation into single subsidies that the law can give, exactly and at random: freely around the
// mean as long as many are left, then only by what still leads to the sum.

import { invariant } from '#shared/kernel/invariant.ts'
import type { Random } from '../random.ts'

const UNIT = 100
/** So many are left to be fitted exactly. */
const FITTED = 12
/** How far the mean of the rest may stray meanwhile. */
const STRAY = 0.1

/** `count` of the amounts that add up to `yuan`. Throws where there is no such split. */
export function splitAmount(
  random: Random,
  { count, yuan }: { readonly count: number; readonly yuan: number },
  amounts: readonly number[],
): number[] {
  invariant(yuan % UNIT === 0, 'sums of the evaluation are whole hundreds')
  const steps = amounts.map((amount) => amount / UNIT)
  const mean = yuan / UNIT / Math.max(1, count)
  const chosen: number[] = []
  let left = yuan / UNIT
  for (let rest = count - 1; rest >= FITTED; rest -= 1) {
    const step = random.pick(steps.filter((each) => Math.abs((left - each) / rest - mean) <= mean * STRAY))
    chosen.push(step)
    left -= step
  }
  return [...chosen, ...fitted(random, left, count - chosen.length, steps)].map((step) => step * UNIT)
}

function fitted(random: Random, size: number, count: number, steps: readonly number[]): number[] {
  // reachable[n][sum]: whether n steps can add up to the sum.
  const reachable: Uint8Array[] = [Uint8Array.from({ length: size + 1 }, (_, sum) => (sum === 0 ? 1 : 0))]
  for (let n = 1; n <= count; n += 1) reachable.push(oneMore(reachable[n - 1], steps, size))
  invariant(reachable[count]?.[size] === 1, `${count} subsidies never add up to ${size * UNIT}`)
  const chosen: number[] = []
  let left = size
  for (let n = count; n > 0; n -= 1) {
    const step = random.pick(steps.filter((each) => each <= left && reachable[n - 1]?.[left - each] === 1))
    chosen.push(step)
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
