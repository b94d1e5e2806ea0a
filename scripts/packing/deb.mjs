// A Debian package out of the packed folder, by dpkg-deb alone: no download, and every file of it stands here.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, runQuietly } from '../terminal.mjs'

const SOURCES = join(ROOT, 'scripts', 'packing', 'deb')
const PROCESSORS = { x64: 'amd64', arm64: 'arm64' }

/** What Electron links against and starts; Debian 13 gave some of them new names. */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxtst6',
  'xdg-utils',
]

/** `suffix` marks what is no release, in the version, so that no release is ever older than it. */
export async function makeDeb({ unpacked, arch, output, suffix = '' }) {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const version = `${own.version}${suffix === '' ? '' : `~${suffix}`}`
  const processor = PROCESSORS[arch]
  const root = mkdtempSync(join(tmpdir(), 'jibu-deb-'))
  try {
    const place = (...parts) => {
      const path = join(root, ...parts)
      mkdirSync(join(path, '..'), { recursive: true })
      return path
    }
    const program = place('opt', 'Jibu')
    cpSync(unpacked, program, { recursive: true })
    chmodSync(join(program, 'chrome-sandbox'), 0o4755)
    symlinkSync('/opt/Jibu/jibu-workstation', place('usr', 'bin', 'jibu-workstation'))
    const share = (...parts) => place('usr', 'share', ...parts)
    cpSync(join(SOURCES, 'jibu-workstation.desktop'), share('applications', 'jibu-workstation.desktop'))
    const icon = join(ROOT, 'build', 'icon.png')
    if (existsSync(icon)) cpSync(icon, share('icons', 'hicolor', '512x512', 'apps', 'jibu-workstation.png'))
    cpSync(join(ROOT, 'LICENSE'), share('doc', 'jibu-workstation', 'copyright'))
    const control = [
      `Package: ${own.name}`,
      `Version: ${version}`,
      `Architecture: ${processor}`,
      `Maintainer: ${own.author.name} <${own.author.email}>`,
      `Installed-Size: ${Math.ceil(sizeOf(root) / 1024)}`,
      `Depends: ${DEPENDS.join(', ')}`,
      'Section: misc',
      'Priority: optional',
      `Homepage: ${own.homepage}`,
      `Description: ${own.description}`,
      '',
    ]
    writeFileSync(place('DEBIAN', 'control'), control.join('\n'))
    for (const script of ['postinst', 'postrm']) {
      cpSync(join(SOURCES, script), place('DEBIAN', script))
      chmodSync(join(root, 'DEBIAN', script), 0o755)
    }
    chmodSync(root, 0o755)
    mkdirSync(output, { recursive: true })
    const made = join(output, `${own.name}_${version}_${processor}.deb`)
    // What is only looked at need not be small.
    const packing = suffix === '' ? ['-Zxz'] : ['-Zgzip', '-z1']
    await runQuietly('dpkg-deb', ['--root-owner-group', ...packing, '--build', root, made])
    return made
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    return entry.isFile() ? sum + statSync(path).size : sum
  }, 0)
