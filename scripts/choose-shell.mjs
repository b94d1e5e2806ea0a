// Which shell runs, and why. Electron where its runtime is installed and can show a window. Root on Linux gets the browser
// shell: Chromium refuses root its sandbox, and Electron without it would be another program than the one that is tested.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './terminal.mjs'

const PROGRAMS = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** The installed runtime, or null. Requiring the package would download it, so its own files are looked at instead. */
export function electronRuntime(root = ROOT, variables = process.env, platform = process.platform) {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : (PROGRAMS[platform] ?? 'electron')
  const program = join(variables.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
  return existsSync(program) ? program : null
}

export function chooseShell({
  runtime = electronRuntime(),
  platform = process.platform,
  variables = process.env,
  isRoot = process.getuid?.() === 0,
  withoutWindow = false,
  withoutElectron = false,
} = {}) {
  const browser = (why) => ({ shell: 'browser', why })
  if (withoutWindow) return browser('按要求不打开窗口，只提供网址。')
  const hasDisplay = ['darwin', 'win32'].includes(platform) || variables.DISPLAY || variables.WAYLAND_DISPLAY
  if (!hasDisplay) return browser('本机没有图形界面，只提供网址。')
  if (withoutElectron) return browser('按要求使用本机浏览器窗口。')
  if (isRoot && platform === 'linux') return browser('Electron 不以 root 身份运行，改用本机浏览器窗口。')
  // `missing`: everything else is there, so that it is worth fetching.
  if (runtime === null) return { ...browser('未安装 Electron 运行时，改用本机浏览器窗口。'), missing: true }
  return { shell: 'electron', runtime, why: '使用 Electron 窗口。' }
}
