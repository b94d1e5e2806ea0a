import { describe, expect, it } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { renameOver } from './rename-over.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** A disk that refuses so many times, and a clock that only counts. */
function disk(refusals: number, code: string) {
  const asked: string[] = []
  let waited = 0
  return {
    asked,
    waited: () => waited,
    rename: (from: string, to: string) => {
      asked.push(`${from} ${to}`)
      return asked.length <= refusals ? Promise.reject(systemError(code)) : Promise.resolve()
    },
    wait: (milliseconds: number) => {
      waited += milliseconds
      return Promise.resolve()
    },
  }
}

describe('a file that is replaced', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows waits for an antivirus that answers %s', async (code) => {
    const held = disk(7, code)
    await renameOver('journal.new', 'journal', { platform: 'win32', ...held })
    expect(held.asked).toHaveLength(8)
    expect(held.waited()).toBe(700)
  })

  it('is given up on Windows after two seconds, with the reason', async () => {
    const held = disk(1000, 'EPERM')
    await expect(renameOver('a', 'b', { platform: 'win32', ...held })).rejects.toThrow('EPERM')
    expect(held.waited()).toBe(2000)
  })

  it.each([
    ['linux', 'EPERM'],
    ['darwin', 'EACCES'],
    ['win32', 'ENOSPC'],
  ] as const)('is given up at once on %s for %s', async (platform, code) => {
    const broken = disk(1000, code)
    await expect(renameOver('a', 'b', { platform, ...broken })).rejects.toThrow(code)
    expect(broken.asked).toHaveLength(1)
    invariant(broken.waited() === 0, 'nobody waits')
  })
})
