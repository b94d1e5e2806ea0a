// What the server promises about commands. Every test runs the real application on a real PostgreSQL.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import { accept, CERTIFICATE, DOSSIER, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../src-server/demo/test-numbers.ts'
import {
  type Office,
  openOffice,
  otherPaper,
  personLike,
  PUDONG,
  SONGJIANG,
  type Workstation,
} from './office.ts'

let office: Office
let counter: Workstation
let pudong: Workstation
let reviewing: Workstation

beforeAll(async () => {
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  pudong = await office.workstation(await office.hire('pd-clerk', PUDONG, ['clerk']))
  reviewing = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
})
afterAll(() => office.drop())

const aText: unknown = expect.any(String)
const aList: unknown = expect.any(Array)
const textWith = (part: string): unknown => expect.stringContaining(part)
const listWith = (item: string): unknown => expect.arrayContaining([item])

const stored = async (id: string) => {
  const row = await office.db.selectFrom('application').where('id', '=', id).selectAll().executeTakeFirst()
  return row === undefined ? null : applicationSchema.parse(row.record)
}

const eventsOf = (id: string) =>
  office.db.selectFrom('application_event').where('application', '=', id).selectAll().execute()

/** A person of nobody's working set, so that tests do not meet each other's applications. */
const stranger = (n: number): CommandBody =>
  accept({
    ...DOSSIER,
    applicant: {
      ...DOSSIER.applicant,
      identityNumber: testIdentity(SONGJIANG, addDays(plainDate('1961-01-01'), n), 'male'),
    },
  })

/** Somebody with a file and facts like the test person's, whom only the asking test knows. */
async function someone(unit = SONGJIANG): Promise<LodgeableDossier> {
  people += 1
  const birthDate = addDays(PERSON.birthDate, people)
  const person = personLike({ unit, birthDate, identityNumber: testIdentity(unit, birthDate, 'male') })
  await office.enter(person)
  return { ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber: person.identityNumber } }
}
let people = 0

const withdraw: CommandBody = { type: 'withdrawApplication', reason: '本人要求' }
const remark = (text: string): CommandBody => otherPaper(counter, text)

describe('exactly-once effect', () => {
  it('SYNC-4 applies a command once and gives the same outcome again', async () => {
    const command = counter.seal(stranger(1))
    const [first] = await counter.push(command)
    const [second] = await counter.push(command)
    expect(first).toMatchObject({ status: 'applied', version: 1, merged: false, replayed: false })
    expect(second).toEqual({ ...first, replayed: true })
    expect(await eventsOf(command.target)).toHaveLength(1)
  })

  it('SYNC-4 knows a command again when its keys come in another order', async () => {
    const command = counter.seal(stranger(2))
    await counter.push(command)
    const reordered = Object.fromEntries(Object.entries(command).reverse())
    expect(await counter.push(reordered)).toMatchObject([{ status: 'applied', replayed: true }])
  })

  it('SYNC-4 applies once what arrives eight times at the same moment', async () => {
    const command = counter.seal(stranger(3))
    const answers = await Promise.all(Array.from({ length: 8 }, () => counter.push(command)))
    const outcomes = answers.flat()
    expect(outcomes).toHaveLength(8)
    expect(outcomes.every(({ status }) => status === 'applied')).toBe(true)
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await eventsOf(command.target)).toHaveLength(1)
  })

  it('SYNC-4 sets aside the same id with other content, and what was applied stays', async () => {
    const command = counter.seal(stranger(4))
    await counter.push(command)
    const forged = { ...command, body: withdraw }
    expect(await counter.push(forged)).toMatchObject([
      { status: 'quarantined', fault: { fault: 'commandReused' } },
    ])
    expect(await stored(command.target)).toMatchObject({ version: 1, state: 'pending-facts' })
  })

  it('SYNC-4 sets aside a sequence number that comes with another id', async () => {
    const command = counter.seal(stranger(5))
    await counter.push(command)
    const double = counter.seal(stranger(6), { deviceSeq: command.deviceSeq })
    expect(await counter.push(double)).toMatchObject([{ status: 'quarantined' }])
    expect(await stored(double.target)).toBeNull()
  })

  it('remembers refusals, too', async () => {
    const command = reviewing.seal(stranger(7))
    const [first] = await reviewing.push(command)
    expect(first).toMatchObject({ status: 'refused', fault: { fault: 'roleMissing' }, current: null })
    expect(await reviewing.push(command)).toEqual([{ ...first, replayed: true }])
  })
})

describe('order within a batch', () => {
  it('SYNC-5 leaves later commands on a record undecided after one that was not applied, and goes on with others', async () => {
    const accepted = counter.seal(stranger(10))
    const target = accepted.target
    const stale = counter.seal(withdraw, { target, basedOn: 7 })
    const later = counter.seal(remark('等一等'), { target, basedOn: 1 })
    const other = counter.seal(stranger(11))
    const outcomes = await counter.push(accepted, stale, later, other)
    expect(outcomes.map(({ command, status }) => [command, status])).toEqual([
      [accepted.id, 'applied'],
      [stale.id, 'conflict'],
      [other.id, 'applied'],
    ])
    expect(await stored(target)).toMatchObject({ version: 1 })
  })

  it('SYNC-5 sets a malformed command aside without holding up the others', async () => {
    const broken = { ...counter.seal(stranger(12)), at: 'yesterday' }
    const sound = counter.seal(stranger(13))
    expect(await counter.push(broken, sound)).toMatchObject([
      {
        command: broken.id,
        status: 'quarantined',
        fault: { fault: 'invalidRequest', details: { path: 'at' } },
      },
      { command: sound.id, status: 'applied' },
    ])
  })

  it.each([
    ['a NUL', '坏\u0000字'],
    ['half a surrogate pair', '坏\ud800字'],
  ])('SYNC-5 sets a command aside whose text holds %s, which no database can store', async (_, bank) => {
    const command = counter.seal(
      accept({ ...DOSSIER, account: DOSSIER.account === null ? null : { ...DOSSIER.account, bank } }),
    )
    expect(await counter.push(command)).toMatchObject([{ status: 'quarantined' }])
    expect(await stored(command.target)).toBeNull()
  })

  it('sets an act of the year 2400 aside: its record could not be read back', async () => {
    const command = counter.seal(stranger(14), { at: instant(Date.UTC(2400, 0, 1)) })
    expect(await counter.push(command)).toMatchObject([{ status: 'quarantined' }])
    expect(await stored(command.target)).toBeNull()
  })
})

describe('who may do what', () => {
  it('refuses an act of a role that the table does not give it, and keeps it for the supervisor', async () => {
    const command = reviewing.seal(stranger(20))
    expect(await reviewing.push(command)).toMatchObject([
      { status: 'refused', fault: { fault: 'roleMissing' } },
    ])
    const log = await office.db
      .selectFrom('command_log')
      .where('id', '=', command.id)
      .select(['status', 'command'])
      .executeTakeFirstOrThrow()
    expect(log).toMatchObject({ status: 'refused', command: { id: command.id } })
  })

  it("refuses acts on another district's record and shows nothing of it", async () => {
    const accepted = counter.seal(stranger(21))
    await counter.push(accepted)
    const foreign = pudong.seal(withdraw, { target: accepted.target, basedOn: 1 })
    expect(await pudong.push(foreign)).toMatchObject([
      { status: 'refused', fault: { fault: 'otherUnit' }, current: null },
    ])
  })

  it('SYNC-8 leaves undecided what belongs to another unit than the session that pushes it', async () => {
    const command = { ...counter.seal(stranger(22)), device: pudong.device }
    expect(await pudong.push(command)).toEqual([])
    expect(await stored(command.target)).toBeNull()
  })

  it('SYNC-8 takes what a colleague of the unit did on the same device', async () => {
    const colleague = await office.hire('colleague', SONGJIANG, ['clerk'])
    const command = counter.seal(stranger(23), { actor: colleague.id, actorName: colleague.name })
    expect(await counter.push(command)).toMatchObject([{ status: 'applied' }])
    expect(await stored(command.target)).toMatchObject({ lodgedBy: colleague.id })
  })

  it('refuses a batch of another device as a whole and applies none of it', async () => {
    const command = { ...counter.seal(stranger(24)), device: randomUUID() }
    await expect(counter.push(command)).rejects.toThrow('notAllowedHere')
    expect(await stored(command.target)).toBeNull()
  })

  it('SYNC-8 judges roles as of the act: what was done before they were taken away still counts', async () => {
    const leaver = await office.hire('leaver', SONGJIANG, ['clerk'])
    const left = MORNING + 30_000
    await office.db
      .insertInto('staff_roles')
      .values({ staff: leaver.id, valid_from: new Date(left), roles: [] })
      .execute()
    const before = counter.seal(stranger(25), { actor: leaver.id })
    const after = counter.seal(stranger(26), { actor: leaver.id, at: instant(left) })
    expect(await counter.push(before, after)).toMatchObject([{ status: 'applied' }, { status: 'refused' }])
  })

  it('SYNC-7 does not refuse a device whose clock stands years before anyone was hired', async () => {
    const command = counter.seal(stranger(27), { at: instant(Date.UTC(2020, 0, 1)) })
    expect(await counter.push(command)).toMatchObject([{ status: 'applied' }])
  })

  it('refuses reviewer together with confirmer in the database itself', async () => {
    const person = await office.hire('both', SONGJIANG, ['reviewer'])
    await expect(
      office.db
        .insertInto('staff_roles')
        .values({ staff: person.id, valid_from: new Date(), roles: ['reviewer', 'confirmer'] })
        .execute(),
    ).rejects.toThrow('violates check constraint')
  })
})

describe('SYNC-6 a record that has moved on', () => {
  it('gives back both states where the act decides', async () => {
    const accepted = counter.seal(stranger(30))
    const { target } = accepted
    await counter.push(accepted, counter.seal(remark('一'), { target, basedOn: 1 }))
    const [outcome] = await counter.push(counter.seal(withdraw, { target, basedOn: 1 }))
    expect(outcome).toMatchObject({
      status: 'conflict',
      fault: { fault: 'recordMoved' },
      current: { id: target, version: 2 },
    })
  })

  it('does not take a colleague’s act for seen because an act of the person’s own was merged with it', async () => {
    const accepted = counter.seal(stranger(35))
    const { target } = accepted
    await counter.push(accepted, counter.seal(remark('他人'), { target, basedOn: 1 }))
    const refused = counter.seal(withdraw, { target, basedOn: 1 })
    const merged = counter.seal(remark('照收'), { target, basedOn: 2, upon: refused.id })
    expect(await counter.push(refused)).toMatchObject([{ status: 'conflict' }])
    expect(await counter.push(merged)).toMatchObject([{ status: 'applied', version: 3, merged: true }])
    const upon = counter.seal(withdraw, { target, basedOn: 3, upon: merged.id })
    expect(await counter.push(upon)).toMatchObject([{ status: 'conflict' }])
  })

  it('does not take a colleague’s act for the refused one that the person saw in its place, though the count is right', async () => {
    const accepted = counter.seal(stranger(34))
    const { target } = accepted
    await counter.push(accepted, counter.seal(remark('他人'), { target, basedOn: 1 }))
    const refused = counter.seal(withdraw, { target, basedOn: 1 })
    const [first] = await counter.push(refused)
    expect(first).toMatchObject({ status: 'conflict', current: { version: 2 } })
    const upon = { target, basedOn: 2, upon: refused.id }
    expect(await counter.push(counter.seal(remark('照收'), upon))).toMatchObject([
      { status: 'applied', version: 3 },
    ])
    const later = { target, basedOn: 3, upon: refused.id }
    expect(await counter.push(counter.seal(withdraw, later))).toMatchObject([
      { status: 'conflict', fault: { fault: 'recordMoved' } },
    ])
    expect(await counter.push(counter.seal(withdraw, { target, basedOn: 3 }))).toMatchObject([
      { status: 'applied' },
    ])
  })

  it('merges an act that commutes and says so', async () => {
    const accepted = counter.seal(stranger(31))
    const { target } = accepted
    await counter.push(accepted)
    const one = counter.seal(remark('一'), { target, basedOn: 1 })
    const two = counter.seal(remark('二'), { target, basedOn: 1 })
    expect(await counter.push(one, two)).toMatchObject([
      { status: 'applied', version: 2, merged: false },
      { status: 'applied', version: 3, merged: true },
    ])
  })

  it('loses neither of two merges that arrive together', async () => {
    const accepted = counter.seal(stranger(32))
    const { target } = accepted
    await counter.push(accepted)
    const other = await office.workstation(counter.staff)
    const commands = [counter, other, counter, other].map((desk) => ({
      desk,
      command: desk.seal(remark('同时'), { target, basedOn: 1 }),
    }))
    await Promise.all(commands.map(({ desk, command }) => desk.push(command)))
    expect(await stored(target)).toMatchObject({ version: 5, materials: { length: 4 } })
  })
})

describe('an acceptance is never undone behind the back of the citizen', () => {
  it('stands as 待归集 with a reason to call where the facts of the server say ineligible', async () => {
    const late = { ...CERTIFICATE, number: 'OLD', issueDate: plainDate('2024-12-01') }
    const command = counter.seal(accept({ ...(await someone()), certificate: late }))
    expect(await counter.push(command)).toMatchObject([{ status: 'applied' }])
    expect(await stored(command.target)).toMatchObject({
      state: 'pending-facts',
      lodgedOn: '2026-01-20',
      outcome: { decision: 'ineligible' },
      contactApplicant: textWith('需联系申请人'),
    })
  })

  it('is accepted where the facts agree, with the decision kept in its event', async () => {
    const command = counter.seal(accept(await someone()))
    await counter.push(command)
    expect(await stored(command.target)).toMatchObject({
      state: 'accepted',
      outcome: { decision: 'eligible', amount: 2600 },
      contactApplicant: null,
    })
    expect(await eventsOf(command.target)).toMatchObject([
      {
        type: 'lodged',
        event: { decision: { facts: { id: command.target }, trace: aList } },
      },
    ])
  })

  it('R-29 counts the earlier in server order against the later, and not the other way round', async () => {
    const dossier = await someone()
    const first = counter.seal(accept(dossier))
    const second = counter.seal(accept(dossier))
    await counter.push(first, second)
    expect(await stored(second.target)).toMatchObject({
      state: 'pending-facts',
      outcome: { failed: listWith('same-occupation') },
    })
    const again: CommandBody = {
      type: 'enterPaperFact',
      fact: {
        id: randomUUID(),
        spell: { kind: 'disabled', from: plainDate('2010-01-01'), to: null },
        paper: '残疾证',
        seenBy: counter.staff.id,
        seenAt: MORNING,
      },
    }
    await counter.push(counter.seal(again, { target: first.target, basedOn: 1 }))
    expect(await stored(first.target)).toMatchObject({ state: 'accepted', outcome: { decision: 'eligible' } })
  })

  it('R-29 decides two lodgings of one person at the same moment one after the other', async () => {
    const dossier = await someone()
    const commands = [counter.seal(accept(dossier)), pudong.seal(accept(dossier))] as const
    await Promise.all([counter.push(commands[0]), pudong.push(commands[1])])
    const states = await Promise.all(commands.map(async ({ target }) => (await stored(target))?.state))
    expect(states.toSorted()).toEqual(['accepted', 'pending-facts'])
  })

  it('stands even where the record was refused meanwhile', async () => {
    const dossier = await someone()
    const refused = counter.seal({ type: 'refuseApplication', dossier, grounds: [] })
    const { target } = refused
    await counter.push(refused)
    expect(await counter.push(counter.seal(accept(dossier), { target, basedOn: 0 }))).toMatchObject([
      { status: 'applied', merged: true },
    ])
    expect(await stored(target)).toMatchObject({
      state: 'pending-facts',
      contactApplicant: aText,
    })
  })
})

describe('history', () => {
  it('cannot be rewritten, not even by the owner of the tables', async () => {
    await expect(office.db.updateTable('application_event').set({ type: 'x' }).execute()).rejects.toThrow(
      'append-only',
    )
    await expect(office.db.deleteFrom('application_event').execute()).rejects.toThrow('append-only')
  })
})
