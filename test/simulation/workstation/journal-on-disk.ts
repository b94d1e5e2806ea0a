// What a workstation's journal says as it lies on the disk, whatever the process that holds it believes; and how its end
// rots.

import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import { type JournalContent, readJournal } from '../../../src-main/host/journal/journal-content.ts'
import { decodeFileHeader } from '../../../src-main/host/journal/record-format.ts'
import { KEY } from '../../../src-main/testing/sample-key.ts'
import type { Disk } from '../sim/disk.ts'
import type { Random } from '../sim/random.ts'
import type { Stats } from '../sim/stats.ts'

function contentOn(disk: Disk): JournalContent | null {
  const file = disk.names.get('journal')
  return file === undefined ? null : readJournal(file.view, KEY)
}

export const journalledOn = (disk: Disk): ReadonlySet<string> =>
  new Set(contentOn(disk)?.commands.map(({ id }) => id))

export const dispositionsOn = (disk: Disk): ReadonlyMap<string, Disposition> =>
  contentOn(disk)?.dispositions.made ?? new Map<string, Disposition>()

interface Surroundings {
  readonly random: Random
  readonly stats: Stats
  readonly excused: Set<string>
}

/** A few of the last bytes rot; what stood there is no longer promised, everything before it is. */
export function damageTail(disk: Disk, { random, stats, excused }: Surroundings): void {
  const file = disk.names.get('journal')
  if (file === undefined || file.view.length < 200) return
  // A journal whose head is damaged is left alone and nothing starts: that is another fault, for journal-check.
  const head = decodeFileHeader(file.view)?.bytes ?? file.view.length
  const before = journalledOn(disk)
  const wasDisposed = dispositionsOn(disk)
  stats.fault('journal end rotten')
  const at = file.view.length - 1 - random.below(Math.min(1500, file.view.length - head))
  file.write(Uint8Array.of((file.view[at] ?? 0) ^ (1 << random.below(8))), at)
  file.sync()
  const commands = journalledOn(disk)
  const disposed = dispositionsOn(disk)
  // A disposition that is gone leaves its act blocked again, though what took its place may be on its way already.
  for (const id of before)
    if (!commands.has(id) || (wasDisposed.has(id) && !disposed.has(id))) excused.add(id)
}
