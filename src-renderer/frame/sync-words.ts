// The words of the status bar. When "all delivered" may be said is decided in shared/sync/sync-state.ts.

import { type Instant, shanghaiTime } from '#shared/kernel/instant.ts'
import { dayOf, monthOf, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { SyncWords } from '../sync/sync-state.ts'

const PHASES: Readonly<Record<SyncWords['phase'], string>> = {
  starting: '正在连接',
  offline: '离线',
  syncing: '在线',
  idle: '在线',
  paused: '需重新登录',
}

export const phaseWord = (state: Pick<SyncWords, 'phase'>): string => PHASES[state.phase]

export const lastContactWord = (lastContact: Instant | null): string =>
  `最近联系 ${lastContact === null ? '—' : shanghaiTime(lastContact)}`

const CUT_OFF_DAY = 15

/** The month's batch closes on the 15th (policy sheet 6). */
export function batchWord(today: PlainDate): string {
  const left = CUT_OFF_DAY - dayOf(today)
  if (left > 0) return `本月批次 ${CUT_OFF_DAY} 日截止，还有 ${left} 天`
  if (left === 0) return '本月批次今日截止'
  return `现受理的计入 ${(monthOf(today) % 12) + 1} 月批次`
}
