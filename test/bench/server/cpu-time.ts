// Processor time as Linux counts it: what a command costs is then known even where other work takes the cores.

import { readdir, readFile } from 'node:fs/promises'

/** Linux counts in ticks of 10 ms. */
const TICK_MS = 10
/** Places in /proc/ID/stat after the name. */
const PARENT = 1
const USER_TICKS = 11
const SYSTEM_TICKS = 12

export interface Seen {
  readonly commandLine: string
  readonly parent: number
}

/** Milliseconds so far of those processes that live now; null where there is no /proc. */
export async function cpuTimeOf(isMeant: (seen: Seen) => boolean): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const times = await Promise.all(ids.map((id) => timeOf(id, isMeant)))
  return times.reduce((sum, time) => sum + time, 0)
}

async function timeOf(id: string, isMeant: (seen: Seen) => boolean): Promise<number> {
  try {
    // The name in brackets may hold spaces; the fields after it do not.
    const fields = (await readFile(`/proc/${id}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
    const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8')
    if (!isMeant({ commandLine, parent: Number(fields[PARENT]) })) return 0
    return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * TICK_MS
  } catch {
    // It has ended meanwhile.
    return 0
  }
}
