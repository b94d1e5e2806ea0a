import { describe, expect, it } from 'vitest'
import { ROLES } from '#shared/domain/staff/staff.ts'
import { APPLICATION_BODIES } from './bodies.ts'
import { APPLICATION_STATES } from './states.ts'
import { allowedCommands, findTransition, type Transition, TRANSITIONS } from './transitions.ts'

const rows: readonly Transition[] = TRANSITIONS

describe('the state table', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<string>(['draft'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const row of rows) {
        if (row.from.some((state) => reached.has(state))) for (const to of row.to) reached.add(to)
      }
    }
    expect([...APPLICATION_STATES].filter((state) => !reached.has(state))).toEqual([])
  })

  it('never moves money without an audit and a confirmation before it', () => {
    const into = (state: string): string[] =>
      rows.filter((row) => row.to.some((to) => to === state)).flatMap((row) => row.from)
    expect(into('paying').sort()).toEqual(['confirmed', 'unpaid'])
    expect(into('confirmed')).toEqual(['publicised'])
    expect(into('publicised')).toEqual(['audited'])
    expect(into('audited')).toEqual(['generated'])
  })

  it('gives audit and confirmation to different roles', () => {
    const rolesOf = (command: string): readonly string[] =>
      rows.filter((row) => row.command === command).flatMap((row) => row.roles)
    expect(rolesOf('approveRecord')).not.toContain('confirmer')
    expect(rolesOf('confirmRecord')).not.toContain('reviewer')
  })

  it('has one row for a command from a state', () => {
    for (const row of rows) {
      for (const from of row.from) {
        const matching = rows.filter((other) => other.command === row.command && other.from.includes(from))
        expect(matching, `${row.command} from ${from}`).toHaveLength(1)
      }
    }
  })

  it('has a row for every command that a desk can issue', () => {
    const issued = APPLICATION_BODIES.map((option) => option.shape.type.value)
    expect(issued.filter((type) => !rows.some((row) => row.command === type))).toEqual([])
  })

  it('allows withdrawal until confirmation and not after it', () => {
    expect(findTransition('withdrawApplication', 'publicised')).toBeDefined()
    for (const state of ['confirmed', 'paying', 'paid', 'refused', 'withdrawn'] as const) {
      expect(findTransition('withdrawApplication', state)).toBeUndefined()
    }
  })

  it('offers a verifier and a ledger clerk nothing on an accepted application', () => {
    expect(allowedCommands('accepted', ['verifier', 'ledger', 'confirmer'])).toEqual([])
    expect(allowedCommands('accepted', [...ROLES])).toContain('withdrawApplication')
  })
})
