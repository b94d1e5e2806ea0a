// What the program consists of, apart from Electron: the built Electron shell, its page, the one native module, and a
// manifest that names no more than that. Packed from here, and run from here by the tests.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../terminal.mjs'
import { ensureNativeModule } from './native-module.mjs'

const LOADER = '@node-rs/argon2'
const KEPT = ['name', 'productName', 'desktopName', 'version', 'description', 'homepage', 'author', 'license']
const LOADER_FILES = ['package.json', 'index.js']

/** Everything but the native module's build, which depends on the machine. */
export function assembleProgram(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const manifest = {
    ...Object.fromEntries(KEPT.map((key) => [key, own[key]])),
    type: 'module',
    main: 'out/main/electron.js',
    // The rest is bundled into the program.
    dependencies: { [LOADER]: own.dependencies[LOADER] },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  // The browser shell begins here, and is not part of this program.
  const isPart = (path) => basename(path) !== 'browser.js' && !path.endsWith('.map')
  for (const part of ['out/main', 'out/renderer'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: isPart })
  const loader = join('node_modules', ...LOADER.split('/'))
  for (const file of LOADER_FILES) cpSync(join(ROOT, loader, file), join(folder, loader, file))
}

/** Lays the native module for that machine beside its loader, in place of any other. Electron's names for both. */
export async function setNativeModule(folder, platform, arch) {
  const place = join(folder, 'node_modules', ...LOADER.split('/'))
  for (const file of readdirSync(place)) if (file.endsWith('.node')) rmSync(join(place, file))
  const source = await ensureNativeModule(platform, arch)
  cpSync(source, join(place, basename(source)))
}
