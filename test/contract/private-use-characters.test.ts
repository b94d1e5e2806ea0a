// The table of private-use characters held against the decoder of the machine.

import { describe, expect, it } from 'vitest'
import { PRIVATE_USE_CHARACTERS } from '#shared/domain/identity/private-use-characters.ts'

describe('characters of names that older systems wrote as private-use codes', () => {
  it('the private-use codes are those of GBK FE50 to FEA0, and bring what GB 18030 gives there', () => {
    expect([...PRIVATE_USE_CHARACTERS.keys()].at(-1)).toBe('\uE864')
    const decoder = new TextDecoder('gb18030')
    const trails = Array.from({ length: 0xa0 - 0x50 + 1 }, (_, index) => 0x50 + index).filter(
      (at) => at !== 0x7f,
    )
    const decoded = trails.map((trail) => decoder.decode(new Uint8Array([0xfe, trail])))
    expect(decoded).toHaveLength(PRIVATE_USE_CHARACTERS.size)
    const own = [...PRIVATE_USE_CHARACTERS]
    // Where the decoder knows no character it gives the private-use code of the same place.
    decoded.forEach((text, at) => {
      expect(own[at]).toContain(text)
    })
  })
})
