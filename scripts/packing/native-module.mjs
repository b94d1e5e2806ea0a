// The one native module of the program, for the system and processor that is packed for, whatever machine packs. The
// lock names every build of it with its hash; one that npm left out here is fetched by npm and checked by that hash.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand } from '../install.mjs'
import { ROOT, runQuietly, Stop } from '../terminal.mjs'

const BUILDS = {
  linux: (arch) => `linux-${arch}-gnu`,
  win32: (arch) => `win32-${arch}-msvc`,
  darwin: (arch) => `darwin-${arch}`,
}

export const nativePackage = (platform, arch) => `@node-rs/argon2-${BUILDS[platform](arch)}`

/** The file of that machine's build. */
export async function ensureNativeModule(platform, arch) {
  const name = nativePackage(platform, arch)
  const place = `node_modules/${name}`
  const folder = join(ROOT, place)
  if (!existsSync(folder)) await fetchPackage(name, place, folder)
  const file = readdirSync(folder).find((each) => each.endsWith('.node'))
  if (file === undefined) throw new Stop(`${name} 不含本机模块`)
  const found = machineOf(readFileSync(join(folder, file)))
  if (found !== `${platform}-${arch}`) throw new Stop(`${name} 是为 ${found} 编译的`)
  return join(folder, file)
}

async function fetchPackage(name, place, folder) {
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[place]
  if (locked === undefined) throw new Stop(`package-lock.json 中没有 ${name}`)
  const making = mkdtempSync(join(ROOT, 'node_modules', '.native-'))
  try {
    const [program, words] = npmCommand(['pack', `${name}@${locked.version}`, '--silent'])
    await runQuietly(program, [...words, '--pack-destination', making])
    const archive = join(making, readdirSync(making)[0])
    const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
    if (hash !== locked.integrity) throw new Stop(`${name}：校验值与 package-lock.json 不符`)
    await runQuietly('tar', ['-xzf', archive, '-C', making])
    mkdirSync(join(folder, '..'), { recursive: true })
    renameSync(join(making, 'package'), folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

const ELF = { 62: 'linux-x64', 183: 'linux-arm64' }
const PE = { 0x8664: 'win32-x64', 0xaa64: 'win32-arm64' }
const MACH_O = { 0x01000007: 'darwin-x64', 0x0100000c: 'darwin-arm64' }

/** The machine that a compiled file is for, by its own head. */
export function machineOf(bytes) {
  if (bytes.length < 64) return 'unknown'
  if (bytes.readUInt32BE(0) === 0x7f454c46) return ELF[bytes.readUInt16LE(18)] ?? 'unknown'
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return MACH_O[bytes.readUInt32LE(4)] ?? 'unknown'
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return 'unknown'
  const head = bytes.readUInt32LE(60)
  return head + 6 <= bytes.length ? (PE[bytes.readUInt16LE(head + 4)] ?? 'unknown') : 'unknown'
}
