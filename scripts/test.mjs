// `npm test`: everything of `npm run check`, the packed archive, and the end-to-end run in a real browser. Installs what
// it needs first. Its last line is `N passed, N failed`, and its exit code says the same.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { checkNode, ensureInstalled, npmCommand } from './install.mjs'
import { main, ROOT, runAloud, say } from './terminal.mjs'
import { ensureTestBrowser } from './test-browser.mjs'
import { playwrightCounts, stageCounts, sum, vitestCounts } from './test-counts.mjs'

const REPORTS = join(ROOT, 'test-results')
const report = (name) => join(REPORTS, `${name}.json`)

const npmRun = (name) => {
  const [program, words] = npmCommand(['run', '--silent', name])
  return runAloud(program, words)
}

const tool = (path, ...words) => runAloud(process.execPath, [join(ROOT, 'node_modules', ...path), ...words])

async function vitest(name, ...words) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`]
  return vitestCounts(report(name), await tool(['vitest', 'vitest.mjs'], 'run', ...words, ...reporters))
}

async function playwright() {
  return playwrightCounts(report('e2e'), await tool(['@playwright', 'test', 'cli.js'], 'test'))
}

await main(async () => {
  checkNode()
  await ensureInstalled()
  await ensureTestBrowser()
  rmSync(REPORTS, { recursive: true, force: true })
  const counts = [
    stageCounts(await npmRun('check:types')),
    stageCounts(await npmRun('check:lint')),
    await vitest('unit'),
  ]
  await ensureBuilt()
  counts.push(await vitest('package', '--config', 'test/package/vitest.config.ts'))
  counts.push(await playwright())
  const { passed, failed } = sum(counts)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
