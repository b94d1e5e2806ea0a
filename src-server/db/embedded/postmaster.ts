// What stands in postmaster.pid, and whether the process it names is the PostgreSQL of this very cluster. After a
// SIGKILL of the municipal server its PostgreSQL lives on; after a power cut the number may belong to anything.

import { execFile } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) }
}

export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // EPERM: it runs, under another user.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

/** PostgreSQL works in its cluster folder, so folder and program together identify it beyond doubt. */
export async function isPostgresOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    const [folder, program] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readlink(`/proc/${pid}/exe`).catch(() => ''),
    ])
    // The kernel adds " (deleted)" where the installation was replaced under a running server.
    return folder === (await realpath(cluster)) && /^postgres( \(deleted\))?$/.test(basename(program))
  }
  if (process.platform === 'win32') {
    const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'])
    return stdout.toLowerCase().includes('postgres.exe')
  }
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres') && stdout.includes(cluster)
}
