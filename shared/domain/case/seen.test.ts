import { describe, expect, it } from 'vitest'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { asSeen, hasSeen } from './seen.ts'

const LOOKS = new Set(['looked'])

/** A record whose acts were done so many minutes after the opening. */
const record = (...acts: readonly (readonly [minute: number, event: string])[]) => ({
  version: acts.length,
  log: acts.map(([minute, event]) => ({ at: instant(MORNING + minute * 60_000), event })),
})

describe('what a person has seen of a record', () => {
  const lodged = record([0, 'lodged'])
  const withPaper = record([0, 'lodged'], [1, 'handedIn'])

  it('SYNC-6 is the record as it stood, not one act more or less', () => {
    expect(hasSeen(withPaper, asSeen(withPaper))).toBe(true)
    expect(hasSeen(withPaper, asSeen(lodged))).toBe(false)
    expect(hasSeen(lodged, asSeen(withPaper))).toBe(false)
    expect(hasSeen(null, asSeen(lodged))).toBe(false)
    expect(hasSeen(null, asSeen(null))).toBe(true)
    expect(hasSeen(lodged, asSeen(null))).toBe(false)
  })

  it('SYNC-9b is not what the same version stands for after a restore of the server', () => {
    const another = record([0, 'lodged'], [2, 'returned'])
    expect(hasSeen(another, asSeen(withPaper))).toBe(false)
    const moreSince = record([0, 'lodged'], [2, 'returned'], [1, 'handedIn'])
    const wasThree = record([0, 'lodged'], [3, 'noted'], [1, 'handedIn'])
    expect(hasSeen(moreSince, asSeen(wasThree))).toBe(false)
  })

  it('SYNC-6 is still the same where a colleague has only looked since', () => {
    const looked = record([0, 'lodged'], [1, 'handedIn'], [5, 'looked'], [6, 'looked'])
    expect(hasSeen(looked, asSeen(withPaper), LOOKS)).toBe(true)
    expect(hasSeen(looked, asSeen(withPaper))).toBe(false)
    expect(hasSeen(looked, asSeen(lodged), LOOKS)).toBe(false)
  })

  it('SYNC-6 is the same act however many lines it has left', () => {
    const [first] = lodged.log
    const further = { ...lodged, log: [...lodged.log, ...(first === undefined ? [] : [first])] }
    expect(hasSeen(further, asSeen(lodged))).toBe(true)
  })

  it('SYNC-16 goes by the version alone where an older program did not name the acts', () => {
    expect(hasSeen(withPaper, { basedOn: 2 })).toBe(true)
    expect(hasSeen(withPaper, { basedOn: 1 })).toBe(false)
  })
})
