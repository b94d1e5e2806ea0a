// Where the program lies: the folder of its package.json, in the repository as in a packed app.asar.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { invariant } from '#shared/kernel/invariant.ts'

export interface AppRoot {
  readonly folder: string
  readonly rendererFolder: string
  readonly version: string
  /** Packed to be driven by tests; no released program says so. */
  readonly isTestBuild: boolean
}

const manifestSchema = z.object({ version: z.string(), jibuTestBuild: z.boolean().optional() })

export function findAppRoot(moduleUrl: string): AppRoot {
  let folder = dirname(fileURLToPath(moduleUrl))
  while (!existsSync(join(folder, 'package.json'))) {
    invariant(dirname(folder) !== folder, 'the program lies in a package')
    folder = dirname(folder)
  }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return {
    folder,
    rendererFolder: join(folder, 'out', 'renderer'),
    version: manifest.version,
    isTestBuild: manifest.jibuTestBuild === true,
  }
}
