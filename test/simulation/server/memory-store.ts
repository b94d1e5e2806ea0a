// The store of the sync in memory, for the simulation alone: transactions that are all or nothing, read what others have
// committed, hold their locks to the end, and give way to others between any two statements. Held to PostgreSQL by the
// suite in test/contract.

import type { Application } from '#shared/domain/application/application.ts'
import { CITY_STREAM } from '#shared/domain/case/case-design.ts'
import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { isSamePerson, personKey } from '#shared/domain/identity/person-key.ts'
import { recordKindSchema } from '#shared/contracts/snapshot.ts'
import type { Change, CopiedRow, SyncStore, SyncTransaction } from '../../../src-server/sync/store.ts'
import type { Io, Process } from '../sim/process.ts'
import type { Locks, Owner } from './locks.ts'
import { type Committed, type LogRow, sequenceKey, type Tables } from './memory-tables.ts'

export interface MemoryDatabase {
  tables: Tables
  readonly locks: Locks
  readonly io: Io
  /** Throws where this statement is to fail as a database does. */
  readonly disturb: (statement: string, inTransaction: boolean) => void
  readonly committed: (what: Committed, changes: readonly NumberedIn[]) => void
  /** A job has run: a real database below has to do the same. */
  readonly jobDone: (what: Committed, changes: readonly NumberedIn[]) => void
}

export interface NumberedIn extends Change {
  readonly number: number
}

const collision = (code: string): Error => Object.assign(new Error(code), { code })

interface Work {
  readonly writes: ((tables: Tables) => void)[]
  readonly numbered: NumberedIn[]
  row: LogRow | null
  what: Committed | null
}

export function memoryStore(database: MemoryDatabase, process: Process): SyncStore {
  const { io } = database
  const read = <T>(statement: string, effect: (tables: Tables) => T): Promise<T> =>
    io(process, `store.${statement}`, () => {
      database.disturb(statement, false)
      return effect(database.tables)
    })

  const store: SyncStore = {
    transaction: async (work) => {
      const owner: Owner = { process }
      const done: Work = { writes: [], numbered: [], row: null, what: null }
      try {
        const result = await work(transactionOn(database, owner, done))
        await io(process, 'store.commit', () => {
          commit(database, owner, done)
          database.disturb('commit', true)
        })
        return result
      } catch (problem) {
        database.locks.release(owner)
        throw problem
      }
    },
    life: (unit) => read('life', ({ epoch, durable }) => ({ epoch, durableUpTo: durable.get(unit) ?? 0 })),
    lastNumbers: (streams) =>
      read(
        'lastNumbers',
        ({ changes }) => new Map(streams.map((stream) => [stream, lastIn(changes.get(stream))])),
      ),
    changesAfter: (stream, after, limit) =>
      read('changesAfter', ({ changes }) =>
        (changes.get(stream) ?? []).filter(({ change }) => change > after).slice(0, limit),
      ),
    applicationTexts: (unit, ids) =>
      read('applicationTexts', ({ applications }) =>
        textsOf(ids, (id) => {
          const record = applications.get(id)?.record
          return record?.unit === unit ? record : undefined
        }),
      ),
    personTexts: (unit, ids) =>
      read('personTexts', ({ people, visits }) =>
        textsOf(ids, (id) => {
          const person = people.get(id)
          return person?.unit === unit || visits.has(`${id} ${unit}`) ? person : undefined
        }),
      ),
    caseTexts: (unit, ids) =>
      read('caseTexts', ({ cases }) =>
        textsOf(ids, (id) => {
          const held = cases.get(id)
          return held !== undefined && isReadBy(held.streams, unit) ? held.record : undefined
        }),
      ),
    noticeText: () => read('noticeText', ({ notice }) => JSON.stringify(notice)),
    copyPage: (kind, unit, after, limit) =>
      read('copyPage', (tables) =>
        copiesOf(tables, kind, unit)
          .filter(({ id }) => after === null || id > after)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, limit),
      ),
    copySize: (unit) =>
      read('copySize', (tables) =>
        recordKindSchema.options.reduce((sum, kind) => sum + copiesOf(tables, kind, unit).length, 0),
      ),
  }
  return store
}

function copiesOf(
  { people, visits, applications, cases, notice }: Tables,
  kind: string,
  unit: string,
): CopiedRow[] {
  const rowOf = (record: { readonly id: string }): CopiedRow => ({
    id: record.id,
    text: JSON.stringify(record),
  })
  if (kind === 'city-notice')
    return [{ id: '00000000-0000-0000-0000-000000000000', text: JSON.stringify(notice) }]
  if (kind === 'person')
    return [...people.values()]
      .filter((person) => person.unit === unit || visits.has(`${person.id} ${unit}`))
      .map(rowOf)
  if (kind === 'application')
    return [...applications.values()].flatMap(({ record }) => (record.unit === unit ? [rowOf(record)] : []))
  return [...cases.values()].flatMap(({ record, streams }) =>
    record.kind === kind && isReadBy(streams, unit) ? [rowOf(record)] : [],
  )
}

const isReadBy = (streams: readonly string[], unit: string): boolean =>
  streams.includes(unit) || streams.includes(CITY_STREAM)

const lastIn = (rows: readonly { readonly change: number }[] | undefined): number => rows?.at(-1)?.change ?? 0

const textsOf = (ids: readonly string[], find: (id: string) => unknown): Map<string, string> =>
  new Map(
    ids.flatMap((id) => {
      const record = find(id)
      return record === undefined ? [] : [[id, JSON.stringify(record)]]
    }),
  )

function transactionOn(database: MemoryDatabase, owner: Owner, done: Work): SyncTransaction {
  const { io, locks } = database
  const { process } = owner
  const read = <T>(statement: string, effect: (tables: Tables) => T): Promise<T> =>
    io(process, `store.${statement}`, () => {
      database.disturb(statement, true)
      return effect(database.tables)
    })
  const lock = async (kind: string, key: string): Promise<void> => {
    await io(process, `store.lock-${kind}`, () => {
      database.disturb(`lock-${kind}`, true)
    })
    await locks.take(owner, `${kind} ${key}`)
  }
  return {
    expect: () => Promise.resolve(),
    lockDevice: (device) => lock('device', device),
    lockRecord: (id) => lock('application', id),
    lockPerson: (identityNumber) => lock('person', personKey(identityNumber)),
    loggedCommands: (id, device, deviceSeq) =>
      read('loggedCommands', ({ log, logBySequence }) =>
        [...new Set([id, logBySequence.get(sequenceKey(device, deviceSeq))])].flatMap((known) => {
          const row = known === undefined ? undefined : log.get(known)
          return row === undefined ? [] : [row]
        }),
      ),
    application: (id) => read('application', ({ applications }) => applications.get(id) ?? null),
    heldInstitutions: () =>
      read('heldInstitutions', ({ cases }) =>
        [...cases.values()].flatMap(({ record }) =>
          record.kind === 'institution-hold' && record.state === 'standing' ? [record.institution] : [],
        ),
      ),
    smallCase: (id) => read('smallCase', ({ cases }) => cases.get(id)?.record ?? null),
    streamsOf: (id) => read('streamsOf', ({ cases }) => cases.get(id)?.streams ?? []),
    personFile: (identityNumber) =>
      read(
        'personFile',
        ({ people }) =>
          [...people.values()].find((person) => person.identityNumber === personKey(identityNumber)) ?? null,
      ),
    cityNotice: () => read('cityNotice', ({ notice }) => notice),
    lodgedBy: (identityNumber, except) =>
      read('lodgedBy', ({ applications }) =>
        [...applications.values()]
          .filter(({ record, lodgingOrder }) => {
            if (lodgingOrder === null || record.id === except) return false
            return isSamePerson(record.applicant.identityNumber, identityNumber)
          })
          .sort((a, b) => (a.lodgingOrder ?? 0) - (b.lodgingOrder ?? 0)),
      ),
    certificatePaid: (id) =>
      read('certificatePaid', ({ applications }) => {
        const key = paidKeyOf(applications.get(id)?.record ?? null)
        return [...applications.values()].some(
          ({ record }) =>
            record.id !== id && ['paying', 'paid'].includes(record.state) && paidKeyOf(record) === key,
        )
      }),
    staff: (id) =>
      read('staff', ({ staff }) => {
        const row = staff.get(id)
        const [first] = row?.roles ?? []
        return row === undefined || first === undefined ? null : { unit: row.unit, since: first.from }
      }),
    rolesAt: (id, at) =>
      read('rolesAt', ({ staff }) => staff.get(id)?.roles.findLast(({ from }) => from <= at)?.roles ?? []),
    recoveringUntil: () => read('recoveringUntil', ({ recoveringUntil }) => recoveringUntil),
    storeApplication: (before, record) =>
      read('storeApplication', (tables) => {
        const takesPlace = record.lodgedOn !== null && (before?.lodgingOrder ?? null) === null
        if (takesPlace) tables.lodgings += 1
        const lodgingOrder = takesPlace ? tables.lodgings : (before?.lodgingOrder ?? null)
        const stored = { record, lodgingOrder }
        done.writes.push(({ applications }) => applications.set(record.id, stored))
      }),
    storeSmallCase: (record, streams) =>
      read('storeSmallCase', () => {
        done.writes.push(({ cases }) => cases.set(record.id, { record, streams }))
      }),
    noteFollowUps: () => read('noteFollowUps', () => undefined),
    noteVisit: (person, unit) =>
      read('noteVisit', ({ visits }) => {
        const key = `${person} ${unit}`
        done.writes.push((tables) => tables.visits.add(key))
        return !visits.has(key)
      }),
    logOutcome: ({ command, hash, receivedAt }, outcome) =>
      read('logOutcome', () => {
        done.row = { id: command.id, hash, outcome, command }
        done.what = { kind: 'command', command, receivedAt, outcome, before: null, after: null }
      }),
    publishApplied: async ({ command, hash, receivedAt }, outcome, record, changes) => {
      // Several streams are locked in one fixed order, to the end of the transaction (SYNC-9).
      for (const stream of [...new Set(changes.map((change) => change.stream))].sort()) {
        await lock('stream', stream)
      }
      return read('publishApplied', ({ changes: streams }) => {
        for (const change of changes) {
          const taken = done.numbered.filter(({ stream }) => stream === change.stream).length
          done.numbered.push({ ...change, number: lastIn(streams.get(change.stream)) + taken + 1 })
        }
        const own = done.numbered.find((each) => each.stream === command.unit && each.record === record)
        const applied = { ...outcome, change: own?.number ?? 0 }
        done.row = { id: command.id, hash, outcome: applied, command }
        done.what = { kind: 'command', command, receivedAt, outcome: applied, before: null, after: null }
        return applied
      })
    },
  }
}

function commit(database: MemoryDatabase, owner: Owner, { writes, numbered, row, what }: Work): void {
  const { tables } = database
  if (row !== null) {
    const key = sequenceKey(row.command.device, row.command.deviceSeq)
    if (tables.log.has(row.id) || tables.logBySequence.has(key)) throw collision('23505')
    tables.log.set(row.id, row)
    tables.logBySequence.set(key, row.id)
  }
  const before = row === null ? null : (tables.applications.get(row.command.target)?.record ?? null)
  for (const write of writes) write(tables)
  appendChanges(tables, numbered)
  const after = row === null ? null : (tables.applications.get(row.command.target)?.record ?? null)
  if (what?.kind === 'command') database.committed({ ...what, before, after }, numbered)
  database.locks.release(owner)
}

export function appendChanges(tables: Tables, numbered: readonly NumberedIn[]): void {
  for (const { stream, kind, record, number } of numbered) {
    const rows = tables.changes.get(stream) ?? []
    if (rows.some(({ change }) => change === number)) throw collision('23505')
    tables.changes.set(stream, [...rows, { kind, record, change: number }])
  }
}

/** No number is nobody's certificate, and never the same as another one. */
const paidKeyOf = (record: Application | null): string | symbol => {
  const certificate = record?.certificate
  return certificate?.number == null
    ? Symbol('none')
    : certificateKey(certificate.number, certificate.occupationCode)
}
