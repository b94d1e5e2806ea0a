import { describe, expect, it } from 'vitest'
import { testId } from '#shared/fixtures/applicants.ts'
import { readPage } from './host-ports.ts'

const end = JSON.stringify({
  kind: 'end',
  cursor: { epoch: testId(1), of: '310117', unit: 3, city: 1 },
  more: false,
  reset: false,
})
const gone = JSON.stringify({
  kind: 'gone',
  change: 3,
  recordKind: 'person',
  id: testId(2),
  reason: '迁出',
})

describe('a page of changes', () => {
  it('is read line by line up to its end', () => {
    expect(readPage(`${gone}\n${end}\n`)).toMatchObject({
      ok: true,
      value: { changes: [{ kind: 'gone' }], cursor: { unit: 3 } },
    })
  })

  it('counts only as a whole: cut off before its end, nothing of it is taken', () => {
    for (let length = 0; length < end.length; length += 1) {
      expect(readPage(`${gone}\n${end.slice(0, length)}`).ok, `cut at ${String(length)}`).toBe(false)
    }
  })

  it.each(['<html>', '{"kind":"application"}', 'null', '[]', '{"kind":"end"}'])(
    'is refused as a broken answer when a line is %s',
    (line) => {
      expect(readPage(`${line}\n${end}`)).toMatchObject({ ok: false, error: { fault: 'serverBroken' } })
    },
  )
})
