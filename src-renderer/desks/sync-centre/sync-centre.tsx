// 同步: what has not reached the server, and what it has refused, in words. Nothing here is ever lost; what is blocked
// waits for a person.

import { Button } from 'antd'
import { describeFault } from '#shared/contracts/faults.ts'
import { stateTitleOf } from '#shared/domain/case/state-title.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { useScreenApplications } from '../../cache/screen-applications.ts'
import { type BlockedAct, useBlockedActs, useUnsent } from '../../cache/shown-acts.ts'
import { pokeSync } from '../../sync/sync-control.ts'
import { useSyncState } from '../../sync/sync-state.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { type ActWords, actWords } from './act-words.ts'
import { ConnectionWords } from './connection-words.tsx'
import './sync-centre.css'

export function SyncCentre() {
  const state = useSyncState()
  const unsent = useUnsent()
  const blocked = useBlockedActs()
  const acts = [...(unsent ?? []), ...(blocked ?? []).map(({ command }) => command)]
  const shown = useScreenApplications([...new Set(acts.map(({ target }) => target))])
  useKeyBindings('同步', [{ combo: 'F9', title: '立即同步', run: pokeSync }])

  const wordsOf = (command: Command): ActWords =>
    actWords(
      command,
      shown?.find(({ record }) => record.id === command.target)?.record.applicant.name ?? null,
    )

  return (
    <div className="jb-sync">
      <Section
        title="连接"
        extra={
          <Button size="small" onClick={pokeSync}>
            立即同步 <KeyHint combo="F9" />
          </Button>
        }
      >
        <ConnectionWords state={state} />
      </Section>
      <Section title="待处理" note={`${blocked?.length ?? 0} 笔市级没有采用，需人工处理`}>
        {blocked === undefined || blocked.length === 0 ? (
          <EmptyState title="没有待处理的业务" next="市级退回或与他人冲突的业务会列在这里。" />
        ) : (
          <ul>
            {blocked.map((act) => (
              <li key={act.command.id} className="jb-sync-act">
                <ActLine words={wordsOf(act.command)} />
                <p className="jb-text-not-met">✗ {serverWords(act)}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="未送达" note={`${unsent?.length ?? 0} 笔已存本机，恢复连接后自动送达`}>
        {unsent === undefined || unsent.length === 0 ? (
          <EmptyState title="没有未送达的业务" next="离线时办理的业务会列在这里，送达后自动消失。" />
        ) : (
          <ul>
            {unsent.map((command) => (
              <li key={command.id} className="jb-sync-act">
                <ActLine words={wordsOf(command)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

function ActLine({ words }: { readonly words: ActWords }) {
  return (
    <p className="jb-sync-line">
      <strong>{words.title}</strong>
      <span>{words.whose}</span>
      <span>{words.number}</span>
      <span className="jb-quiet">
        {words.when} {words.by}
      </span>
    </p>
  )
}

function serverWords({ outcome }: BlockedAct): string {
  const current = outcome.status === 'quarantined' ? null : outcome.current
  const now = current === null ? '' : `市级现为“${stateTitleOf(current)}”。`
  return `${describeFault(outcome.fault)}${now}`
}
