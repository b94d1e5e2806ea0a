// Electron's fuses: switches in the program's own bytes. They stand behind a sentinel as version, count and one sign
// each: '1' on, '0' off, 'r' taken away.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_VERSION = 1

/** In their order in the program. */
export const FUSE_NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
]
export const FUSES = Object.fromEntries(FUSE_NAMES.map((name, index) => [name, index]))

/** Where the first fuse stands in these bytes, and how many there are. */
function wireOf(bytes, program) {
  const at = bytes.indexOf(FUSE_SENTINEL, 0, 'latin1')
  const version = bytes[at + FUSE_SENTINEL.length]
  if (at < 0 || version !== FUSE_VERSION)
    throw new Error(`${program} has no fuses of version ${FUSE_VERSION}`)
  return { first: at + FUSE_SENTINEL.length + 2, count: bytes[at + FUSE_SENTINEL.length + 1] }
}

/** Name of each fuse that we know → whether it is on. */
export function readFuses(program) {
  const bytes = readFileSync(program)
  const { first } = wireOf(bytes, program)
  return Object.fromEntries(FUSE_NAMES.map((name, index) => [name, bytes[first + index] === 0x31]))
}

export function setFuse(program, fuse, on) {
  const { first, count } = wireOf(readFileSync(program), program)
  if (fuse >= count) throw new Error(`${program} has no fuse ${fuse}`)
  const file = openSync(program, 'r+')
  try {
    writeSync(file, on ? '1' : '0', first + fuse)
  } finally {
    closeSync(file)
  }
}
