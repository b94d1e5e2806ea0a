// electron-builder calls this with each packed folder. What a runtime brings that is none of the program's goes, and the
// folder is not handed on if its native module is missing or for another machine.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROCESSORS } from './before-pack.mjs'
import { machineOf } from './native-module.mjs'

export default function afterPack({ appOutDir, electronPlatformName, arch, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  rmSync(join(resources, 'default_app.asar'), { force: true })
  rmSync(join(appOutDir, 'version'), { force: true })
  const place = join(resources, 'app.asar.unpacked')
  const found = existsSync(place)
    ? readdirSync(place, { recursive: true }).filter((name) => name.endsWith('.node'))
    : []
  const machines = found.map((name) => machineOf(readFileSync(join(place, name))))
  const wanted = `${electronPlatformName}-${PROCESSORS[arch]}`
  if (machines.length !== 1 || machines[0] !== wanted)
    throw new Error(`native modules for ${machines.join(', ') || 'no machine'} instead of ${wanted}`)
}
