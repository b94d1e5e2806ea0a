import { afterEach, describe, expect, it, vi } from 'vitest'
import { storeScans } from './store-scans.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('picked files', () => {
  it('that are empty or too large are refused before anything is sent, the others go on', async () => {
    const sent = vi.fn().mockResolvedValue(new Response('{}', { status: 500 }))
    vi.stubGlobal('fetch', sent)
    const huge = new File([new Uint8Array(21 * 1024 * 1024)], '大图.png')
    const { refused } = await storeScans([new File([], '空.png'), huge, new File(['图'], '图.png')])
    expect(refused.slice(0, 2).map(({ fault }) => fault)).toEqual(['fileEmpty', 'fileTooLarge'])
    expect(sent).toHaveBeenCalledTimes(1)
  })
})
