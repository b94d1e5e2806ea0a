import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAX_SCAN_BYTES } from '#shared/domain/material/material.ts'
import { storeScan } from './scan-client.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a scan that cannot be taken', () => {
  it.each([
    ['is empty', new Blob([]), { fault: 'fileEmpty' }],
    [
      'is larger than the host takes',
      new Blob([new Uint8Array(MAX_SCAN_BYTES + 1024 * 1024)]),
      { fault: 'fileTooLarge', details: { size: 21, limit: 20 } },
    ],
  ])('because it %s is refused before it is sent', async (_, file, problem) => {
    const fetch = vi.fn()
    vi.stubGlobal('fetch', fetch)
    expect(await storeScan(file)).toEqual({ ok: false, error: problem })
    expect(fetch).not.toHaveBeenCalled()
  })
})
