// Every rule is seen met, not met and unknown in a written case, unless the cell is impossible for a stated reason.

import { describe, expect, it } from 'vitest'
import { INTERPRETATIONS } from '#shared/policy/interpretations.ts'
import { ruleCoverage } from './coverage.ts'
import { readTables } from './table.ts'

describe('rule × outcome coverage', () => {
  const cells = ruleCoverage().flatMap(({ rule, cells: row }) => row.map((each) => ({ rule, ...each })))

  it('has no empty cell', () => {
    const empty = cells.filter(({ cases, impossible }) => cases === 0 && impossible === null)
    expect(empty.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([])
  })

  it('calls no cell impossible that a case reaches', () => {
    expect(cells.filter(({ cases, impossible }) => cases > 0 && impossible !== null)).toEqual([])
  })
})

describe('interpretations', () => {
  // What these say is done by the monthly routine and the composition of facts, not by the engine.
  const ELSEWHERE = new Set([
    'R-10',
    'R-17',
    'R-22',
    'R-23',
    'R-24',
    'R-25',
    'R-26',
    'R-27',
    'R-28',
    'R-31',
    'R-32',
    'R-33',
    'R-37',
  ])

  it('stand in the title of a written case each', () => {
    const said = readTables().flatMap(({ cases }) => cases.flatMap(({ says }) => says.match(/R-\d+/g) ?? []))
    const missing = Object.keys(INTERPRETATIONS).filter((id) => !said.includes(id) && !ELSEWHERE.has(id))
    expect(missing).toEqual([])
  })
})
