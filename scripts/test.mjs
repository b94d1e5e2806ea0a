// `npm test`: everything of `npm run check`, the packed archive, and every journey in a real browser. Installs what it needs
// first. `JIBU_ELECTRON=1 npm test` plays every journey on a real Electron as well; not all of them have been seen to pass
// there yet, so without that word the run says how many it left out. Where no Electron can be had then, it says so and
// fails, unless JIBU_NO_ELECTRON=1 asked for that. Its last lines are the journeys passed in each shell and `N passed, N
// failed`, and its exit code says the same.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureTestRuntime, runtimeName } from './electron-runtime.mjs'
import { checkNode, ensureInstalled, npmCommand } from './install.mjs'
import { main, ROOT, runAloud, say } from './terminal.mjs'
import { ensureTestBrowser } from './test-browser.mjs'
import {
  journeysOf,
  playwrightCounts,
  stageCounts,
  sum,
  unequalJourneys,
  vitestCounts,
} from './test-counts.mjs'

const REPORTS = join(ROOT, 'test-results')
const WITH_ELECTRON = process.env.JIBU_ELECTRON === '1'
const NO_JOURNEYS = { all: [], passed: [] }
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

/** Both shells play the same journeys, or what did not run on Electron is counted and named. */
function tellJourneys(runtime) {
  const shells = journeysOf(report('e2e'))
  const { chromium = NO_JOURNEYS, electron = NO_JOURNEYS } = shells
  const place = 'why' in runtime ? 'Electron' : runtimeName(runtime)
  say('')
  say(`${electron.passed.length} journeys passed on ${place}, ${chromium.passed.length} in Chromium`)
  if ('why' in runtime) {
    say(
      `！没有 Electron：${chromium.all.length} 个端到端测试和打包程序的测试没有在 Electron 上运行。原因：${runtime.why}`,
    )
    return process.env.JIBU_NO_ELECTRON === '1' || !WITH_ELECTRON ? 0 : chromium.all.length
  }
  const unequal = unequalJourneys(shells)
  for (const journey of unequal) say(`只在一个外壳中运行：${journey}`)
  return unequal.length
}

await main(async () => {
  checkNode()
  await ensureInstalled()
  await ensureTestBrowser()
  const runtime = WITH_ELECTRON ? await ensureTestRuntime() : { why: '未指定 JIBU_ELECTRON=1' }
  // Playwright and the tests of the packed program leave Electron out where there is none.
  if ('why' in runtime) process.env.JIBU_NO_ELECTRON ??= 'none'
  rmSync(REPORTS, { recursive: true, force: true })
  const counts = [
    stageCounts(await npmRun('check:types')),
    stageCounts(await npmRun('check:lint')),
    await vitest('unit'),
  ]
  await ensureBuilt()
  counts.push(await vitest('package', '--config', 'test/package/vitest.config.ts'))
  counts.push(await playwright())
  counts.push({ passed: 0, failed: tellJourneys(runtime) })
  const { passed, failed } = sum(counts)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
