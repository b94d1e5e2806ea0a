// What the engine relies on in its cache, as one suite for every cache (shared/sync/ports.ts).

import { beforeEach, describe, expect, it } from 'vitest'
import { type CommandOutcome, type Cursor, START } from '#shared/contracts/municipal.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { accept, CLERK, KNOWN, NOTICE, PERSON, sealed, testId } from '#shared/fixtures/applicants.ts'
import type { CachePort, ChangePage } from '#shared/sync/ports.ts'

const EPOCH = testId(900)
const at = (unit: number, epoch = EPOCH): Cursor => ({ epoch, of: CLERK.unit, unit, city: 0 })
const page = (change: Partial<ChangePage>): ChangePage => ({
  changes: [],
  cursor: at(1),
  more: false,
  reset: false,
  ...change,
})
const person = { kind: 'person' as const, change: 1, record: PERSON }

const applied = (command: Command, change: number): CommandOutcome => ({
  command: command.id,
  replayed: false,
  status: 'applied',
  version: 1,
  change,
  merged: false,
})

function lodged(command: Command): Application {
  const decided = decide(null, command, CLERK, { stage: 'done', known: KNOWN })
  if (!decided.ok) throw new Error('the fixture is lodged')
  return applyAll(null, decided.value)
}

export function cacheContract(name: string, open: () => CachePort): void {
  describe(`the cache: ${name}`, () => {
    let cache: CachePort
    beforeEach(() => {
      cache = open()
    })
    const shownIds = async (): Promise<string[]> => (await cache.shown()).map(({ command }) => command.id)
    const aroundPerson = () => cache.around({ targets: [], identityNumbers: [PERSON.identityNumber] })

    it('is empty and at the start before anything was read', async () => {
      expect(await cache.cursor()).toEqual(START)
      expect(await aroundPerson()).toEqual({
        applications: [],
        cases: [],
        people: [],
        shown: [],
        notice: NO_NOTICE,
      })
    })

    it('SYNC-2b stores records, notice and cursor of a page together', async () => {
      const notice = { kind: 'city-notice' as const, change: 1, record: NOTICE }
      await cache.store(page({ changes: [person, notice] }), START)
      expect(await cache.cursor()).toEqual(at(1))
      expect(await aroundPerson()).toMatchObject({ people: [PERSON], notice: NOTICE })
      await cache.store(page({ cursor: at(2) }), at(1))
      expect(await aroundPerson()).toMatchObject({ people: [PERSON], notice: NOTICE })
    })

    it('SYNC-2 leaves out a page that was asked for from another cursor than the present one', async () => {
      await cache.store(page({ changes: [person], cursor: at(9) }), at(8))
      expect(await cache.cursor()).toEqual(START)
      expect((await aroundPerson()).people).toEqual([])
    })

    it('SYNC-11 removes what has left the unit', async () => {
      const gone = {
        kind: 'gone' as const,
        change: 2,
        recordKind: 'person' as const,
        id: PERSON.id,
        reason: '迁出',
      }
      await cache.store(page({ changes: [person] }), START)
      await cache.store(page({ changes: [gone], cursor: at(2) }), at(1))
      expect((await aroundPerson()).people).toEqual([])
    })

    it('SYNC-14 shows commands in the order of the device, whatever order they came in', async () => {
      const [first, second] = [sealed(accept()), sealed(accept())]
      await cache.show([{ command: second, outcome: null }])
      await cache.show([{ command: first, outcome: null }])
      expect(await shownIds()).toEqual([first.id, second.id])
    })

    it('never lets a window that does not know an outcome overwrite it', async () => {
      const command = sealed(accept())
      await cache.show([{ command, outcome: applied(command, 5) }])
      await cache.show([{ command, outcome: null }])
      expect(await cache.shown()).toEqual([{ command, outcome: applied(command, 5) }])
    })

    it('absorbs an applied command with the page that brings its change, not before, and only once', async () => {
      const command = sealed(accept())
      await cache.show([{ command, outcome: applied(command, 5) }])
      await cache.store(page({ cursor: at(4) }), START)
      expect(await shownIds()).toEqual([command.id])
      const line = { kind: 'application' as const, change: 5, record: lodged(command) }
      await cache.store(page({ changes: [line], cursor: at(5) }), at(4))
      expect(await shownIds()).toEqual([])
      await cache.show([{ command, outcome: null }])
      expect(await shownIds()).toEqual([])
    })

    it('SYNC-9b forgets what it believed applied before its first copy was whole, and loses no act by it', async () => {
      const command = sealed(accept())
      await cache.show([{ command, outcome: applied(command, 3) }])
      const forgotten = page({ cursor: START, more: true, reset: true })
      await cache.store(forgotten, START)
      expect(await cache.shown()).toEqual([{ command, outcome: null }])
      await cache.store(page({ cursor: at(11, testId(901)) }), START)
      expect(await shownIds()).toEqual([command.id])
    })

    it('SYNC-9b begins again after a restore, keeps its commands and takes back what it believed applied', async () => {
      const [waiting, absorbed] = [sealed(accept()), sealed(accept())]
      await cache.show([
        { command: waiting, outcome: applied(waiting, 9) },
        { command: absorbed, outcome: applied(absorbed, 1) },
      ])
      await cache.store(page({ changes: [person] }), START)
      const restored = at(0, testId(901))
      await cache.store(page({ reset: true, cursor: restored }), at(1))
      expect(await cache.cursor()).toEqual(restored)
      expect((await aroundPerson()).people).toEqual([])
      await cache.show([{ command: absorbed, outcome: null }])
      expect(await cache.shown()).toEqual([
        { command: waiting, outcome: null },
        { command: absorbed, outcome: null },
      ])
    })
  })
}
