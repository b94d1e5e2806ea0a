// Where each act stands, in the order in which a person has to look at them: what waits for a decision, what waits behind
// it on the same record, what is on its way, what has been dealt with.

import type { JournalEntry } from '#shared/contracts/host.ts'
import { CHOICE_TITLES } from '#shared/domain/disposition/disposition.ts'
import { waitsForPerson } from '#shared/sync/sync-round.ts'

export type Standing = 'blocked' | 'waiting' | 'stored' | 'delivered' | 'disposed'

export interface StandingAct {
  readonly entry: JournalEntry
  readonly standing: Standing
  readonly word: string
}

const ORDER: readonly Standing[] = ['blocked', 'waiting', 'stored', 'delivered', 'disposed']

const BLOCKED_WORDS = { refused: '市级不予采用', conflict: '与他人办理冲突', quarantined: '已隔离' } as const

/** Within one standing in device order, what has been dealt with newest first. */
export function actsByStanding(entries: readonly JournalEntry[]): readonly StandingAct[] {
  const held = new Set<string>()
  const acts = entries.map((entry) => {
    const act = standingOf(entry, held)
    if (act.standing === 'blocked') held.add(entry.command.target)
    return act
  })
  return ORDER.flatMap((standing) => {
    const those = acts.filter((act) => act.standing === standing)
    return standing === 'disposed' ? those.reverse() : those
  })
}

function standingOf(entry: JournalEntry, held: ReadonlySet<string>): StandingAct {
  const { outcome, disposition, delivered } = entry
  if (disposition !== undefined) {
    const onTheWay = disposition.choice === 'handed-over' && delivered !== true
    const word = CHOICE_TITLES[disposition.choice] + (onTheWay ? '，待送达' : '')
    return { entry, standing: 'disposed', word }
  }
  if (outcome !== null && outcome.status !== 'applied' && waitsForPerson(entry)) {
    return { entry, standing: 'blocked', word: BLOCKED_WORDS[outcome.status] }
  }
  if (outcome !== null) return { entry, standing: 'delivered', word: '已送达' }
  if (held.has(entry.command.target)) return { entry, standing: 'waiting', word: '已存本机，待前一笔' }
  return { entry, standing: 'stored', word: '已存本机' }
}
