import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, partOf } from './json-parts.ts'

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))

describe('parts of a JSON array, as they came', () => {
  it('are the same values, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), fc.nat(), (values, a, b) => {
        const from = a % values.length
        const to = from + 1 + (b % (values.length - from))
        const json = encode(values)
        const bounds = boundsOf(json)
        expect(bounds).toHaveLength(values.length + 1)
        const part = partOf(json, [bounds[from] ?? -1, bounds[to] ?? -1], ['{"kind":"x","records":', '}'])
        const wanted = { kind: 'x', records: values.slice(from, to) }
        expect(new TextDecoder().decode(part)).toBe(JSON.stringify(wanted))
      }),
      { seed: 7 },
    )
  })

  it('is not led astray by brackets, commas and quotes inside of texts', () => {
    const values = ['],[', '\\', '\\"', { '}': '{,"' }, '陈]', [[',']]]
    const json = encode(values)
    const bounds = boundsOf(json)
    const part = partOf(json, [bounds[1] ?? -1, bounds[5] ?? -1], ['', ''])
    expect(JSON.parse(new TextDecoder().decode(part))).toEqual(values.slice(1, 5))
  })
})
