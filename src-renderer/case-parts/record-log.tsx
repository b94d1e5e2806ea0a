// 办理记录: what happened, when, by whom, and how far each act has come.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { eventTitle } from '#shared/domain/application/log-titles.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { DELIVERY_TITLES, deliveryOf } from '#shared/sync/delivery.ts'
import { useJournalEntries } from '../cache/journal-entries.ts'

export function RecordLog({ log }: { readonly log: readonly LogEntry[] }) {
  const acts = useJournalEntries()
  return (
    <section aria-label="办理记录">
      <h3>办理记录</h3>
      <ol className="jb-log">
        {log.map((entry, index) => (
          <li key={`${entry.at} ${index}`}>
            <span className="jb-quiet">{shanghaiMinute(entry.at)}</span>
            <span>{eventTitle(entry.event)}</span>
            <span>{entry.byName}</span>
            <span className="jb-quiet">
              {acts === undefined ? '' : DELIVERY_TITLES[deliveryOf(entry, acts)]}
            </span>
            <span className="jb-quiet">{entry.note}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
