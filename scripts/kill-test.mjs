// `npm run kill-test`: builds what is out of date, then plays (test/kill/kill-test.ts).

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ROOT } from './terminal.mjs'

await ensureBuilt()
const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(ROOT, 'test/kill/kill-test.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
