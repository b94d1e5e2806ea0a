// Acts handed over to the supervisor travel until the server has them. The journal is the memory of that, so nothing
// handed over offline is forgotten; the server keeps each of them once.

import type { HandOver } from '#shared/contracts/handed-over.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { SyncPorts } from './ports.ts'

const BATCH = 20

export const waitsForDelivery = ({ disposition, delivered }: JournalEntry): boolean =>
  disposition?.choice === 'handed-over' && delivered !== true

export async function deliverHandOvers(
  ports: SyncPorts,
  entries: readonly JournalEntry[],
): Promise<Result<null, Fault>> {
  const items = entries.flatMap(itemOf).slice(0, BATCH)
  if (items.length === 0) return ok(null)
  const received = await ports.municipal.handOver(items)
  if (!received.ok) return received
  const known = received.value.filter((id) => items.some(({ command }) => command.id === id))
  return known.length === 0 ? ok(null) : ports.journal.handedOver(known)
}

function itemOf(entry: JournalEntry): HandOver[] {
  const { command, outcome, disposition } = entry
  if (disposition?.choice !== 'handed-over' || !waitsForDelivery(entry)) return []
  const why = outcome !== null && outcome.status !== 'applied' ? outcome.fault : null
  return [{ command, fault: why, disposition }]
}
