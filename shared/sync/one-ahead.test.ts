import { describe, expect, it } from 'vitest'
import { oneAhead } from './one-ahead.ts'

/** Says what is asked of it; `silent`: the item that never comes. */
async function* numbers(log: string[], upTo: number, silent?: number): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= upTo; number += 1) {
      log.push(`asked ${number}`)
      if (number === silent) await new Promise(() => undefined)
      yield await Promise.resolve(number)
    }
  } finally {
    log.push('ended')
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('one ahead', () => {
  it('SYNC-10 brings every item in order, and the end', async () => {
    const log: string[] = []
    const seen: number[] = []
    for await (const number of oneAhead(numbers(log, 4))) seen.push(number)
    expect(seen).toEqual([1, 2, 3, 4])
    expect(log.at(-1)).toBe('ended')
  })

  it('SYNC-13 asks for the next item while the consumer is busy, and for no more than one', async () => {
    const log: string[] = []
    for await (const number of oneAhead(numbers(log, 9))) {
      await settle()
      log.push(`busy with ${number}`)
      if (number === 2) break
    }
    expect(log.slice(0, 5)).toEqual(['asked 1', 'asked 2', 'busy with 1', 'asked 3', 'busy with 2'])
  })

  it('passes a failure on where its item would have come', async () => {
    const failing = async function* (): AsyncGenerator<number> {
      yield await Promise.resolve(1)
      throw new RangeError('cut')
    }
    const seen: number[] = []
    const reading = async (): Promise<void> => {
      for await (const number of oneAhead(failing())) seen.push(number)
    }
    await expect(reading()).rejects.toThrow('cut')
    expect(seen).toEqual([1])
  })

  it('SYNC-13 lets go at once when stopped, though the next item never comes', async () => {
    const log: string[] = []
    for await (const number of oneAhead(numbers(log, 3, 2))) {
      expect(number).toBe(1)
      break
    }
    expect(log).toEqual(['asked 1', 'asked 2'])
  })
})
