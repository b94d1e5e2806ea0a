// The first copy of a working set, page by page, each stored with the place that it leads to (SYNC-10). Interrupted
// anywhere it goes on behind the last page that was stored; where the server pins another copy it begins again.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Cursor } from '#shared/contracts/municipal.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { enterLife } from './another-life.ts'
import { isSame } from './absorption.ts'
import type { CopyPart, SyncPorts } from './ports.ts'

/** Ok without a whole copy where the cache was emptied meanwhile: the caller looks at the cursor and begins again. */
export async function firstCopy(ports: SyncPorts, from: Cursor): Promise<Result<null, Fault>> {
  let stored: CopyPlace | null = await ports.cache.copyPlace()
  let place: CopyPlace | null = null
  for await (const part of ports.municipal.copy(stored)) {
    if (!part.ok) return part
    if (part.value.part === 'start') {
      const begun = await begin(ports, part.value)
      if (!begun.ok) return begun
      if (stored !== null && !isSame(stored.pin, part.value.pin)) stored = null
      place = stored === null ? begun.value : { ...stored, expected: part.value.expected }
    } else if (place === null) {
      return err(fault('serverBroken'))
    } else if (part.value.part === 'page') {
      const { records, after, json } = part.value
      place = behind(place, records, after)
      if (!(await ports.cache.storeCopied(records, place, stored, json))) return ok(null)
      stored = place
    } else {
      await end(ports, place, stored, from)
      return ok(null)
    }
  }
  return err(fault('serverUnreachable'))
}

const behind = (place: CopyPlace, { records }: CopiedRecords, after: string): CopyPlace => ({
  ...place,
  after,
  copied: place.copied + records.length,
})

/** The journal learns of another life of the server before anything of that life is stored (SYNC-9b). */
async function begin(
  ports: SyncPorts,
  { pin, expected }: Extract<CopyPart, { part: 'start' }>,
): Promise<Result<CopyPlace, Fault>> {
  if (pin.epoch === null) return err(fault('serverBroken'))
  const journalled = await ports.journal.unsettled()
  if (!journalled.ok) return journalled
  const entered = await enterLife(ports, journalled.value.epoch, pin.epoch)
  return entered.ok ? ok({ pin, after: '', copied: 0, expected }) : entered
}

/** A server without any record for the unit has no page to store the place with. */
const end = (
  { cache }: SyncPorts,
  place: CopyPlace,
  stored: CopyPlace | null,
  from: Cursor,
): Promise<void> =>
  stored === null
    ? cache.store({ changes: [], cursor: place.pin, more: true, reset: false }, from)
    : cache.endCopy(place)
