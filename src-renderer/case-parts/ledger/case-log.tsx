// 办理记录 of a ledger's record: who did what, when, newest first, with what they wrote.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { Section } from '../../ui/section.tsx'

interface Props {
  readonly log: readonly LogEntry[]
  /** By event; a newer server may name events that this release does not know. */
  readonly titles: Readonly<Record<string, string>>
}

export function CaseLog({ log, titles }: Props) {
  return (
    <Section title="办理记录" note={`${log.length} 条`}>
      <ol className="jb-ledger-log">
        {log.toReversed().map(({ at, byName, event, note }, index) => (
          <li key={`${at} ${index}`}>
            <span className="jb-quiet">{shanghaiMinute(at)}</span>
            <span>
              {titles[event] ?? event}
              {note === '' ? null : <span className="jb-quiet">　{note}</span>}
            </span>
            <span className="jb-quiet">{byName}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
