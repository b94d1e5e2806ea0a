import { NOTICE } from '#shared/fixtures/applicants.ts'
import { randomUUID } from 'node:crypto'
import { postgresStore } from '../../src-server/sync/postgres/postgres-store.ts'
import { createTestDatabase } from '../database/test-database.ts'
import { Locks } from '../simulation/server/locks.ts'
import { type MemoryDatabase, memoryStore } from '../simulation/server/memory-store.ts'
import { type Io, Process } from '../simulation/sim/process.ts'
import { type StoreUnderTest, syncStoreContract } from './sync-store.suite.ts'

syncStoreContract('PostgreSQL', async (): Promise<StoreUnderTest> => {
  const { db, drop } = await createTestDatabase()
  await db
    .insertInto('city_notice')
    .values({ notice: JSON.stringify(NOTICE) })
    .execute()
  return {
    store: postgresStore(db),
    hire: async (id, unit, roles) => {
      await db
        .insertInto('staff')
        .values({ id, username: id, name: '测试', unit, password_hash: '-' })
        .execute()
      const rows = roles.map((each) => ({ staff: id, valid_from: new Date(each.from), roles: each.roles }))
      await db.insertInto('staff_roles').values(rows).execute()
    },
    enter: async (person) => {
      const { id, unit, identityNumber, knownAt } = person
      await db
        .insertInto('person_file')
        .values({
          id,
          unit,
          identity_number: identityNumber,
          record: JSON.stringify(person),
          known_at: new Date(knownAt),
        })
        .execute()
    },
    recoverUntil: async (moment) => {
      const recovering_until = moment === null ? null : new Date(moment)
      await db.updateTable('server_identity').set({ recovering_until }).execute()
    },
    close: drop,
  }
})

syncStoreContract('memory, of the simulation', () => {
  const io: Io = (_process, _label, effect) =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          resolve(effect())
        } catch (problem) {
          reject(problem instanceof Error ? problem : new Error(String(problem)))
        }
      })
    })
  const database: MemoryDatabase = {
    tables: {
      epoch: randomUUID(),
      recoveringUntil: null,
      lodgings: 0,
      notice: NOTICE,
      staff: new Map(),
      people: new Map(),
      visits: new Set(),
      handedOver: new Set(),
      applications: new Map(),
      cases: new Map(),
      log: new Map(),
      logBySequence: new Map(),
      changes: new Map(),
      durable: new Map(),
    },
    locks: new Locks(),
    io,
    disturb: () => undefined,
    committed: () => undefined,
    jobDone: () => undefined,
  }
  return Promise.resolve({
    store: memoryStore(database, new Process('server', 'test', () => undefined)),
    hire: (id, unit, roles) => {
      database.tables.staff.set(id, { id, name: '测试', unit, roles: [...roles] })
      return Promise.resolve()
    },
    enter: (person) => {
      database.tables.people.set(person.id, person)
      return Promise.resolve()
    },
    recoverUntil: (moment) => {
      database.tables.recoveringUntil = moment
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  })
})
