// A folder that electron-builder takes for an Electron runtime; nothing in it runs. What is packed with it serves to
// look at the contents, where no runtime for that processor can be had.

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FUSE_SENTINEL } from '../electron-runtime/fuses.mjs'
import { ROOT } from '../terminal.mjs'

/** Version 1, eight fuses, all off: the configuration's are really set in it, and a test can read them back. */
const FUSE_WIRE = `${FUSE_SENTINEL}\x01\x0800000000`

export function stubRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'jibu-stub-runtime-'))
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'))
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\necho "a stub of the Electron runtime" >&2\nexit 1\n${FUSE_WIRE}`)
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub\n')
  mkdirSync(join(folder, 'resources'))
  mkdirSync(join(folder, 'locales'))
  for (const language of ['de', 'en-US', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stub\n')
  return { folder, version }
}
