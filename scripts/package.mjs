// `npm run package`: builds, and packs the Electron shell.
//
//   npm run package -- --dir                     the program in a folder
//   npm run package -- --linux deb [--arm64]     a Debian package, by dpkg-deb
//   npm run package -- --win nsis msi, --mac dmg whatever else electron-builder makes, with Electron's own runtime
//
// Where Electron's own runtime is not installed, the folder and the Debian package are made all the same, for tests: with
// the stand-in that tests run on, or with a stub that cannot run where there is none for the processor. Their version
// says so, and neither is ever handed out.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './choose-shell.mjs'
import { ensureTestRuntime } from './electron-runtime.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { makeDeb } from './packing/deb.mjs'
import { PROGRAM } from './packing/before-pack.mjs'
import { assembleProgram } from './packing/program.mjs'
import { stubRuntime } from './packing/stub-runtime.mjs'
import { main, ROOT, runAloud, Stop, say } from './terminal.mjs'

const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
const HOST = process.arch
const OUTPUT = '-c.directories.output='

/** Words for electron-builder that name the runtime, and how what is packed with it is marked. */
async function runtimeFor(arch) {
  if (electronRuntime() !== null && (arch === HOST || process.env.ELECTRON_MIRROR))
    return { words: [], suffix: '' }
  const stand = arch === HOST ? await ensureTestRuntime() : { why: `没有 ${arch} 的测试用 Electron` }
  const { folder, version } = 'why' in stand ? stubRuntime() : stand
  const isStub = 'why' in stand
  say(
    isStub
      ? `${stand.why}：用占位程序打包，产物只供检查内容，不能运行。`
      : `用测试用的 Electron ${version} 打包：产物只供测试，不得下发。`,
  )
  return {
    words: [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`],
    suffix: isStub ? 'stub' : `test.electron${version}`,
    clear: () => isStub && rmSync(folder, { recursive: true, force: true }),
  }
}

const archesIn = (words) => {
  const named = ['x64', 'arm64'].filter((arch) => words.includes(`--${arch}`))
  return named.length === 0 ? [HOST] : named
}

async function packFolder(words, arch, output) {
  const runtime = await runtimeFor(arch)
  try {
    const rest = words.filter((word) => !word.startsWith(OUTPUT))
    const own = ['--linux', '--dir', `--${arch}`, ...rest, ...runtime.words, `${OUTPUT}${output}`]
    return { code: await runAloud(process.execPath, [BUILDER, ...own]), suffix: runtime.suffix }
  } finally {
    runtime.clear?.()
  }
}

/** The folder is packed into a place of its own; what goes to the output is the package. */
async function packDeb(words, arch) {
  const place = mkdtempSync(join(tmpdir(), 'jibu-packing-'))
  try {
    const { code, suffix } = await packFolder(words, arch, place)
    if (code !== 0) return code
    const unpacked = join(place, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
    const made = await makeDeb({ unpacked, arch, output: outputIn(words), suffix })
    say(`已制作 ${made}`)
    return 0
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const outputIn = (words) =>
  words.find((word) => word.startsWith(OUTPUT))?.slice(OUTPUT.length) ?? join(ROOT, 'dist')

await main(async () => {
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  const words = process.argv.slice(2)
  const rest = words.filter((word) => !['--linux', '--dir', '--x64', '--arm64', 'deb'].includes(word))
  assembleProgram(PROGRAM)
  const isDeb = words.includes('deb') && existsSync('/usr/bin/dpkg-deb')
  if (isDeb || words.includes('--dir')) {
    for (const arch of archesIn(words)) {
      const code = isDeb ? await packDeb(rest, arch) : (await packFolder(rest, arch, outputIn(rest))).code
      if (code !== 0) return code
    }
    return 0
  }
  if (electronRuntime() === null) {
    throw new Stop(
      '未安装 Electron 运行时，不能制作安装包。请先运行 npx install-electron；本机可用 --dir 或 --linux deb 制作测试包。',
    )
  }
  return runAloud(process.execPath, [BUILDER, ...words])
})
