// The embedded database outlives whatever happens to the program, and needs no hand of an operator afterwards.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthSchema } from '#shared/contracts/municipal.ts'
import { openEmbeddedPostgres } from '../../src-server/db/embedded/embedded-postgres.ts'
import { isPostgresOf, readPostmaster } from '../../src-server/db/embedded/postmaster.ts'
import { end, type Running, serve, temporaryFolder } from './processes.ts'

/** Starts and stops of whole processes, on a machine that may be busy. */
const SLOW = 120_000

let folder: { path: string; remove: () => Promise<void> }

// One folder for all: each test finds what the one before it left, as an office's machine would.
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => {
  // Adopts what a failed test left running, and being the last one to leave stops it.
  await (await openEmbeddedPostgres(folder.path)).close()
  await folder.remove()
}, SLOW)

const cluster = (): string => join(folder.path, 'postgres', 'home', 'cluster')

const runningPid = async (): Promise<number | null> => {
  const found = await readPostmaster(cluster())
  return found !== null && (await isPostgresOf(cluster(), found.pid)) ? found.pid : null
}

const gone = async (pid: number | null): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (pid === null || !(await isPostgresOf(cluster(), pid))) return true
    await pause(10)
  }
  return false
}

const epochOf = async ({ url }: Running): Promise<string> =>
  healthSchema.parse(await (await fetch(`${url}/health`)).json()).epoch

describe('the municipal server on its embedded database', () => {
  it(
    'is made once when two start at once, stays while one of them uses it, and goes with the last one',
    async () => {
      const [one, two] = await Promise.all([serve(folder.path), serve(folder.path)])
      const pid = await runningPid()
      expect(await end(one, 'SIGTERM')).toBe(0)
      expect((await fetch(`${two.url}/health`)).status).toBe(200)
      expect(await end(two, 'SIGTERM')).toBe(0)
      expect(await gone(pid)).toBe(true)
    },
    SLOW,
  )

  it(
    'goes on with the same data and one postmaster after a SIGKILL',
    async () => {
      const first = await serve(folder.path)
      const epoch = await epochOf(first)
      await end(first, 'SIGKILL')
      const survivor = await runningPid()
      expect(survivor).not.toBeNull()

      const second = await serve(folder.path)
      expect(await epochOf(second)).toBe(epoch)
      expect(await runningPid()).toBe(survivor)
      expect(await end(second, 'SIGTERM')).toBe(0)
      expect(await gone(survivor)).toBe(true)
    },
    SLOW,
  )

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)(
    'stops with its database on %s',
    async (how) => {
      const server = await serve(folder.path)
      const pid = await runningPid()
      expect(await end(server, how)).toBe(0)
      expect(await gone(pid)).toBe(true)
      expect(server.output()).toContain(`JIBU-MUNICIPAL ready ${server.url}`)
    },
    SLOW,
  )

  it(
    'recovers when the postmaster itself was killed',
    async () => {
      const server = await serve(folder.path)
      const epoch = await epochOf(server)
      await end(server, 'SIGKILL')
      const pid = await runningPid()
      if (pid !== null) process.kill(pid, 'SIGKILL')
      expect(await gone(pid)).toBe(true)
      const again = await serve(folder.path)
      expect(await epochOf(again)).toBe(epoch)
      expect(await runningPid()).not.toBe(pid)
      await end(again, 'SIGTERM')
    },
    SLOW,
  )

  it(
    'never signals a process that took over the number in postmaster.pid',
    async () => {
      await (await openEmbeddedPostgres(folder.path)).close()
      const stale = `${process.pid}\n${cluster()}\n1\n1\n\n127.0.0.1\n0 0\nready\n`
      await writeFile(join(cluster(), 'postmaster.pid'), stale)
      const opened = await openEmbeddedPostgres(folder.path)
      expect(opened.adopted).toBe(false)
      expect(opened.pid).not.toBe(process.pid)
      await opened.close()
    },
    SLOW,
  )

  it.runIf(process.getuid?.() === 0)(
    'works as root where its own folder is closed to everyone else, and finds its data again',
    async () => {
      const closed = await temporaryFolder(0o700)
      try {
        const first = await openEmbeddedPostgres(closed.path)
        await first.close()
        const again = await openEmbeddedPostgres(closed.path)
        expect(new URL(again.url('x')).password).toBe(new URL(first.url('x')).password)
        await again.close()
      } finally {
        await closed.remove()
      }
    },
    SLOW,
  )

  it(
    'keeps its password to itself and its statements out of the log',
    async () => {
      const opened = await openEmbeddedPostgres(folder.path)
      const password = new URL(opened.url('x')).password
      expect(password.length).toBeGreaterThan(20)
      expect(await readFile(join(folder.path, 'postgres', 'home', 'password'), 'utf8')).toBe(password)
      await opened.close()
      expect(await readFile(join(folder.path, 'postgres', 'home', 'postgres.log'), 'utf8')).not.toContain(
        password,
      )
    },
    SLOW,
  )
})
