import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bundled } from '../testing/bundled.ts'
import { freePort } from '../testing/free-port.ts'
import { type StartedProcess, startProcess } from '../testing/started-process.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const readySchema = z.object({ kind: z.literal('ready'), url: z.url() })

let program: string
let folder: string
let data: string
let port: number

beforeAll(async () => {
  program = await bundled('shell-process')
})

beforeEach(async () => {
  folder = await temporaryFolder()
  data = join(folder, 'data')
  port = await freePort()
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer', 'index.html'), '<title>the page</title>')
})

const start = (...words: string[]): StartedProcess =>
  startProcess(program, [folder, '--port', String(port), '--data-dir', data, '--no-window', ...words])

const urlOf = async (shell: StartedProcess): Promise<string> => readySchema.parse(await shell.message).url

async function enter(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

describe('the browser shell as a process', () => {
  it('serves the page behind its one-time address and ends on SIGTERM, taking the address with it', async () => {
    const shell = start()
    const url = await urlOf(shell)
    expect(shell.output()).toContain(`JIBU-WORKSTATION ready ${url}\n`)
    const cookie = await enter(url)
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })
    expect(await page.text()).toBe('<title>the page</title>')
    const next = (await readFile(join(data, 'open-address'), 'utf8')).trim()
    expect(next).not.toBe(url)
    expect((await stat(join(data, 'open-address'))).mode & 0o077).toBe(0)
    expect(await enter(next)).toBe(cookie)
    shell.child.kill('SIGTERM')
    expect(await shell.exitCode).toBe(0)
    await expect(stat(join(data, 'open-address'))).rejects.toThrow()
  })

  it('ends when the process that started it is gone', async () => {
    const shell = start()
    await shell.message
    shell.child.disconnect()
    expect(await shell.exitCode).toBe(0)
  })

  it('says on a second start that it runs already, and where it can be opened', async () => {
    const shell = start()
    await shell.message
    const second = start()
    expect(await second.exitCode).toBe(3)
    expect(second.output()).toContain('J102')
    expect(second.output()).toContain((await readFile(join(data, 'open-address'), 'utf8')).trim())
  })

  it('starts again after a SIGKILL without any cleaning', async () => {
    const shell = start()
    await shell.message
    shell.child.kill('SIGKILL')
    await shell.exitCode
    const again = start()
    expect(await enter(await urlOf(again))).not.toBe('')
  })

  it('names another workstation at its port, and never takes the next one', async () => {
    const shell = start()
    await shell.message
    const second = start('--data-dir', join(folder, 'other'))
    expect(await second.exitCode).toBe(4)
    expect(second.output()).toContain(`端口 ${port} 已被占用（本机另一个工作站）`)
  })

  it.runIf(process.platform === 'linux')('names the program that holds its port', async () => {
    const holder = createServer().listen(port, '127.0.0.1')
    await once(holder, 'listening')
    const shell = start()
    expect(await shell.exitCode).toBe(4)
    expect(shell.output()).toContain(`进程 ${process.pid}`)
    holder.close()
  })

  it('does not start with a journal that it cannot read, and leaves it alone', async () => {
    await mkdir(data)
    await writeFile(join(data, 'journal'), 'not a journal')
    const shell = start()
    expect(await shell.exitCode).toBe(5)
    expect(shell.output()).toContain('J104')
    expect(await readFile(join(data, 'journal'), 'utf8')).toBe('not a journal')
  })

  it('says so where its folder cannot be written', async () => {
    await writeFile(data, 'a file in the place of the folder')
    const shell = start()
    expect(await shell.exitCode).toBe(1)
    expect(shell.output()).toContain('J106')
  })

  it('says so where there is no page, and where an option is wrong', async () => {
    const wrong = start('--port', 'eight')
    const bare = startProcess(program, [join(folder, 'nothing'), '--data-dir', data])
    expect(await wrong.exitCode).toBe(2)
    expect(await bare.exitCode).toBe(7)
    expect(bare.output()).toContain('npm run build')
  })
})
