// The bottom line: what has reached the server and what has not. An unreachable server is a word here, never a popup.

import { describeFault } from '#shared/contracts/faults.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useSyncState } from '../sync/sync-state.ts'
import { useToday } from '../ui/clock.ts'
import { goTo } from '../ui/hash-route.ts'
import { CopyLine } from './copy-line.tsx'
import { LatestAct } from './latest-act.tsx'
import { batchWord, lastContactWord, phaseWord } from './sync-words.ts'

export function StatusBar() {
  const state = useSyncState()
  const { status, session } = useSignedIn()
  const today = useToday()
  const problem = state.problem === null ? null : describeFault(state.problem)
  return (
    <footer className="jb-status">
      <button
        type="button"
        className="jb-status-sync"
        onClick={() => {
          goTo('sync')
        }}
      >
        <span className={`jb-status-phase jb-status-${state.phase}`} role="status">
          <span aria-hidden="true" className="jb-status-dot" />
          {phaseWord(state)}
        </span>
        <span>{lastContactWord(state.lastContact ?? status.lastContact)}</span>
        <span>未送达 {state.unsent}</span>
        <span className={state.blocked > 0 ? 'jb-text-not-met' : undefined}>待处理 {state.blocked}</span>
        <span>附件待传 {state.waitingFiles}</span>
        {state.allDelivered ? <span className="jb-text-met">✓ 全部已送达</span> : null}
        <LatestAct />
      </button>
      <CopyLine />
      <span className="jb-status-problem">{problem}</span>
      {status.clockOffset === 0 ? null : <strong className="jb-text-not-met">时光机 {today}</strong>}
      <span>{batchWord(today)}</span>
      <span>
        工位 {session.deviceCode} · 版本 {status.version}
      </span>
    </footer>
  )
}
