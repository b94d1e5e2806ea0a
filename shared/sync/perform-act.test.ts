import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import type { Act } from '#shared/domain/case/command.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { accept, CLERK, MORNING, testId } from '#shared/fixtures/applicants.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createPerformAct, type IntendedAct } from './perform-act.ts'

const intended = (by = CLERK.id): IntendedAct => ({ by, target: testId(3), basedOn: 0, body: accept() })

/** A host that dies before it can answer as often as told. */
function desk(deaths: number, cacheFails = false) {
  const asked: Act[] = []
  let ids = 0
  const seal = (act: Act) => ({ ...act, device: testId(4), deviceCode: 'A01', deviceSeq: asked.length })
  const perform = createPerformAct({
    journal: {
      append: (act) => {
        asked.push(act)
        return Promise.resolve(asked.length <= deaths ? err(fault('hostUnreachable')) : ok(seal(act)))
      },
    },
    cache: {
      around: () =>
        Promise.resolve({ applications: [], cases: [], people: [], notice: NO_NOTICE, shown: [] }),
      show: () => (cacheFails ? Promise.reject(new Error('the disk is full')) : Promise.resolve()),
    },
    signedIn: () => Promise.resolve(ok({ staff: CLERK, device: testId(4), deviceCode: 'A01' })),
    now: () => MORNING,
    newId: () => {
      ids += 1
      return testId(700 + ids)
    },
    journalled: () => undefined,
  })
  return { perform, asked }
}

describe('an act', () => {
  it('SYNC-4 is the same act when the key is pressed again after the host did not answer', async () => {
    const { perform, asked } = desk(2)
    expect(await perform(intended())).toEqual(err(fault('hostUnreachable')))
    expect(await perform(intended())).toEqual(err(fault('hostUnreachable')))
    expect((await perform(intended())).ok).toBe(true)
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  })

  it('is a new act once the host has answered', async () => {
    const { perform, asked } = desk(0)
    await perform(intended())
    await perform(intended())
    expect(new Set(asked.map(({ id }) => id)).size).toBe(2)
  })

  it('SYNC-8 is refused where somebody else has signed in since the desk was opened', async () => {
    const { perform, asked } = desk(0)
    expect(await perform(intended(testId(99)))).toEqual(err(fault('otherPerson')))
    expect(asked).toEqual([])
  })

  it('SYNC-2 stands when the journal has it, whatever becomes of the cache', async () => {
    expect((await desk(0, true).perform(intended())).ok).toBe(true)
  })
})
