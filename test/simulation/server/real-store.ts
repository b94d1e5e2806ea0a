// The product's PostgreSQL store under the virtual clock: every statement is a wait at which its process may die, and
// while the database works virtual time stands still. Locks are taken here first, in the same order, because a wait for
// a lock inside PostgreSQL would never end while time stands still.

import type { Application } from '#shared/domain/application/application.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { ArrivedCommand } from '../../../src-server/sync/arrived-command.ts'
import type { StoredApplication, SyncStore, SyncTransaction } from '../../../src-server/sync/store.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
import type { Process } from '../sim/process.ts'
import type { Scheduler } from '../sim/scheduler.ts'
import type { Owner } from './locks.ts'
import { appendChanges, type MemoryDatabase, type NumberedIn } from './memory-store.ts'
import { sequenceKey } from './memory-tables.ts'

interface Seen {
  arrived: ArrivedCommand | null
  outcome: CommandOutcome | null
  before: StoredApplication | null
  after: Application | null
  visit: string | null
  readonly numbered: NumberedIn[]
}

interface Finish {
  readonly commit: () => void
  readonly rollBack: (problem: unknown) => void
}

/** Transactions of each process that are open in PostgreSQL: they are rolled back when the process dies. */
export type OpenTransactions = Map<Process, Set<(problem: unknown) => void>>

export function realStore(
  database: MemoryDatabase,
  real: SyncStore,
  process: Process,
  scheduler: Scheduler,
  open: OpenTransactions,
): SyncStore {
  const { io, locks } = database
  const call = async <T>(statement: string, inTransaction: boolean, work: () => Promise<T>): Promise<T> => {
    await io(process, `store.${statement}`, () => {
      database.disturb(statement, inTransaction)
    })
    return scheduler.waitFor(work())
  }

  const transaction = async <T>(work: (tx: SyncTransaction) => Promise<T>): Promise<T> => {
    const owner: Owner = { process }
    const seen: Seen = { arrived: null, outcome: null, before: null, after: null, visit: null, numbered: [] }
    const begun = deferred<SyncTransaction>()
    const end = deferred<null>()
    const execution = real.transaction(async (tx) => {
      begun.resolve(tx)
      await end.promise
    })
    const finish: Finish = {
      commit: () => {
        end.resolve(null)
      },
      rollBack: (problem) => {
        end.reject(problem)
        void scheduler.waitFor(execution).catch(() => undefined)
      },
    }
    const own = open.get(process) ?? new Set()
    open.set(process, own)
    own.add(finish.rollBack)
    execution.catch(begun.reject)
    try {
      const tx = await scheduler.waitFor(begun.promise)
      const result = await work(recording(database, tx, owner, seen, call))
      await io(process, 'store.commit', () => undefined)
      finish.commit()
      await scheduler.waitFor(execution)
      own.delete(finish.rollBack)
      mirror(database, seen)
      locks.release(owner)
      await io(process, 'store.committed', () => {
        database.disturb('commit', true)
      })
      return result
    } catch (problem) {
      if (own.delete(finish.rollBack)) {
        finish.rollBack(problem)
        await scheduler.waitFor(execution).catch(() => undefined)
      }
      locks.release(owner)
      throw problem
    }
  }

  return {
    transaction,
    life: (unit) => call('life', false, () => real.life(unit)),
    lastNumbers: (streams) => call('lastNumbers', false, () => real.lastNumbers(streams)),
    changesAfter: (stream, after, limit) =>
      call('changesAfter', false, () => real.changesAfter(stream, after, limit)),
    applicationTexts: (unit, ids) => call('applicationTexts', false, () => real.applicationTexts(unit, ids)),
    personTexts: (unit, ids) => call('personTexts', false, () => real.personTexts(unit, ids)),
    caseTexts: (unit, ids) => call('caseTexts', false, () => real.caseTexts(unit, ids)),
    noticeText: () => call('noticeText', false, () => real.noticeText()),
    copyPage: (...what) => call('copyPage', false, () => real.copyPage(...what)),
    copySize: (unit) => call('copySize', false, () => real.copySize(unit)),
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (problem: unknown) => void
}

function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => undefined
  let reject: Deferred<T>['reject'] = () => undefined
  const promise = new Promise<T>((resolveIt, rejectIt) => {
    resolve = resolveIt
    reject = rejectIt
  })
  return { promise, resolve, reject }
}

type Call = <T>(statement: string, inTransaction: boolean, work: () => Promise<T>) => Promise<T>

function recording(
  { locks, tables }: MemoryDatabase,
  tx: SyncTransaction,
  owner: Owner,
  seen: Seen,
  call: Call,
): SyncTransaction {
  const inside = <T>(statement: string, work: () => Promise<T>): Promise<T> => call(statement, true, work)
  const lock = async (key: string, statement: string, work: () => Promise<void>): Promise<void> => {
    await locks.take(owner, key)
    await inside(statement, work)
  }
  return {
    // The locks come here first, as one after the other, before PostgreSQL takes them in one statement.
    expect: async (wanted) => {
      const { command, identityNumber } = wanted
      await locks.take(owner, `device ${command.device}`)
      await locks.take(owner, `application ${command.target}`)
      const person =
        identityNumber ?? tables.applications.get(command.target)?.record.applicant.identityNumber
      if (person !== undefined) await locks.take(owner, `person ${personKey(person)}`)
      await inside('expect', () => tx.expect(wanted))
    },
    lockDevice: (device) => lock(`device ${device}`, 'lock-device', () => tx.lockDevice(device)),
    lockRecord: (id) => lock(`application ${id}`, 'lock-application', () => tx.lockRecord(id)),
    lockPerson: (number) => lock(`person ${personKey(number)}`, 'lock-person', () => tx.lockPerson(number)),
    loggedCommands: (...key) => inside('loggedCommands', () => tx.loggedCommands(...key)),
    application: (id) => inside('application', () => tx.application(id)),
    heldInstitutions: () => inside('heldInstitutions', () => tx.heldInstitutions()),
    smallCase: (id) => inside('smallCase', () => tx.smallCase(id)),
    streamsOf: (id) => inside('streamsOf', () => tx.streamsOf(id)),
    personFile: (number) => inside('personFile', () => tx.personFile(number)),
    cityNotice: () => inside('cityNotice', () => tx.cityNotice()),
    lodgedBy: (...who) => inside('lodgedBy', () => tx.lodgedBy(...who)),
    certificatePaid: (id) => inside('certificatePaid', () => tx.certificatePaid(id)),
    staff: (id) => inside('staff', () => tx.staff(id)),
    rolesAt: (...who) => inside('rolesAt', () => tx.rolesAt(...who)),
    recoveringUntil: () => inside('recoveringUntil', () => tx.recoveringUntil()),
    storeApplication: async (before, record, cause) => {
      await inside('storeApplication', () => tx.storeApplication(before, record, cause))
      seen.before = before
      seen.after = record
    },
    storeSmallCase: (...what) => inside('storeSmallCase', () => tx.storeSmallCase(...what)),
    noteFollowUps: (...what) => inside('noteFollowUps', () => tx.noteFollowUps(...what)),
    noteVisit: async (person, unit) => {
      seen.visit = `${person} ${unit}`
      return inside('noteVisit', () => tx.noteVisit(person, unit))
    },
    logOutcome: async (arrived, outcome) => {
      await inside('logOutcome', () => tx.logOutcome(arrived, outcome))
      seen.arrived = arrived
      seen.outcome = outcome
    },
    publishApplied: async (arrived, outcome, record, changes) => {
      for (const stream of [...new Set(changes.map((change) => change.stream))].sort()) {
        await locks.take(owner, `stream ${stream}`)
      }
      const applied = await inside('publishApplied', () =>
        tx.publishApplied(arrived, outcome, record, changes),
      )
      for (const change of changes) {
        const last = tables.changes.get(change.stream)?.at(-1)?.change ?? 0
        const taken = seen.numbered.filter(({ stream }) => stream === change.stream).length
        seen.numbered.push({ ...change, number: last + taken + 1 })
      }
      seen.arrived = arrived
      seen.outcome = applied
      return applied
    },
  }
}

/** What the database has committed becomes what the checks know. */
function mirror(database: MemoryDatabase, { arrived, outcome, before, after, visit, numbered }: Seen): void {
  if (arrived === null || outcome === null) return
  const { tables } = database
  const { command, hash, receivedAt } = arrived
  tables.log.set(command.id, { id: command.id, hash, outcome, command })
  tables.logBySequence.set(sequenceKey(command.device, command.deviceSeq), command.id)
  if (visit !== null) tables.visits.add(visit)
  if (after !== null)
    tables.applications.set(after.id, { record: after, lodgingOrder: before?.lodgingOrder ?? null })
  appendChanges(tables, numbered)
  const what = {
    kind: 'command' as const,
    command,
    receivedAt,
    outcome,
    before: before?.record ?? null,
    after,
  }
  database.committed(what, numbered)
}
