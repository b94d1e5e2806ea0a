// `npx tsx test/policy/print-coverage.ts` prints the report of rule by outcome over the written cases.

import { OUTCOMES, ruleCoverage } from './coverage.ts'

const line = (name: string, cells: readonly string[]): string =>
  `${[name.padEnd(26), ...cells.map((each) => each.padStart(8))].join(' ')}\n`

process.stdout.write(line('rule', OUTCOMES))
for (const { rule, cells } of ruleCoverage())
  process.stdout.write(
    line(
      rule,
      cells.map(({ cases, impossible }) => (impossible === null ? String(cases) : '–')),
    ),
  )
