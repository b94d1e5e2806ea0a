// Fetches Electron's runtime, which npm does not bring along: once, by the package's own means, which go by
// ELECTRON_MIRROR where it is set. A network that has refused is not asked at every start.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly, ROOT, step } from './terminal.mjs'

/** Milliseconds: a hundred megabytes over a slow line, and no more patience than a person has. */
const PATIENCE = 120_000

/** What has been tried: another version or another mirror is another question. */
const question = (root, variables) => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  return `${version} ${variables.ELECTRON_MIRROR ?? variables.npm_config_electron_mirror ?? ''}`
}

/** Whether it is worth trying; false where the same question has failed before. */
export function mayFetchElectron(root = ROOT, variables = process.env) {
  const note = noteIn(root)
  return !existsSync(note) || readFileSync(note, 'utf8') !== question(root, variables)
}

/** Where a failed attempt is written down; whoever deletes it has it tried again. */
const noteIn = (root) => join(root, 'out', 'electron-not-fetched')

/** Null where it is there now, else why not. */
export async function fetchElectron({
  root = ROOT,
  variables = process.env,
  install = (patience) =>
    runQuietly(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], patience),
} = {}) {
  try {
    await step('正在下载 Electron 运行时（仅首次）', install(PATIENCE))
    return null
  } catch {
    const note = noteIn(root)
    mkdirSync(dirname(note), { recursive: true })
    writeFileSync(note, question(root, variables))
    return 'Electron 运行时没有下载成功（可设 ELECTRON_MIRROR 后重试）'
  }
}
