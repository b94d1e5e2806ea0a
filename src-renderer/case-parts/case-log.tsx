// 办理记录 of a record: what happened, by whom, with what they wrote, when, and how far each act has come; newest first.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { DELIVERY_TITLES, deliveryOf } from '#shared/sync/delivery.ts'
import { useJournalEntries } from '../cache/journal-entries.ts'
import { Section } from '../ui/section.tsx'
import './case-log.css'

interface Props {
  readonly log: readonly LogEntry[]
  /** By event; a newer server may name events that this release does not know. */
  readonly titles: Readonly<Record<string, string>>
}

export function CaseLog({ log, titles }: Props) {
  const acts = useJournalEntries()
  return (
    <Section title="办理记录" note={`${log.length} 条`}>
      <ol className="jb-case-log">
        {log.toReversed().map((entry, index) => (
          <li key={`${entry.at} ${index}`}>
            <span>
              {titles[entry.event] ?? entry.event}
              {entry.note === '' ? null : <span className="jb-quiet">　{entry.note}</span>}
            </span>
            <span>{entry.byName}</span>
            <span className="jb-quiet">
              {shanghaiMinute(entry.at)}
              {acts === undefined ? '' : `　${DELIVERY_TITLES[deliveryOf(entry, acts)]}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
