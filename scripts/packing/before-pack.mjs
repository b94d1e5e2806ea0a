// electron-builder calls this before each system and processor: the native module that lies in the program then is for it,
// whatever machine packs.

import { join } from 'node:path'
import { ROOT } from '../terminal.mjs'
import { setNativeModule } from './program.mjs'

/** electron-builder numbers processors. */
export const PROCESSORS = { 1: 'x64', 3: 'arm64' }

export const PROGRAM = join(ROOT, 'out', 'program')

export default async function beforePack({ electronPlatformName, arch }) {
  const processor = PROCESSORS[arch]
  if (processor === undefined) throw new Error(`the program is not packed for processor ${arch}`)
  await setNativeModule(PROGRAM, electronPlatformName, processor)
}
