// 已存本机 · 已送达 · 市级已确认: how far an act has come, in the words of every list and log.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import type { Delivery } from './screen.ts'

export const DELIVERY_TITLES: Readonly<Record<Delivery, string>> = {
  stored: '已存本机',
  delivered: '已送达',
  confirmed: '市级已确认',
}

/**
 * How far the act behind a line of a record's log has come. `acts` are those that stand on the screen beside the
 * records: what is not among them any more, the record has from the server. Actor and moment tell an act.
 */
export function deliveryOf({ at, by }: Pick<LogEntry, 'at' | 'by'>, acts: readonly JournalEntry[]): Delivery {
  const act = acts.find(({ command }) => command.at === at && command.actor === by)
  if (act === undefined) return 'confirmed'
  return act.outcome === null ? 'stored' : 'delivered'
}
