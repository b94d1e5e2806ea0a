// The municipal database as a history finds it: the town's people and the city's notice, published like everything that
// comes later.

import type { Plan } from '../sim/plan.ts'
import type { Random } from '../sim/random.ts'
import type { Stats } from '../sim/stats.ts'
import type { Town } from '../workstation/town.ts'
import { Locks } from './locks.ts'
import type { MemoryDatabase } from './memory-store.ts'
import type { Tables } from './memory-tables.ts'

export function foundDatabase(
  plan: Plan,
  random: Random,
  town: Town,
  newId: () => string,
  stats: Stats,
  io: MemoryDatabase['io'],
  committed: MemoryDatabase['committed'],
  jobDone: MemoryDatabase['jobDone'],
): MemoryDatabase {
  const tables: Tables = {
    epoch: newId(),
    recoveringUntil: null,
    lodgings: 0,
    notice: town.notice,
    staff: new Map(town.staff.map((row) => [row.id, row])),
    people: new Map(),
    visits: new Set(),
    handedOver: new Set(),
    applications: new Map(),
    cases: new Map(),
    log: new Map(),
    logBySequence: new Map(),
    changes: new Map(),
    durable: new Map(),
  }
  const database: MemoryDatabase = {
    tables,
    locks: new Locks(),
    io,
    committed,
    jobDone,
    disturb: (statement, inTransaction) => {
      if (!plan.network.enabled || !random.chance(plan.disturbances)) return
      // A commit whose answer is lost stands; what fails before it is as if it had never been.
      const collides = inTransaction && statement !== 'commit' && random.chance(0.7)
      const code = collides ? random.pick(['40001', '40P01']) : '57P01'
      stats.fault(statement === 'commit' ? 'commit unanswered' : `database ${code}`)
      throw Object.assign(new Error('disturbed'), { code })
    },
  }
  for (const person of town.people) {
    tables.people.set(person.id, person)
    const rows = tables.changes.get(person.unit) ?? []
    tables.changes.set(person.unit, rows)
    const change = rows.length + 1
    rows.push({ kind: 'person', record: person.id, change })
    committed({ kind: 'job', name: 'town', person }, [
      { stream: person.unit, kind: 'person', record: person.id, number: change },
    ])
  }
  tables.changes.set('city', [{ kind: 'city-notice', record: null, change: 1 }])
  committed({ kind: 'job', name: 'town', notice: town.notice }, [
    { stream: 'city', kind: 'city-notice', record: null, number: 1 },
  ])
  return database
}
