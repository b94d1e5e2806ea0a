// `tsx test/city-life/auditor/audit-command.ts DIR [DIR …] [--json]`: audits exports. Exit code 1 where something was found.

import { parseArgs } from 'node:util'
import { audit, byKind } from './audit.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
if (positionals.length === 0) throw new RangeError('which export? name its folder')
for (const folder of positionals) {
  const audited = audit(folder)
  if (audited.violations.length > 0) process.exitCode = 1
  if (values.json) {
    say(JSON.stringify({ folder, ...audited }))
    continue
  }
  say(folder)
  for (const { rule, looked, notTold, violations } of audited.counts)
    say(`  ${rule}: looked at ${looked}, not told ${notTold}, violations ${violations}`)
  for (const [kind, count] of byKind(audited.violations)) say(`  ${count} × ${kind}`)
  for (const { rule, kind, person, records, because, clause } of audited.violations)
    say(`  ${rule} ${kind}: person ${person ?? '?'}; ${because} [${records.join(', ')}] (${clause})`)
}
