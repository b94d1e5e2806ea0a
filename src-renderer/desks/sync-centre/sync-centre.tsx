// 同步: what has not reached the server, what it did not take, and what a person decided about that. Nothing here is ever
// lost; what is blocked waits for a person.

import { Button } from 'antd'
import { useState } from 'react'
import { describeFault } from '#shared/contracts/faults.ts'
import { useJournalEntries } from '../../cache/journal-entries.ts'
import { useRecordsOfActs } from '../../cache/records-of-acts.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { pokeSync } from '../../sync/sync-control.ts'
import { useSyncState } from '../../sync/sync-state.ts'
import { useKeyBindings } from '../../ui/key-bindings.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'
import { ActLine } from './act-line.tsx'
import { ActSection } from './act-section.tsx'
import { ActSheet } from './act-sheet.tsx'
import { actsByStanding, type Standing, type StandingAct } from './act-standing.ts'
import { actWords } from './act-words.ts'
import { ConnectionWords } from './connection-words.tsx'
import { HandedOverSection } from './handed-over-section.tsx'
import './sync-centre.css'

/** Of what has been dealt with, the latest; the journal keeps all of it. */
const DISPOSED_SHOWN = 20

const TONES = {
  blocked: 'not-met',
  waiting: 'unknown',
  stored: 'quiet',
  delivered: 'met',
  disposed: 'met',
} as const

export function SyncCentre() {
  const state = useSyncState()
  const { session } = useSignedIn()
  const entries = useJournalEntries()
  const records = useRecordsOfActs((entries ?? []).map(({ command }) => command.target))
  const [openId, setOpenId] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  useKeyBindings('同步', [{ combo: 'F9', title: '立即同步', run: pokeSync }])

  const acts = entries === undefined ? undefined : actsByStanding(entries)
  const standing = (...those: readonly Standing[]): readonly StandingAct[] | undefined =>
    acts?.filter((act) => those.includes(act.standing))
  const opened = acts?.find(({ entry }) => entry.command.id === openId)
  const blocked = standing('blocked', 'waiting')
  const unsent = standing('stored', 'delivered')
  const disposed = standing('disposed')?.slice(0, DISPOSED_SHOWN)
  const close = (): void => {
    setOpenId(null)
  }
  const line = ({ entry, standing: where, word }: StandingAct) => {
    const { command, outcome } = entry
    const isBlocked = where === 'blocked' && outcome !== null && outcome.status !== 'applied'
    return (
      <ActLine
        key={command.id}
        words={actWords(command, records?.get(command.target)?.screen ?? null)}
        standing={word}
        tone={TONES[where]}
        why={isBlocked ? describeFault(outcome.fault) : undefined}
        onOpen={() => {
          setDone(null)
          setOpenId(command.id)
        }}
      />
    )
  }

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
      <p role="status" className="jb-text-met">
        {done === null ? '' : `✓ ${done}`}
      </p>
      <ActSection
        title="待处理"
        note={countOf(blocked, '笔需人工处理，按回车打开')}
        acts={blocked}
        empty={{ title: '没有待处理的业务', next: '市级不予采用或与他人冲突的业务会列在这里。' }}
        line={line}
      />
      <ActSection
        title="未送达"
        note={countOf(unsent, '笔，恢复连接后自动送达')}
        acts={unsent}
        empty={{ title: '没有未送达的业务', next: '离线时办理的业务会列在这里，市级确认后自动消失。' }}
        line={line}
      />
      {session.staff.roles.includes('supervisor') ? <HandedOverSection onDone={setDone} /> : null}
      {disposed === undefined || disposed.length === 0 ? null : (
        <ActSection
          title="已处理"
          note={`最近 ${disposed.length} 笔`}
          acts={disposed}
          empty={{ title: '', next: '' }}
          line={line}
        />
      )}
      {opened === undefined ? null : (
        <ActSheet
          key={opened.entry.command.id}
          act={opened}
          record={records?.get(opened.entry.command.target)}
          onClose={close}
          onDone={(words) => {
            setDone(words)
            close()
          }}
        />
      )}
    </div>
  )
}

const countOf = (acts: readonly StandingAct[] | undefined, words: string): string =>
  acts === undefined || acts.length === 0 ? '' : `${acts.length} ${words}`
