import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startProcess } from '../../testing/started-process.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { lockFolder } from './lock-folder.ts'

const HOLDER = join(import.meta.dirname, '../../testing/hold-folder.ts')
const IN_USE = { ok: false, error: { fault: 'folderInUse' } }

it('a data folder belongs to one process, whatever path leads to it (SYNC-2b)', async () => {
  const folder = await temporaryFolder()
  const detour = join(await temporaryFolder(), 'detour')
  await symlink(folder, detour)
  const holder = startProcess(HOLDER, [folder])
  expect(await holder.message).toEqual({ kind: 'held' })
  expect(await lockFolder(folder)).toEqual(IN_USE)
  expect(await lockFolder(detour)).toEqual(IN_USE)
  const other = await lockFolder(await temporaryFolder())
  expect(other.ok).toBe(true)
  if (other.ok) await other.value.release()
})

it('is free again the moment its process is gone, also after SIGKILL (SYNC-2b)', async () => {
  const folder = await temporaryFolder()
  const holder = startProcess(HOLDER, [folder])
  await holder.message
  holder.child.kill('SIGKILL')
  await holder.exitCode
  const lock = await lockFolder(folder)
  expect(lock.ok).toBe(true)
  if (lock.ok) await lock.value.release()
})

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** A lock that is refused so many times with a code, and a clock that only counts. */
function refusing(platform: NodeJS.Platform, refusals: number, code: string) {
  let asked = 0
  let waited = 0
  return {
    platform,
    waited: () => waited,
    take: () => {
      asked += 1
      return asked <= refusals
        ? Promise.reject(systemError(code))
        : Promise.resolve({ release: () => Promise.resolve() })
    },
    wait: (milliseconds: number) => {
      waited += milliseconds
      return Promise.resolve()
    },
  }
}

describe('the lock of a data folder', () => {
  it('is waited for while the workstation before is still closing', async () => {
    const closing = refusing('linux', 30, 'EADDRINUSE')
    expect((await lockFolder('/data', 6000, closing)).ok).toBe(true)
    expect(closing.waited()).toBe(3000)
    const staying = refusing('linux', 1000, 'EADDRINUSE')
    expect(await lockFolder('/data', 6000, staying)).toEqual(IN_USE)
    expect(staying.waited()).toBe(6000)
  })

  it('on Windows is in use only where the system says so: a scanner passes, missing rights are named', async () => {
    expect(await lockFolder('/data', 0, refusing('win32', 1000, 'EBUSY'))).toMatchObject(IN_USE)
    expect((await lockFolder('/data', 0, refusing('win32', 5, 'EPERM'))).ok).toBe(true)
    for (const code of ['EPERM', 'EACCES']) {
      const closed = refusing('win32', 1000, code)
      await expect(lockFolder('/data', 0, closed)).rejects.toThrow(code)
      expect(closed.waited()).toBe(2000)
    }
  })
})
