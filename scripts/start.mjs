// `npm start`: from a fresh checkout to the sign-in page. Installs and builds what is missing, starts the municipal
// server with the demo town unless another one is named, then the workstation, and ends all of it together.
//
//   npm start -- [--port 8780] [--data-dir DIR] [--no-window] [--municipal-port 8790] [--municipal-data-dir DIR]
//               [--today 2026-11-17]   时光机: server and workstation believe themselves on that day
//   JIBU_MUNICIPAL_URL=https://…   use that server and start none
//
// Exit codes: 0 ended by the person, 2 wrong options or Node, 3 already running, 4 port taken, 5 journal unreadable,
// 1 anything else.

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { startChild } from './child.mjs'
import { chooseShell } from './choose-shell.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { main, ROOT, Stop, say, step } from './terminal.mjs'

const ALREADY_RUNNING = 3
const MUNICIPAL_PORT = '8790'
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
        'municipal-port': { type: 'string', default: MUNICIPAL_PORT },
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
  const named = process.env.JIBU_MUNICIPAL_URL
  if (named) return named
  const url = `http://127.0.0.1:${options['municipal-port']}`
  if (await answersAsMunicipal(url)) {
    say(`使用已在运行的市级服务 ${url}`)
    return url
  }
  const place = options['municipal-data-dir']
  const server = start(
    process.execPath,
    [
      join('scripts', 'municipal.mjs'),
      'serve',
      '--demo',
      '--port',
      options['municipal-port'],
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
  return ready ?? url
}

async function answersAsMunicipal(url) {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })
    const body = await answer.json()
    // A server of another version refuses our question, and is a municipal server nevertheless.
    return body.service === 'jibu-municipal' || body.error?.fault === 'protocolOutdated'
  } catch {
    return false
  }
}

async function workstation(options, municipalUrl) {
  const words = [
    '--municipal',
    municipalUrl,
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(options.today === undefined ? [] : ['--today', options.today]),
    ...(options['data-dir'] === undefined ? [] : ['--data-dir', folder(options['data-dir'])]),
  ]
  const choice = chooseShell({ withoutWindow: options['no-window'] })
  say(choice.why)
  if (choice.shell === 'electron') {
    const electron = start(choice.runtime, [ROOT, ...words])
    if ((await step('正在打开窗口', electron.ready)) !== null) return electron
    const code = await electron.ended
    if (code === ALREADY_RUNNING || stopping !== null) return electron
    say('Electron 没有启动，改用本机浏览器窗口。')
  }
  const shell = start(process.execPath, [
    join('out', 'main', 'browser.js'),
    ...words,
    ...(options['no-window'] ? ['--no-window'] : []),
  ])
  await step('正在打开工作站', shell.ready)
  return shell
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
    // Both take seconds and neither needs the other.
    const [municipalUrl] = await Promise.all([municipalServer(options), ensureBuilt()])
    if (stopping !== null) return 0
    const running = await workstation(options, municipalUrl)
    if ((await Promise.race([running.ready, running.ended])) && stopping === null) say('按 Ctrl+C 结束。')
    return await running.ended
  } finally {
    await stopAll()
  }
})
