import { describe, expect, it, vi } from 'vitest'
import { draftSaver } from './draft-saver.ts'

/** A disk that takes each write only when it is told to. */
function slowDisk() {
  const written: string[] = []
  const pending: { take: () => void; fail: () => void }[] = []
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      pending.push({
        take: () => {
          written.push(text)
          resolve()
        },
        fail: () => {
          reject(new Error('full'))
        },
      })
    })
  const settle = async (how: 'take' | 'fail'): Promise<void> => {
    pending.shift()?.[how]()
    await vi.waitFor(() => undefined)
    await Promise.resolve()
  }
  return { written, pending, write, settle }
}

describe('saving what is typed', () => {
  it('writes the first keystroke at once', () => {
    const disk = slowDisk()
    draftSaver(disk.write, () => undefined).save('a')
    expect(disk.pending).toHaveLength(1)
  })

  it('writes one at a time, and of what came meanwhile only the last', async () => {
    const disk = slowDisk()
    const saver = draftSaver(disk.write, () => undefined)
    for (const text of ['a', 'ab', 'abc']) saver.save(text)
    expect(disk.pending).toHaveLength(1)
    await disk.settle('take')
    await vi.waitFor(() => {
      expect(disk.pending).toHaveLength(1)
    })
    await disk.settle('take')
    expect(disk.written).toEqual(['a', 'abc'])
  })

  it('never writes after the draft has become an act', async () => {
    const disk = slowDisk()
    const saver = draftSaver(disk.write, () => undefined)
    saver.save('a')
    saver.save('ab')
    saver.drop()
    await disk.settle('take')
    expect(disk.written).toEqual(['a'])
    expect(disk.pending).toHaveLength(0)
  })

  it('SYNC-3 says when the disk refuses, and goes on with the next keystroke', async () => {
    const disk = slowDisk()
    const failed = vi.fn()
    const saver = draftSaver(disk.write, failed)
    saver.save('a')
    await disk.settle('fail')
    await vi.waitFor(() => {
      expect(failed).toHaveBeenLastCalledWith(true)
    })
    saver.save('ab')
    await disk.settle('take')
    await vi.waitFor(() => {
      expect(failed).toHaveBeenLastCalledWith(false)
    })
    expect(disk.written).toEqual(['ab'])
  })
})
