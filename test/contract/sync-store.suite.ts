// What the sync relies on in its database, as one suite for every store (src-server/sync/store.ts).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyAll } from '#shared/domain/application/apply.ts'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import { type RecordKind, recordKindSchema } from '#shared/contracts/snapshot.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { decide } from '#shared/domain/application/decide.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import { accept, CLERK, DOSSIER, KNOWN, MORNING, PERSON, sealed } from '#shared/fixtures/applicants.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { type ArrivedCommand, parseArrived } from '../../src-server/sync/arrived-command.ts'
import { inOrder } from '../../src-server/sync/known-facts.ts'
import type { Change, SyncStore, SyncTransaction } from '../../src-server/sync/store.ts'

export interface StoreUnderTest {
  readonly store: SyncStore
  readonly hire: (
    id: string,
    unit: string,
    roles: readonly { from: Instant; roles: Role[] }[],
  ) => Promise<void>
  readonly enter: (person: PersonFile) => Promise<void>
  readonly recoverUntil: (moment: Instant | null) => Promise<void>
  readonly close: () => Promise<void>
}

const { unit: UNIT } = CLERK
const OTHER_UNIT = '310115'

export function syncStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the sync's store: ${name}`, () => {
    let under: StoreUnderTest
    const device = randomUUID()
    let deviceSeq = 0
    beforeAll(async () => {
      under = await open()
      await under.hire(CLERK.id, UNIT, [{ from: instant(MORNING - 1000), roles: ['clerk'] }])
      await under.enter(PERSON)
    }, 60_000)
    afterAll(() => under.close())

    const arrived = (change: Partial<Command> = {}): ArrivedCommand => {
      deviceSeq += 1
      const command = {
        ...sealed(accept()),
        id: randomUUID(),
        target: randomUUID(),
        device,
        deviceSeq,
        ...change,
      }
      const parsed = parseArrived(command, {
        pushedBy: { staff: CLERK.id, unit: UNIT, device },
        receivedAt: MORNING,
        clockOffset: null,
      })
      if (!parsed.ok) throw parsed.error
      return parsed.value
    }
    const lodgedBy = ({ command }: ArrivedCommand): Application => {
      const decided = decide(null, command, CLERK, { stage: 'done', known: KNOWN })
      if (!decided.ok) throw new Error('the fixture is lodged')
      return applicationSchema.parse(applyAll(null, decided.value))
    }
    const apply = async (
      tx: SyncTransaction,
      what: ArrivedCommand,
      record: Application,
      streams = [UNIT],
    ) => {
      const { command } = what
      await tx.storeApplication(null, record, { command: command.id, events: [], receivedAt: MORNING })
      const changes = streams.map((stream): Change => ({ stream, kind: 'application', record: record.id }))
      const outcome = {
        command: command.id,
        replayed: false,
        status: 'applied' as const,
        version: 1,
        merged: false,
      }
      return tx.publishApplied(what, outcome, record.id, changes)
    }
    const lastOf = async (stream: string): Promise<number> =>
      (await under.store.lastNumbers([stream])).get(stream) ?? 0

    it('gives back a record and its command, by id and by the device’s sequence', async () => {
      const what = arrived()
      const record = lodgedBy(what)
      const { command } = what
      const before = await lastOf(UNIT)
      const applied = await under.store.transaction((tx) => apply(tx, what, record))
      expect(applied).toMatchObject({ status: 'applied', change: before + 1 })
      await under.store.transaction(async (tx) => {
        expect((await tx.application(record.id))?.record).toEqual(record)
        for (const id of [command.id, randomUUID()]) {
          const [logged] = await tx.loggedCommands(id, device, command.deviceSeq)
          expect(logged?.id).toBe(command.id)
          expect(logged?.outcome).toEqual(applied)
          expect(logged?.hash.equals(what.hash)).toBe(true)
        }
        expect(await tx.loggedCommands(randomUUID(), device, 999_999)).toEqual([])
      })
      expect(await under.store.changesAfter(UNIT, before, 10)).toEqual([
        { kind: 'application', record: record.id, change: before + 1 },
      ])
    })

    it('SYNC-4 keeps nothing of a transaction that fails', async () => {
      const what = arrived()
      const record = lodgedBy(what)
      const before = await lastOf(UNIT)
      const failed = under.store.transaction(async (tx) => {
        await apply(tx, what, record)
        throw new Error('the connection breaks')
      })
      await expect(failed).rejects.toThrow('the connection breaks')
      await under.store.transaction(async (tx) => {
        expect(await tx.application(record.id)).toBeNull()
        expect(await tx.loggedCommands(what.command.id, device, what.command.deviceSeq)).toEqual([])
      })
      expect(await lastOf(UNIT)).toBe(before)
    })

    it('SYNC-4 refuses a second outcome for one command and for one number of a device', async () => {
      const what = arrived()
      const outcome = {
        command: what.command.id,
        replayed: false,
        status: 'refused' as const,
        fault: { fault: 'roleMissing' as const },
        current: null,
      }
      await under.store.transaction((tx) => tx.logOutcome(what, outcome))
      const again = (other: ArrivedCommand) => under.store.transaction((tx) => tx.logOutcome(other, outcome))
      await expect(again(what)).rejects.toMatchObject({ code: '23505' })
      await expect(again(arrived({ deviceSeq: what.command.deviceSeq }))).rejects.toMatchObject({
        code: '23505',
      })
    })

    it('SYNC-9 numbers every stream without gaps in the order of the commits, also for many at once', async () => {
      const before = { unit: await lastOf(UNIT), other: await lastOf(OTHER_UNIT) }
      const seen: number[] = []
      const all = Array.from({ length: 12 }, async (_, index) => {
        const what = arrived()
        const streams = index % 3 === 0 ? [OTHER_UNIT, UNIT] : [UNIT]
        const { change } = await under.store.transaction(async (tx) => {
          await tx.lockRecord(what.command.target)
          return apply(tx, what, lodgedBy(what), streams)
        })
        seen.push(change)
      })
      await Promise.all(all)
      expect([...seen].sort((a, b) => a - b)).toEqual(all.map((_, index) => before.unit + index + 1))
      expect(await lastOf(OTHER_UNIT)).toBe(before.other + 4)
      const numbers = await under.store.changesAfter(UNIT, before.unit, 100)
      expect(numbers.map(({ change }) => change)).toEqual(all.map((_, index) => before.unit + index + 1))
      expect(await under.store.changesAfter(UNIT, before.unit, 3)).toHaveLength(3)
    })

    it('lets one transaction at a time hold a record, a device or a person', async () => {
      for (const take of [
        (tx: SyncTransaction) => tx.lockRecord(PERSON.id),
        (tx: SyncTransaction) => tx.lockDevice(device),
        (tx: SyncTransaction) => tx.lockPerson(PERSON.identityNumber),
      ]) {
        let inside = 0
        let most = 0
        const work = under.store.transaction.bind(under.store)
        const one = () =>
          work(async (tx) => {
            await take(tx)
            inside += 1
            most = Math.max(most, inside)
            await tx.cityNotice()
            inside -= 1
          })
        await Promise.all([one(), one(), one(), one()])
        expect(most).toBe(1)
      }
    })

    it('answers the same whether or not it was told what to expect', async () => {
      const identityNumber = '310117199002037920'
      const dossier = { ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber } }
      const three = [1, 2, 3].map(() => arrived({ body: accept(dossier) }))
      for (const what of three) await under.store.transaction((tx) => apply(tx, what, lodgedBy(what)))
      const [first, second] = three.map(({ command }) => command)
      const answers = ({ command, receivedAt }: ArrivedCommand, brought: string | null) =>
        under.store.transaction(async (tx) => {
          if (brought !== 'untold') await tx.expect({ command, receivedAt, identityNumber: brought })
          await tx.lockDevice(command.device)
          const logged = await tx.loggedCommands(command.id, command.device, command.deviceSeq)
          const upon = await tx.loggedCommands(command.upon ?? command.id, command.device, 0)
          await tx.lockRecord(command.target)
          const stored = await tx.application(command.target)
          await tx.lockPerson(identityNumber)
          return {
            ...{ logged, upon, stored, file: await tx.personFile(identityNumber) },
            lodged: await tx.lodgedBy(identityNumber, command.target),
            others: await tx.lodgedBy(identityNumber, randomUUID()),
            ...{ notice: await tx.cityNotice(), held: await tx.heldInstitutions() },
            ...{ staff: await tx.staff(command.actor), until: await tx.recoveringUntil() },
            then: await tx.rolesAt(command.actor, command.at),
            now: await tx.rolesAt(command.actor, receivedAt),
          }
        })
      const body = accept(dossier)
      for (const what of [
        arrived({ body }),
        arrived({ body, target: second?.target ?? '', basedOn: 1, upon: first?.id ?? '' }),
        arrived({ body, ...(second === undefined ? {} : { id: second.id, deviceSeq: second.deviceSeq }) }),
        arrived({ body, actor: randomUUID() }),
      ]) {
        const untold = await answers(what, 'untold')
        expect(await answers(what, identityNumber)).toEqual(untold)
        expect(await answers(what, null)).toEqual(untold)
      }
      expect((await answers(arrived({ body, target: second?.target ?? '' }), null)).lodged).toHaveLength(2)
    })

    it('knows under its locks what was committed while it waited for them, told what to expect or not', async () => {
      const what = arrived()
      const record = lodgedBy(what)
      const { command, receivedAt } = what
      const wanted = { command, receivedAt, identityNumber: null }
      let seen: Application | undefined
      let second: Promise<void> = Promise.resolve()
      await under.store.transaction(async (tx) => {
        await tx.expect(wanted)
        await tx.lockDevice(device)
        await tx.lockRecord(record.id)
        let begun: () => void = () => undefined
        const isWaiting = new Promise<void>((resolve) => {
          begun = resolve
        })
        second = under.store.transaction(async (later) => {
          begun()
          await later.expect(wanted)
          await later.lockDevice(device)
          await later.lockRecord(record.id)
          expect(await later.loggedCommands(command.id, device, command.deviceSeq)).toHaveLength(1)
          seen = (await later.application(record.id))?.record
        })
        await isWaiting
        for (let turn = 0; turn < 20; turn += 1) await under.store.life(UNIT)
        await apply(tx, what, record)
      })
      await second
      expect(seen).toEqual(record)
    })

    it('R-29 knows a person’s lodged applications, each with its place in the order in which they came', async () => {
      const identityNumber = '310117199002039926'
      const dossier = { ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber } }
      const three = [1, 2, 3].map(() => arrived({ body: accept(dossier) }))
      for (const what of three) await under.store.transaction((tx) => apply(tx, what, lodgedBy(what)))
      const [first, second, third] = three.map(({ command }) => command.target)
      await under.store.transaction(async (tx) => {
        const stored = await tx.application(second ?? '')
        const lodged = await tx.lodgedBy(identityNumber, second ?? '')
        expect(lodged.map(({ record }) => record.id)).toEqual([first, third])
        expect(inOrder(lodged, stored?.lodgingOrder ?? null)).toMatchObject({
          others: [{ id: first }],
          later: [{ id: third }],
        })
        const all = await tx.lodgedBy(identityNumber, randomUUID())
        expect(inOrder(all, null).others.map(({ id }) => id)).toEqual([first, second, third])
      })
    })

    it('SYNC-8 knows which roles somebody held at a moment, and since when at all', async () => {
      const id = randomUUID()
      const [first, later] = [instant(MORNING), instant(MORNING + 5000)]
      await under.hire(id, UNIT, [
        { from: first, roles: ['clerk'] },
        { from: later, roles: [] },
      ])
      await under.store.transaction(async (tx) => {
        expect(await tx.staff(id)).toEqual({ unit: UNIT, since: first })
        expect(await tx.staff(randomUUID())).toBeNull()
        expect(await tx.rolesAt(id, instant(first - 1))).toEqual([])
        expect(await tx.rolesAt(id, instant(later - 1))).toEqual(['clerk'])
        expect(await tx.rolesAt(id, later)).toEqual([])
      })
    })

    it('SYNC-11 tells a unit only of its own records and of people that it took in', async () => {
      const what = arrived()
      await under.store.transaction((tx) => apply(tx, what, lodgedBy(what)))
      const { target } = what.command
      expect([...(await under.store.applicationTexts(UNIT, [target])).keys()]).toEqual([target])
      expect([...(await under.store.applicationTexts(OTHER_UNIT, [target])).keys()]).toEqual([])
      expect([...(await under.store.personTexts(UNIT, [PERSON.id])).keys()]).toEqual([PERSON.id])
      expect([...(await under.store.personTexts(OTHER_UNIT, [PERSON.id])).keys()]).toEqual([])
      expect(await under.store.transaction((tx) => tx.noteVisit(PERSON.id, OTHER_UNIT))).toBe(true)
      expect(await under.store.transaction((tx) => tx.noteVisit(PERSON.id, OTHER_UNIT))).toBe(false)
      expect([...(await under.store.personTexts(OTHER_UNIT, [PERSON.id])).keys()]).toEqual([PERSON.id])
    })

    it('SYNC-10 copies what a unit may see in the order of the ids, page by page, and counts it', async () => {
      for (let n = 0; n < 5; n += 1) {
        const what = arrived()
        await under.store.transaction((tx) => apply(tx, what, lodgedBy(what)))
      }
      const kinds = recordKindSchema.options
      const pagesOf = async (kind: RecordKind, unit: string, limit: number): Promise<string[]> => {
        const ids: string[] = []
        for (;;) {
          const page = await under.store.copyPage(kind, unit, ids.at(-1) ?? null, limit)
          expect(page.length).toBeLessThanOrEqual(limit)
          if (page.length === 0) return ids
          ids.push(...page.map(({ id }) => id))
        }
      }
      for (const unit of [UNIT, OTHER_UNIT]) {
        const all = await Promise.all(kinds.map((kind) => pagesOf(kind, unit, 500)))
        expect(await Promise.all(kinds.map((kind) => pagesOf(kind, unit, 2)))).toEqual(all)
        for (const ids of all) expect(ids).toEqual([...new Set(ids)].sort())
        expect(all.flat()).toHaveLength(await under.store.copySize(unit))
      }
      const applications = await pagesOf('application', UNIT, 500)
      expect([...(await under.store.applicationTexts(UNIT, applications)).keys()].sort()).toEqual(
        applications,
      )
    })

    it('knows a person’s file, the city’s notice, its own life and whether it is recovering', async () => {
      await under.store.transaction(async (tx) => {
        expect(await tx.personFile(PERSON.identityNumber)).toEqual(PERSON)
        expect(await tx.personFile('310117199002039934')).toBeNull()
        expect((await tx.cityNotice()).watermarks).toBeDefined()
        expect(await tx.recoveringUntil()).toBeNull()
      })
      await under.recoverUntil(MORNING)
      expect(await under.store.transaction((tx) => tx.recoveringUntil())).toBe(MORNING)
      await under.recoverUntil(null)
      const life = await under.store.life(UNIT)
      expect(life.epoch).toMatch(/^[0-9a-f-]{36}$/)
      expect(life.durableUpTo).toBe(0)
    })
  })
}
