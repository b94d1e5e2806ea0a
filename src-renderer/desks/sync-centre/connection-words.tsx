// The state of the connection in full sentences.

import { describeFault } from '#shared/contracts/faults.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import type { SyncWords } from '../../sync/sync-state.ts'

const SENTENCES: Readonly<Record<SyncWords['phase'], string>> = {
  starting: '正在连接市级服务。',
  offline: '目前离线，受理不受影响，恢复连接后自动送达。',
  syncing: '已连接市级服务，正在同步。',
  idle: '已连接市级服务。',
  paused: '登录已失效，同步暂停。请退出后重新登录，未送达的业务不会丢失。',
}

export function ConnectionWords({ state }: { readonly state: SyncWords }) {
  const { status } = useSignedIn()
  const lastContact = state.lastContact ?? status.lastContact
  const { problem } = state
  return (
    <div className="jb-stack" role="status">
      <p>{SENTENCES[state.phase]}</p>
      <p className="jb-quiet">
        最近联系 {lastContact === null ? '—' : shanghaiMinute(lastContact)}
        ，未送达 {state.unsent} 笔，待处理 {state.blocked} 笔，附件待传 {state.waitingFiles} 件
      </p>
      {problem === null ? null : <p className="jb-text-unknown">！{describeFault(problem)}</p>}
    </div>
  )
}
