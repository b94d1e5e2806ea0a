// On a bare machine nothing is installed when a command of ours begins: what it reads before it has installed the packages
// may import Node and its own files only.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const SCRIPTS = join(import.meta.dirname, '../../scripts')

/** The packages that a file imports as it is read, itself or by way of others. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gmsu)]
  return imports.flatMap(([, from = '']) => {
    if (from.startsWith('node:')) return []
    return from.startsWith('.') ? packagesOf(join(dirname(file), from), seen) : [`${from} in ${file}`]
  })
}

it.each(['start.mjs', 'test.mjs', 'package.mjs'])(
  '%s needs no package before it has installed them',
  (name) => {
    expect(packagesOf(join(SCRIPTS, name))).toEqual([])
  },
)

it('a package that is imported as a file is read is found', () => {
  expect(packagesOf(join(SCRIPTS, 'municipal-port.mjs'))).toHaveLength(1)
})
