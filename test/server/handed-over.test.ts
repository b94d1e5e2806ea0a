// SYNC-8: what the supervisor gets. Every test runs the real application on a real PostgreSQL.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import { handedOverListSchema, handOverAnswerSchema } from '#shared/contracts/handed-over.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { asJson, type Office, openOffice, PUDONG, SONGJIANG, type Workstation } from './office.ts'

let office: Office
let counter: Workstation
let supervisor: Workstation
let elsewhere: Workstation

beforeAll(async () => {
  office = await openOffice()
  counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  supervisor = await office.workstation(await office.hire('head', SONGJIANG, ['supervisor']))
  elsewhere = await office.workstation(await office.hire('pd-head', PUDONG, ['supervisor']))
})
afterAll(() => office.drop())

const withdrawal = (change = {}): Command =>
  counter.seal({ type: 'withdrawApplication', reason: '本人要求' }, change)

const item = (command: Command, remark = '请主管核实') => ({
  command,
  fault: fault('recordMoved'),
  disposition: {
    ...{ command: command.id, choice: 'handed-over', remark },
    ...{ by: counter.staff.id, byName: counter.staff.name, at: MORNING },
  },
})

const hand = async (from: Workstation, ...items: unknown[]): Promise<string[]> => {
  const answer = await from.request(MUNICIPAL_PATHS.handedOver, asJson({ items }))
  return handOverAnswerSchema.parse(await answer.json()).received
}
const list = async (at: Workstation) =>
  handedOverListSchema.parse(await (await at.request(MUNICIPAL_PATHS.handedOver)).json()).items
const close = (at: Workstation, id: string, remark: string) =>
  at.request(MUNICIPAL_PATHS.closeHandedOver, asJson({ id, remark }))

describe('SYNC-8 what a supervisor gets', () => {
  it('is each act handed over once, with what was done, why it was not taken, by whom and the remark', async () => {
    const command = withdrawal()
    expect(await hand(counter, item(command))).toEqual([command.id])
    expect(await hand(counter, item(command, '再按一次'))).toEqual([command.id])
    const mine = (await list(supervisor)).filter(({ id }) => id === command.id)
    expect(mine).toEqual([
      {
        ...{ id: command.id, origin: 'person', command, fault: fault('recordMoved') },
        ...{ remark: '请主管核实', byName: counter.staff.name, at: MORNING, closed: null },
      },
    ])
  })

  it('is an act of a form that this release does not know, too', async () => {
    const command = withdrawal({ body: { type: 'fromTheFuture' } })
    await hand(counter, item(command))
    expect((await list(supervisor)).find(({ id }) => id === command.id)).toMatchObject({ command: null })
  })

  it('is nothing that another device or another unit brings', async () => {
    const command = withdrawal()
    expect(await hand(supervisor, item(command))).toEqual([])
    expect(await hand(elsewhere, item(command))).toEqual([])
    expect(await list(elsewhere)).toEqual([])
  })

  it('comes by itself where the author is entitled to nothing any more, and not where only a role is missing', async () => {
    const leaver = await office.hire('leaver', SONGJIANG, ['clerk'])
    const desk = await office.workstation(leaver)
    const reviewer = await office.hire('now-verifier', SONGJIANG, ['verifier'])
    await office.db
      .insertInto('staff_roles')
      .values({ staff: leaver.id, valid_from: new Date(MORNING + 1000), roles: [] })
      .execute()
    const after = { at: MORNING + 2000, actor: leaver.id, actorName: leaver.name }
    const theirs = withdrawal(after)
    const missing = withdrawal({ actor: reviewer.id, actorName: reviewer.name })
    expect(await counter.push(theirs, missing)).toMatchObject([
      { status: 'refused', fault: { fault: 'roleMissing' } },
      { status: 'refused', fault: { fault: 'roleMissing' } },
    ])
    expect(desk.staff.id).toBe(leaver.id)
    const listed = await list(supervisor)
    expect(listed.find(({ id }) => id === theirs.id)).toMatchObject({
      ...{ origin: 'refused', command: { id: theirs.id }, remark: null },
    })
    expect(listed.some(({ id }) => id === missing.id)).toBe(false)
    await hand(counter, item(theirs))
    expect((await list(supervisor)).filter(({ id }) => id === theirs.id)).toMatchObject([
      { origin: 'person' },
    ])
  })

  it('is closed once, with a remark, by a supervisor of the unit', async () => {
    const command = withdrawal()
    await hand(counter, item(command))
    expect((await close(counter, command.id, '不归我管')).status).toBe(403)
    expect((await close(elsewhere, command.id, '别区')).status).toBe(400)
    expect((await close(supervisor, command.id, ' ')).status).toBe(400)
    expect((await close(supervisor, command.id, '已电话说明')).status).toBe(204)
    expect((await close(supervisor, command.id, '已电话说明')).status).toBe(204)
    expect((await close(supervisor, command.id, '又改主意')).status).toBe(400)
    expect((await list(supervisor)).at(-1)).toMatchObject({
      ...{ id: command.id, closed: { byName: supervisor.staff.name, remark: '已电话说明' } },
    })
  })

  it('is not for clerks to read', async () => {
    expect((await counter.request(MUNICIPAL_PATHS.handedOver)).status).toBe(403)
  })
})
