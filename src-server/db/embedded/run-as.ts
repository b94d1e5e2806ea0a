// PostgreSQL refuses to run as root. Where this process is root, the database runs as an unprivileged user of the
// machine; no user is created for it. Everywhere else it runs as the user that started the program.

import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** In this order: PostgreSQL's own user where the machine has one, else the user for things without an owner. */
const CANDIDATES = ['postgres', 'nobody'] as const

/** Null where no change of user is needed. An existing cluster keeps its owner: PostgreSQL insists on that. */
export async function chooseUser(cluster: string): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of CANDIDATES) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null)
    if (ids !== null) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and neither a user "postgres" nor "nobody" exists')
}

/** Whether the user may enter a folder: every folder above it has to let them through. */
export async function mayReach(folder: string, user: RunAs): Promise<boolean> {
  for (let path = await realpath(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (path === dirname(path)) return true
  }
}
