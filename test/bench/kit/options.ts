// The options behind `npm run bench -- NAME`: each is a whole number with a default, besides the switch `--json`.

import { parseArgs } from 'node:util'

type Options<K extends string> = Readonly<Record<K, number>> & {
  readonly json: boolean
  /** What was named without a dash, such as who takes part. */
  readonly named: readonly string[]
}

/** Unknown options and anything that is not a whole number end the program. */
export function readOptions<K extends string>(defaults: Readonly<Record<K, number>>): Options<K> {
  const known = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: { ...known, json: { type: 'boolean', default: false } },
  })
  const given: Readonly<Record<string, unknown>> = values
  const chosen: Record<K, number> = { ...defaults }
  for (const name in defaults) chosen[name] = wholeNumber(name, given[name]) ?? defaults[name]
  return { ...chosen, json: given['json'] === true, named: positionals }
}

function wholeNumber(name: string, given: unknown): number | null {
  if (given === undefined) return null
  const number = Number(given)
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`--${name} is a whole number`)
  return number
}
