// `npm run bench -- NAME [options]` runs the benchmark of that name, the file `NAME.bench.ts` beside this one. Every
// benchmark prints its figures, and the same as JSON with `--json`; it reads its options from `process.argv`.

import { readdirSync } from 'node:fs'

const SUFFIX = '.bench.ts'
const folder = new URL('.', import.meta.url)
const known = readdirSync(folder)
  .filter((entry) => entry.endsWith(SUFFIX))
  .map((entry) => entry.slice(0, -SUFFIX.length))

const name = process.argv[2] ?? ''
if (known.includes(name)) {
  await import(new URL(`${name}${SUFFIX}`, folder).href)
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`)
  process.exitCode = 1
}
