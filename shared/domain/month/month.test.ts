// The month that everybody reads, and the hold that an abnormal call sets on an institution.

import { describe, expect, it } from 'vitest'
import { callsDue } from '#shared/calendar/batch-month.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import { isInstitutionHeld } from '#shared/domain/institution-hold/institution-hold.ts'
import { institutionHoldDesign } from '#shared/domain/institution-hold/institution-hold-design.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { instant } from '#shared/kernel/instant.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import { z } from 'zod'
import { type Month, monthRecordId, openCalls, unitsBehind } from './month.ts'
import { monthDesign } from './month-design.ts'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const municipal = { id: id(9), unit: CITY_UNIT, roles: ['municipal' as const] }
const supervisor = { id: id(3), unit: CITY_UNIT, roles: ['supervisor' as const] }
const CONTEXT = { stage: 'done' as const, known: { person: null, notice: NO_NOTICE, others: [] } }

const command = (body: CommandBody, actor: { id: string; unit: string }, basedOn: number): Command => ({
  id: id(1),
  target: monthRecordId('2026-11'),
  basedOn,
  unit: actor.unit,
  actor: actor.id,
  actorName: '市级系统',
  at: instant(1_800_000_000_000),
  body,
  device: id(60),
  deviceCode: 'Z00',
  deviceSeq: 1,
})

function month(state: Month | null, body: CommandBody): Month {
  const decided = monthDesign.decide(state, command(body, municipal, state?.version ?? 0), municipal, CONTEXT)
  if (!decided.ok) throw new Error(decided.error.fault.fault)
  return monthDesign.record.parse(monthDesign.applyAll(state, decided.value))
}

const DRAW = {
  frame: 3,
  frameHash: 'a'.repeat(64),
  seed: 'seed',
  algorithm: 'test',
  algorithmVersion: 1,
  shortfall: 257,
}
const drawn = (...assigned: readonly number[]) =>
  month(null, {
    type: 'recordDraw',
    month: '2026-11',
    draw: DRAW,
    calls: assigned.map((count, index) => ({ unit: index === 0 ? '310117' : '310115', assigned: count })),
  })
const closed = (unit: string): CommandBody => ({
  type: 'noteCallClosed',
  call: id(5),
  unit,
  was: null,
  result: 'verified',
})

describe('a month', () => {
  it('R-10 has its calls due by the end of the 18th', () => {
    expect(callsDue('2026-11')).toBe('2026-11-18')
  })

  it('one open call holds up the whole city, and the record says whose', () => {
    const one = month(drawn(1, 1), closed('310117'))
    expect(one.state).toBe('drawn')
    expect(unitsBehind(one).map(({ unit, ...rest }) => [unit, openCalls({ unit, ...rest })])).toEqual([
      ['310115', 1],
    ])
    expect(() => month(one, { type: 'noteGenerated', records: 1 })).toThrow('notOffered')
    const all = month(one, closed('310115'))
    expect(all.state).toBe('called')
    expect(month(all, { type: 'noteGenerated', records: 3 })).toMatchObject({
      state: 'generated',
      generation: { records: 3 },
    })
  })

  it('without anybody to call is called at once, and the shortfall stays on record', () => {
    expect(drawn()).toMatchObject({ state: 'called', draw: { shortfall: 257 } })
  })

  it('has one record with an id that everybody knows', () => {
    expect(monthRecordId('2026-11')).not.toBe(monthRecordId('2026-12'))
    expect(z.uuid().safeParse(monthRecordId('2026-11')).success).toBe(true)
  })
})

describe('the hold of an institution', () => {
  const place = {
    type: 'placeInstitutionHold',
    institution: '测试评价机构',
    ground: '答复为否',
    month: '2026-11',
    call: id(5),
    reportedBy: '310117',
  } as const
  const placed = () => {
    const decided = institutionHoldDesign.decide(null, command(place, municipal, 0), municipal, CONTEXT)
    if (!decided.ok) throw new Error(decided.error.fault.fault)
    return institutionHoldDesign.applyAll(null, decided.value)
  }

  it('stands until the city’s supervisor lifts it', () => {
    const hold = placed()
    expect(isInstitutionHeld('测试评价机构', [hold])).toBe(true)
    expect(isInstitutionHeld('另一机构', [hold])).toBe(false)
    const body = { type: 'liftInstitutionHold', remark: '已核查' } as const
    const district = { ...supervisor, unit: '310117' }
    expect(institutionHoldDesign.decide(hold, command(body, district, 1), district, CONTEXT)).toMatchObject({
      ok: false,
      error: { fault: { fault: 'otherUnit' } },
    })
    const lifted = institutionHoldDesign.decide(hold, command(body, supervisor, 1), supervisor, CONTEXT)
    expect(
      lifted.ok &&
        isInstitutionHeld('测试评价机构', [institutionHoldDesign.applyAll(hold, lifted.value), placed()]),
    ).toBe(true)
    expect(
      lifted.ok && isInstitutionHeld('测试评价机构', [institutionHoldDesign.applyAll(hold, lifted.value)]),
    ).toBe(false)
  })

  it('has an id that follows from the call, and is a UUID of its own', () => {
    expect(siblingId(id(5))).not.toBe(id(5))
    expect(siblingId(siblingId(id(5)))).toBe(id(5))
    expect(z.uuid().safeParse(siblingId(id(5))).success).toBe(true)
  })
})
