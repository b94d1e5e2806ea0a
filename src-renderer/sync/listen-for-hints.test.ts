import { describe, expect, it } from 'vitest'
import { fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { listenForHints } from './listen-for-hints.ts'

async function* lines(...told: string[]): AsyncGenerator<string> {
  await Promise.resolve()
  yield* told
}
const UNREACHABLE = err(fault('serverUnreachable'))

/** What happens while the source is opened so often; then it stays silent. */
async function heard(...opened: Result<AsyncIterable<string>, Fault>[]): Promise<string[]> {
  const what: string[] = []
  return new Promise((resolve) => {
    void listenForHints({
      open: () => {
        const next = opened.shift()
        if (next !== undefined) return Promise.resolve(next)
        resolve(what)
        return new Promise(() => undefined)
      },
      ring: () => what.push('ring'),
      pause: (milliseconds) => {
        what.push(`pause ${String(milliseconds)}`)
        return Promise.resolve()
      },
      random: () => 0.5,
      listening: (now) => what.push(now ? 'listening' : 'deaf'),
    })
  })
}

describe('hints of the server', () => {
  it('SYNC-9 ring at once for each hint, not for signs of life', async () => {
    const told = ok(lines('event: changed', 'data:', '', ':', '', 'event: changed', 'data:', ''))
    expect(await heard(told)).toEqual(['listening', 'ring', 'ring', 'deaf', 'ring', 'pause 5000'])
  })

  it('SYNC-9 are listened to again, more rarely each time in vain', async () => {
    expect(await heard(UNREACHABLE, UNREACHABLE, ok(lines()), UNREACHABLE, ok(lines(':')))).toEqual([
      'pause 10000',
      'pause 20000',
      'ring',
      'pause 40000',
      'pause 60000',
      'listening',
      'deaf',
      'ring',
      'pause 5000',
    ])
  })
})
