// `npm run package`: builds, and packs the Electron shell with electron-builder. Where the Electron runtime is not
// installed, `--dir` packs with a stub in its place: the archive is the real one, the program around it is not. That is
// how the contents can be tested on machines that cannot have the runtime.

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './choose-shell.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { main, ROOT, runAloud, Stop, say } from './terminal.mjs'

const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')

/**
 * Where a runtime keeps its fuses: a sentinel, version 1, eight fuses, all off. The stub has it too, so that the
 * configuration's fuses are really set and a test can read them back.
 */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0800000000'

/** Files that electron-builder expects of a runtime; none of them runs. */
function stubRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'jibu-stub-runtime-'))
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'))
  writeFileSync(
    join(folder, 'electron'),
    `#!/bin/sh\necho "a stub of the Electron runtime" >&2\nexit 1\n${FUSE_WIRE}`,
  )
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub\n')
  mkdirSync(join(folder, 'resources'))
  return folder
}

await main(async () => {
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  const words = process.argv.slice(2)
  if (electronRuntime() !== null) return runAloud(process.execPath, [BUILDER, ...words])
  if (!words.includes('--dir')) {
    throw new Stop(
      '未安装 Electron 运行时，不能制作安装包。请先运行 npx install-electron，或用 --dir 只打包目录。',
    )
  }
  const stub = stubRuntime()
  try {
    say('未安装 Electron 运行时：用占位程序打包，产物只供检查内容，不能运行。')
    return await runAloud(process.execPath, [BUILDER, '--linux', ...words, `-c.electronDist=${stub}`])
  } finally {
    rmSync(stub, { recursive: true, force: true })
  }
})
