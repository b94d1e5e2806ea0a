// A program in whose place a few lines of shell stand, which give up root's rights and become it. For whoever starts it by
// its path alone and has no room for the words before.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asNobody } from '../../../scripts/electron-runtime.mjs'

export async function writeWithoutRights(place: string, program: string, home: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const words = [...asNobody(home), program].map((word) => `'${word}'`).join(' ')
  await writeFile(place, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 })
}
