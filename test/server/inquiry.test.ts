// Records of another kind than the application on the real server: same gate, same log, same streams.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { START } from '#shared/contracts/municipal.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { type Office, openOffice, PUDONG, SONGJIANG, type Workstation } from './office.ts'

let office: Office
let asking: Workstation
let elsewhere: Workstation
let city: Workstation

beforeAll(async () => {
  office = await openOffice()
  asking = await office.workstation(await office.hire('asking', SONGJIANG, ['reviewer']))
  elsewhere = await office.workstation(await office.hire('elsewhere', PUDONG, ['supervisor']))
  city = await office.workstation(await office.hire('city', CITY_UNIT, ['supervisor']))
})
afterAll(() => office.drop())

const QUESTION = {
  type: 'askCity',
  application: null,
  subject: '跨区单位',
  question: '由哪个区审核？',
} as const

const inquiriesAt = async (workstation: Workstation) =>
  (await workstation.pull(START)).flatMap((line) => (line.kind === 'inquiry' ? [line.record] : []))

describe('an inquiry (一事一议)', () => {
  it('reaches the unit that asked and the city, and nobody else', async () => {
    const command = asking.seal(QUESTION)
    expect(await asking.push(command)).toMatchObject([{ status: 'applied', version: 1, merged: false }])
    expect(await inquiriesAt(asking)).toMatchObject([{ id: command.target, state: 'open' }])
    expect(await inquiriesAt(city)).toMatchObject([{ id: command.target, state: 'open' }])
    expect(await inquiriesAt(elsewhere)).toEqual([])
  })

  it('SYNC-4 is asked once however often it is sent', async () => {
    const command = asking.seal(QUESTION)
    await asking.push(command)
    expect(await asking.push(command)).toMatchObject([{ status: 'applied', replayed: true }])
    expect((await inquiriesAt(asking)).filter(({ id }) => id === command.target)).toHaveLength(1)
  })

  it('is answered by the city’s supervisor alone', async () => {
    const command = asking.seal(QUESTION)
    await asking.push(command)
    const answer = { type: 'answerInquiry', text: '由参保区审核。' } as const
    const of = { target: command.target, basedOn: 1 }
    expect(await elsewhere.push(elsewhere.seal(answer, of))).toMatchObject([
      { status: 'refused', fault: { fault: 'otherUnit' }, current: null },
    ])
    expect(await asking.push(asking.seal(answer, of))).toMatchObject([
      { status: 'refused', fault: { fault: 'roleMissing' } },
    ])
    expect(await city.push(city.seal(answer, of))).toMatchObject([{ status: 'applied', version: 2 }])
    const [answered] = (await inquiriesAt(asking)).filter(({ id }) => id === command.target)
    expect(answered).toMatchObject({ state: 'answered', answer: { text: '由参保区审核。' } })
  })

  it('SYNC-6 two answers on one version: the second is a conflict with the state that stands', async () => {
    const command = asking.seal(QUESTION)
    await asking.push(command)
    const answer = (text: string) =>
      city.seal({ type: 'answerInquiry', text }, { target: command.target, basedOn: 1 })
    await city.push(answer('一'))
    expect(await city.push(answer('二'))).toMatchObject([
      { status: 'conflict', current: { state: 'answered', answer: { text: '一' } } },
    ])
  })
})
