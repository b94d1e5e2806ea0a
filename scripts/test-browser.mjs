// Makes sure that the end-to-end run finds a browser, a Chinese font, the PDF tools and LibreOffice, or says what to install.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { npmCommand } from './install.mjs'
import { runAloud, Stop, say } from './terminal.mjs'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils', 'libreoffice-calc-nogui']
const TO_INSTALL = `端到端测试需要 Chromium：请安装（Debian：apt-get install ${DEBIAN_PACKAGES.join(' ')}；其他系统：npx playwright install chromium）。`

const answers = (program, words) => spawnSync(program, words, { encoding: 'utf8' }).stdout ?? ''

const hasChineseFont = () =>
  process.platform !== 'linux' || answers('fc-list', [':lang=zh', 'family']).trim() !== ''

const hasPdfTools = () => spawnSync('pdftoppm', ['-v']).error === undefined

const hasLibreOffice = () => spawnSync('soffice', ['--version']).error === undefined

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

export async function ensureTestBrowser() {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  const isComplete = () => INSTALLED.some(existsSync) && hasChineseFont() && hasPdfTools() && hasLibreOffice()
  if (isDebianRoot && !isComplete()) {
    say(`正在安装 ${DEBIAN_PACKAGES.join('、')}……`)
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await runAloud('apt-get', ['-qq', 'update'], quiet)
    await runAloud('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], quiet)
  }
  if (INSTALLED.some(existsSync) || (await playwrightBrowser())) return
  const [program, words] = npmCommand(['exec', '--', 'playwright', 'install', 'chromium'])
  if ((await runAloud(program, words)) !== 0 || !(await playwrightBrowser())) throw new Stop(TO_INSTALL)
}
