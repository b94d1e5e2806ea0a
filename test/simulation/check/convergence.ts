// The end of a history, when nothing goes wrong any more: all that was confirmed is at the server exactly once or waits
// for a person where it was done, and every workstation shows what the server holds.

import { screenApplications } from '#shared/sync/screen.ts'
import { waitsForPerson } from '#shared/sync/sync-round.ts'
import type { Stats } from '../sim/stats.ts'
import type { Workstation } from '../workstation/workstation.ts'
import type { World } from '../world.ts'
import { HistoryFailure } from './failure.ts'
import { plainText as text } from './plain-text.ts'

export function checkConvergence(world: World, stats: Stats): void {
  for (const at of world.workstations) {
    checkActs(world, at, stats)
    checkView(world, at, stats)
  }
}

function checkActs({ ledger, log, excused, database }: World, at: Workstation, stats: Stats): void {
  const { journal } = at
  if (journal === null) throw new HistoryFailure('liveness', `${at.name} has no journal`)
  const unsettled = new Map(journal.unsettled().map((entry) => [entry.command.id, entry]))
  const blocked = new Set<string>()
  // Whose disposition rotted away with the journal's end: a later act that had gone out since waits behind it again.
  const blockedAgain = new Set<string>()
  for (const entry of unsettled.values()) {
    if (!waitsForPerson(entry)) continue
    blocked.add(entry.command.target)
    if (excused.has(entry.command.id)) blockedAgain.add(entry.command.target)
  }
  for (const { command } of ledger.of(at)) {
    stats.check('everything confirmed is at the server once or waits for a person')
    const entry = unsettled.get(command.id)
    if (log.outcomes.get(command.id)?.status === 'applied') {
      const asksNoMore = entry === undefined || (entry.outcome === null && blockedAgain.has(command.target))
      if (!asksNoMore) throw new HistoryFailure('SYNC-5 an outcome is final', command.id, 'doubled')
      continue
    }
    if (entry === undefined) {
      if (excused.has(command.id)) continue
      throw new HistoryFailure('nothing is lost', `${command.body.type} ${command.id}`, 'lost')
    }
    if (entry.outcome === null && !blocked.has(command.target)) {
      throw new HistoryFailure('liveness', `${command.body.type} ${command.id} is still unsent`)
    }
    if (entry.outcome !== null && entry.outcome.status !== 'quarantined' && !log.everLogged.has(command.id)) {
      throw new HistoryFailure('SYNC-4 every outcome is logged', command.id)
    }
    if (entry.disposition?.choice === 'handed-over' && !database.tables.handedOver.has(command.id)) {
      throw new HistoryFailure('SYNC-8 what was handed over is at the server', command.id, 'lost')
    }
    if (!at.cache.shown.has(command.id)) {
      throw new HistoryFailure('SYNC-5 every refusal is listed', command.id, 'lost')
    }
  }
}

function checkView({ database, excused }: World, at: Workstation, stats: Stats): void {
  stats.check('every workstation equals the server')
  const { tables } = database
  const { cache, journal } = at
  const expected = [...tables.applications.values()]
    .map(({ record }) => record)
    .filter(({ unit }) => unit === at.unit)
  differ(at, 'applications', expected.map(text), [...cache.applications.values()].map(text))
  const people = [...tables.people.values()].filter(
    ({ id, unit }) => unit === at.unit || tables.visits.has(`${id} ${at.unit}`),
  )
  differ(at, 'people', people.map(text), [...cache.people.values()].map(text))
  if (text(cache.notice) !== text(tables.notice)) throw new HistoryFailure('convergence', `${at.name} notice`)
  for (const { command, outcome } of cache.shown.values()) {
    const listed = journal?.unsettled().some((entry) => entry.command.id === command.id) === true
    if (outcome?.status === 'applied' || !(listed || excused.has(command.id))) {
      throw new HistoryFailure('convergence', `${command.id} is not absorbed`)
    }
  }
  const waiting = new Set(
    [...cache.shown.values()].flatMap((entry) =>
      entry.disposition === undefined ? [entry.command.target] : [],
    ),
  )
  const screen = screenApplications(cache.state()).filter(({ record }) => !waiting.has(record.id))
  differ(
    at,
    'screen',
    expected.filter(({ id }) => !waiting.has(id)).map(text),
    screen.map(({ record }) => text(record)),
  )
}

function differ(at: Workstation, what: string, expected: string[], got: string[]): void {
  const [a, b] = [expected.sort(), got.sort()]
  const index = a.findIndex((each, place) => each !== b[place])
  if (index < 0 && a.length === b.length) return
  throw new HistoryFailure(
    'convergence',
    `${at.name} ${what}: ${String(b[Math.max(index, 0)]).slice(0, 300)} instead of ${String(a[Math.max(index, 0)]).slice(0, 300)}`,
  )
}
