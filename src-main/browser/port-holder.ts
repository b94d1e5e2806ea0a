// Names whoever holds a port, for the sentence "the port is taken": another workstation by its answer, another program
// on Linux by the owner of the listening socket.

import { readdir, readFile, readlink } from 'node:fs/promises'
import { LOOPBACK, SIGN_HEADER } from './gate.ts'

const LISTENING = '0A'

export async function nameHolder(port: number): Promise<string> {
  if (await isWorkstation(port)) return '本机另一个工作站'
  return (process.platform === 'linux' ? await programListeningOn(port) : null) ?? '其他程序'
}

async function isWorkstation(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${LOOPBACK}:${port}/`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(1000),
    })
    await answer.body?.cancel()
    return answer.headers.has(SIGN_HEADER)
  } catch {
    return false
  }
}

async function programListeningOn(port: number): Promise<string | null> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(readOrEmpty))
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const inodes = tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(end) && columns[3] === LISTENING)
    .map((columns) => `socket:[${columns[9]}]`)
  if (inodes.length === 0) return null
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const id of processes) {
    if (!(await holdsOne(id, inodes))) continue
    const name = (await readOrEmpty(`/proc/${id}/comm`)).trim()
    return name === '' ? `进程 ${id}` : `${name}，进程 ${id}`
  }
  return null
}

async function holdsOne(id: string, sockets: readonly string[]): Promise<boolean> {
  const folder = `/proc/${id}/fd`
  // Processes of other users cannot be looked into; they stay unnamed.
  const names = await readdir(folder).catch(() => [])
  const links = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')))
  return links.some((link) => sockets.includes(link))
}

const readOrEmpty = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
