// `npx tsx test/policy/print-coverage.ts` prints the report of rule by outcome over the written cases.

import { OUTCOMES, ruleCoverage } from './coverage.ts'

console.log(['rule'.padEnd(26), ...OUTCOMES.map((outcome) => outcome.padStart(8))].join(' '))
for (const { rule, cells } of ruleCoverage())
  console.log(
    [
      rule.padEnd(26),
      ...cells.map(({ cases, impossible }) => (impossible === null ? String(cases) : '–').padStart(8)),
    ].join(' '),
  )
