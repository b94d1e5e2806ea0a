// The line reader under every cut of its bytes, and the answer to every kind of line.

import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerLine } from './answer-line.ts'
import { linesOf } from './json-lines.ts'

function cut(bytes: Uint8Array, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = []
  let start = 0
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size))
    start += size
  }
  return Readable.from([...chunks, bytes.subarray(start)])
}

async function read(text: string, sizes: readonly number[] = []): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(cut(new TextEncoder().encode(text), sizes))) lines.push(line)
  return lines
}

describe('lines of a stream', () => {
  it.each([
    ['a\nb\n', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\uFEFFa\n\uFEFFb', ['a', '\uFEFFb']],
    ['\n\na', ['', '', 'a']],
    ['', []],
  ])('%j', async (text, lines) => {
    expect(await read(text)).toEqual(lines)
  })

  it('are the same wherever the chunks are cut, also inside a character', async () => {
    const text = '{"id":"一"}\r\n\n{"名":"𠮷"}\nend'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 })), async (sizes) => {
        expect(await read(text, sizes)).toEqual(['{"id":"一"}', '', '{"名":"𠮷"}', 'end'])
      }),
    )
  })
})

const good = {
  id: 'a',
  applicationDate: '2025-12-15',
  channel: 'online',
  applicant: { sex: 'male', birthDate: '1990-02-03', household: { place: 'shanghai' } },
  spells: [],
  certificate: {
    kind: 'skill-level',
    occupationCode: '6-31-07-01',
    level: 3,
    issueDate: '2025-06-10',
    obtainedVia: 'assessment',
    state: 'valid',
  },
  catalogueB: null,
}

const answer = (line: string): unknown => JSON.parse(answerLine(line, 12))

describe('the answer to a line', () => {
  it('decides on the required keys alone', () => {
    expect(answer(JSON.stringify(good))).toMatchObject({
      id: 'a',
      decision: 'eligible',
      category: 'unregistered',
      amount: 3250,
      reviewDistrict: null,
    })
  })

  it.each(['nonsense', '', '{"id":', '[1,2'])('%j cannot be read: its line number is its id', (line) => {
    expect(answer(line)).toMatchObject({ id: 12, decision: 'invalid', errors: [{ path: '' }] })
  })

  it('never quotes a line that it cannot read', () => {
    expect(answerLine('{"id": "a", "name": 张某某}', 3)).toBe(
      '{"id":3,"decision":"invalid","errors":[{"path":"","message":"the line is not JSON"}]}',
    )
  })

  it.each([
    ['null', 12, ''],
    ['[]', 12, ''],
    ['7', 12, ''],
    [JSON.stringify({ ...good, id: undefined }), 12, 'id'],
    [JSON.stringify({ ...good, spells: null }), 'a', 'spells'],
    [JSON.stringify({ ...good, catalogueB: undefined }), 'a', 'catalogueB'],
    [JSON.stringify({ ...good, applicationDate: '2025-06-09' }), 'a', 'certificate.issueDate'],
    [JSON.stringify({ ...good, certificate: { ...good.certificate, level: '3' } }), 'a', 'certificate.level'],
  ])('%s does not fit', (line, id, path) => {
    expect(answer(line)).toMatchObject({ id, decision: 'invalid', errors: [{ path }] })
  })

  it('ignores keys it does not know', () => {
    expect(answer(JSON.stringify({ ...good, remark: 'x' }))).toMatchObject({ decision: 'eligible' })
  })

  it('is one line whatever the texts hold', () => {
    expect(answerLine(JSON.stringify({ ...good, id: 'a\nb' }), 1)).not.toContain('\n')
  })
})
