import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import { CLERK, MORNING, sealed, testId } from '#shared/fixtures/applicants.ts'
import { actsByStanding } from './act-standing.ts'

const withdraw = (seq: number, target: number) =>
  sealed(
    { type: 'withdrawApplication', reason: '本人要求' },
    { id: testId(seq), target: testId(target), deviceSeq: seq },
  )

const refused = (seq: number, target: number): JournalEntry => {
  const command = withdraw(seq, target)
  return {
    command,
    outcome: {
      command: command.id,
      replayed: false,
      status: 'refused',
      fault: { fault: 'roleMissing' },
      current: null,
    },
  }
}

const standings = (entries: readonly JournalEntry[]) =>
  actsByStanding(entries).map(({ entry, standing }) => [entry.command.deviceSeq, standing])

describe('where an act stands', () => {
  it('SYNC-5 a later act on a blocked record waits for the decision, one on another record does not', () => {
    const entries = [
      refused(1, 50),
      { command: withdraw(2, 50), outcome: null },
      { command: withdraw(3, 51), outcome: null },
    ]
    expect(standings(entries)).toEqual([
      [1, 'blocked'],
      [2, 'waiting'],
      [3, 'stored'],
    ])
  })

  it('SYNC-5 goes on once the blocked one has been dealt with, which stays listed', () => {
    const disposition: Disposition = {
      ...{ command: testId(1), choice: 'handed-over', remark: '请核实' },
      ...{ by: CLERK.id, byName: CLERK.name, at: MORNING },
    }
    const entries = [
      { ...refused(1, 50), disposition, delivered: false },
      { command: withdraw(2, 50), outcome: null },
    ]
    expect(standings(entries)).toEqual([
      [2, 'stored'],
      [1, 'disposed'],
    ])
    expect(actsByStanding(entries)[1]?.word).toBe('已转交主管，待送达')
  })
})
