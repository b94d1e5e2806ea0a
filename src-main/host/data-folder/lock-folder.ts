// One workstation process per data folder: two shells, two origins, one journal (SYNC-2b). The lock is held by the
// operating system on behalf of the process, so it vanishes with it, even after SIGKILL or a power cut; there is no
// stale lock file to clean up. Linux: an abstract socket named after the folder's device and inode. macOS and Windows:
// an exclusively opened file (O_EXLOCK; libuv maps it to share mode 0 on Windows).

import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { again, type Wait } from './again.ts'
import { OWNER_FILE } from './durable-fs.ts'
import { HELD_FOR_A_MOMENT } from './rename-over.ts'
import { systemErrorCode } from './system-error.ts'

export interface FolderLock {
  readonly release: () => Promise<void>
}

/** From <sys/fcntl.h> of macOS: O_RDWR, O_CREAT, O_NONBLOCK, O_EXLOCK. */
const MACOS_EXCLUSIVE = 0x2 | 0x200 | 0x4 | 0x20
/** O_RDWR, O_CREAT of the C runtime, and UV_FS_O_EXLOCK of libuv. */
const WINDOWS_EXCLUSIVE = 0x2 | 0x100 | 0x1000_0000
/** Somebody has it. On Windows `EPERM` and `EACCES` say something else: a scanner for a moment, or missing rights. */
const HELD: ReadonlySet<string> = new Set(['EADDRINUSE', 'EAGAIN', 'EWOULDBLOCK', 'EBUSY'])
/** Milliseconds that a scanner of files may take. */
const SCANNED = 2000

export interface LockMeans {
  readonly platform: NodeJS.Platform
  readonly take: (folder: string) => Promise<FolderLock>
  readonly wait?: Wait
}

const REAL: LockMeans = {
  platform: process.platform,
  take: process.platform === 'linux' ? lockBySocket : lockByFile,
}

/** Waits up to `patience` milliseconds for a workstation that is still closing. */
export async function lockFolder(
  folder: string,
  patience = 0,
  { platform, take, wait }: LockMeans = REAL,
): Promise<Result<FolderLock, Fault>> {
  const takeUnscanned = () =>
    again(() => take(folder), HELD_FOR_A_MOMENT, platform === 'win32' ? SCANNED : 0, wait)
  try {
    return ok(await again(takeUnscanned, HELD, patience, wait))
  } catch (problem) {
    if (HELD.has(systemErrorCode(problem) ?? '')) return err(fault('folderInUse'))
    throw problem
  }
}

async function lockBySocket(folder: string): Promise<FolderLock> {
  const { dev, ino } = await stat(folder)
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(`\0jibu-workstation-${dev}-${ino}`, resolve)
  })
  server.unref()
  return {
    release: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  }
}

async function lockByFile(folder: string): Promise<FolderLock> {
  const flags = process.platform === 'darwin' ? MACOS_EXCLUSIVE : WINDOWS_EXCLUSIVE
  const handle = await open(join(folder, 'lock'), flags, OWNER_FILE)
  return { release: () => handle.close() }
}
