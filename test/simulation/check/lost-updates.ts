// An independent look at the recorded history, without the product's decision code: nobody who decides about a record
// overwrites what they could not have seen (SYNC-6).

import type { CommandType } from '#shared/domain/case/command.ts'
import type { Stats } from '../sim/stats.ts'
import { markOf } from '../workstation/clerk.ts'
import { HistoryFailure } from './failure.ts'
import type { Ledger } from './ledger.ts'
import type { SerialLog } from './serial-log.ts'

/** Acts that settle a record; whatever stands on it must have been seen. */
const DECIDING: ReadonlySet<CommandType> = new Set([
  'returnApplication',
  'refuseApplication',
  'withdrawApplication',
])

export function checkLostUpdates(log: SerialLog, ledger: Ledger, stats: Stats): void {
  for (const { what } of log.entries) {
    if (what.kind !== 'command' || what.outcome.status !== 'applied') continue
    const { command, outcome } = what
    if (!DECIDING.has(command.body.type)) continue
    stats.check('no lost update')
    const before = log.versions.get(command.target)?.get(outcome.version - 1)?.made ?? []
    const basis = ledger.intended.get(markOf(command.body))?.basis
    const unseen = before.filter((id) => basis?.has(id) !== true)
    if (unseen.length > 0) {
      throw new HistoryFailure(
        'no lost update',
        `${command.id} did not see ${unseen.join(', ')}`,
        'overwritten',
      )
    }
  }
}
