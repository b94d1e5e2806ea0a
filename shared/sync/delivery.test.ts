import { expect, it } from 'vitest'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { accept, sealed } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { DELIVERY_TITLES, deliveryOf } from './delivery.ts'

const command = sealed(accept())
const line = { at: command.at, by: command.actor }
const taken: JournalEntry = {
  command,
  outcome: { command: command.id, replayed: false, status: 'applied', version: 1, change: 7, merged: false },
}

it('an act is 已存本机, then 已送达, and 市级已确认 only when the record itself holds it', () => {
  const words = [[{ command, outcome: null }], [taken], []].map(
    (acts) => DELIVERY_TITLES[deliveryOf(line, acts)],
  )
  expect(words).toEqual(['已存本机', '已送达', '市级已确认'])
})

it('an act at another moment says nothing about this line', () => {
  expect(deliveryOf({ ...line, at: instant(command.at + 1) }, [{ command, outcome: null }])).toBe('confirmed')
})
