import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
