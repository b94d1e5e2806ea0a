// `npm start`: from a fresh checkout to the sign-in page. Installs and builds what is missing, starts the municipal
// server with the demo town unless another one is named, then the workstation, and ends all of it together.
//
//   npm start -- [--port 8780] [--data-dir DIR] [--no-window] [--browser] [--today 2026-11-17]
//               [--municipal https://…] [--municipal-port 8790] [--municipal-data-dir DIR]
//   --municipal, JIBU_MUNICIPAL_URL   use that server and start none
//   --browser   the browser's window even where Electron is installed
//   --today     时光机: server and workstation believe themselves on that day
//
// Exit codes: 0 ended by the person, 2 wrong options or Node, 3 already running, 4 port taken, 5 journal unreadable,
// 1 anything else.

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { startChild } from './child.mjs'
import { chooseShell } from './choose-shell.mjs'
import { fetchElectron, mayFetchElectron } from './fetch-electron.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { systemTrust } from './system-trust.mjs'
import { main, ROOT, Stop, say, step } from './terminal.mjs'

const ALREADY_RUNNING = 3
/** Milliseconds that the window has to open. */
const WINDOW_OPENS = 20_000
/** Milliseconds that a program which does not open its window has to end by itself. */
const HUNG = 2000
const children = []
let stopping = null

/** Stops what was started, the last first; the same for a signal, a closed window and an error. */
const stopAll = () => {
  stopping ??= (async () => {
    for (const child of [...children].reverse()) await child.stop()
  })()
  return stopping
}

const start = (...words) => {
  const child = startChild(...words)
  children.push(child)
  return child
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        municipal: { type: 'string' },
        'municipal-port': { type: 'string' },
        'municipal-data-dir': { type: 'string' },
        today: { type: 'string' },
      },
    }).values
  } catch (problem) {
    throw new Stop(`参数不正确：${problem.message}`, 2)
  }
}

/** Relative to where the person stands, not to where npm goes. */
const folder = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

async function municipalServer(options) {
  const named = options.municipal ?? process.env.JIBU_MUNICIPAL_URL
  if (named) {
    say(`使用指定的市级服务 ${named}`)
    return named
  }
  // Imported here: it needs packages, which the first start has yet to install.
  const { municipalPort } = await import('./municipal-port.mjs')
  const { port, says } = await municipalPort(portOf(options))
  if (says !== null) say(says)
  const place = options['municipal-data-dir']
  const server = start(
    process.execPath,
    [
      join('scripts', 'municipal.mjs'),
      'serve',
      '--demo',
      '--port',
      String(port),
      ...(place === undefined ? [] : ['--data-dir', folder(place)]),
      ...(options.today === undefined ? [] : ['--today', options.today]),
    ],
    { output: 'ignore' },
  )
  const ready = await step('正在启动市级服务和演示数据', server.ready)
  if (ready === null && stopping === null) throw new Stop('市级服务没有启动，原因见上。')
  server.ended.then(() => {
    if (stopping === null) say('市级服务已停止，工作站可继续离线办理。')
  })
  return ready ?? `http://127.0.0.1:${port}`
}

function portOf(options) {
  const text = options['municipal-port']
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Stop('参数不正确：--municipal-port 应为 1 至 65535。', 2)
}

/** Electron where it can be had, for which it may have to be fetched first. */
async function chosenShell(options) {
  const wishes = { withoutWindow: options['no-window'], withoutElectron: options.browser }
  const choice = chooseShell(wishes)
  if (!choice.missing || !mayFetchElectron()) return choice
  const failed = await fetchElectron()
  if (failed !== null) say(`${failed}。`)
  return chooseShell(wishes)
}

async function workstation(options, municipalUrl, choice) {
  const words = [
    '--municipal',
    municipalUrl,
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(options.today === undefined ? [] : ['--today', options.today]),
    ...(options['data-dir'] === undefined ? [] : ['--data-dir', folder(options['data-dir'])]),
  ]
  say(choice.why)
  if (choice.shell === 'electron') {
    const electron = start(choice.runtime, [ROOT, ...words])
    const opened = await step('正在打开窗口', within(WINDOW_OPENS, electron.ready))
    if (opened === LATE) {
      say(`Electron 窗口 ${WINDOW_OPENS / 1000} 秒内没有打开，改用本机浏览器窗口。`)
      await electron.stop(HUNG)
    } else {
      if (opened !== null) return electron
      const code = await electron.ended
      if (code === ALREADY_RUNNING || stopping !== null) return electron
      say(`Electron 没有启动（退出码 ${code}），改用本机浏览器窗口。`)
    }
  }
  const shell = start(
    process.execPath,
    [join('out', 'main', 'browser.js'), ...words, ...(options['no-window'] ? ['--no-window'] : [])],
    { variables: systemTrust() },
  )
  await step('正在打开工作站', shell.ready)
  return shell
}

const LATE = Symbol('late')

async function within(milliseconds, work) {
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds, LATE)
  })
  const first = await Promise.race([work, late])
  clearTimeout(timer)
  return first
}

await main(async () => {
  checkNode()
  const options = readOptions()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopAll().then(() => process.exit(0))
    })
  }
  await ensureInstalled()
  try {
    // All take seconds and none needs another.
    const [municipalUrl, choice] = await Promise.all([
      municipalServer(options),
      chosenShell(options),
      ensureBuilt(),
    ])
    if (stopping !== null) return 0
    const running = await workstation(options, municipalUrl, choice)
    if ((await Promise.race([running.ready, running.ended])) && stopping === null) say('按 Ctrl+C 结束。')
    return await running.ended
  } finally {
    await stopAll()
  }
})
