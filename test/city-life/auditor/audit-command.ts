// `tsx test/city-life/auditor/audit-command.ts DIR [DIR …] [--json] [--all]`: audits exports. Of each kind the first twenty are
// told, with `--all` every one. Exit code 1 where something was found.

import { parseArgs } from 'node:util'
import { audit, byKind } from './audit.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
})
const TOLD = 20
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
if (positionals.length === 0) throw new RangeError('which export? name its folder')
for (const folder of positionals) {
  const audited = audit(folder)
  if (audited.violations.length > 0) process.exitCode = 1
  if (values.json) {
    say(JSON.stringify({ folder, ...audited, kinds: Object.fromEntries(byKind(audited.violations)) }))
    continue
  }
  say(folder)
  for (const { rule, looked, untold, violations } of audited.counts) {
    say(`  ${rule}: looked at ${looked}, violations ${violations}`)
    for (const [question, count] of Object.entries(untold)) say(`      not told ${count} × ${question}`)
  }
  for (const [kind, count] of byKind(audited.listed)) say(`  listed apart ${count} × ${kind}`)
  for (const [kind, count] of byKind(audited.violations)) say(`  ${count} × ${kind}`)
  const told = new Map<string, number>()
  for (const { rule, kind, person, records, because, clause } of audited.violations) {
    const count = (told.get(`${rule} ${kind}`) ?? 0) + 1
    told.set(`${rule} ${kind}`, count)
    if (count > TOLD && !values.all) continue
    say(`  ${rule} ${kind}: person ${person ?? '?'}; ${because} [${records.join(', ')}] (${clause})`)
  }
}
