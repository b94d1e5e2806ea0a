// Statements that come again and again are prepared once a connection, under a name that follows from their text:
// PostgreSQL then neither parses nor plans them again, which is most of the work of a short statement.

import type pg from 'pg'

/** Names for so many texts; what comes after them is sent unnamed, so that a connection's memory has a bound. */
const MOST_NAMES = 200
/** A text that was seen so often will come again. */
const OFTEN = 3
/** Long texts are lists of values, and no two of them are alike. */
const LONGEST = 6_000

const SHORT = new Set(['begin', 'commit', 'rollback'])

function createNames(): (text: string) => string | null {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= MOST_NAMES || text.length > LONGEST) return null
    const times = (seen.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (seen.size > 10 * MOST_NAMES) seen.clear()
      seen.set(text, times)
      return null
    }
    seen.delete(text)
    const name = `s${String(names.size)}`
    names.set(text, name)
    return name
  }
}

/** For every connection of the pool. */
export function prepareStatements(pool: pg.Pool): void {
  const nameOf = createNames()
  const named = (call: readonly unknown[]): readonly unknown[] => {
    const [text, values] = call
    if (call.length !== 2 || typeof text !== 'string' || !Array.isArray(values)) return call
    const name = SHORT.has(text) ? null : nameOf(text)
    return name === null ? call : [{ name, text, values: values }]
  }
  pool.on('connect', (client) => {
    const send = client.query.bind(client)
    Reflect.set(client, 'query', (...call: unknown[]): unknown => {
      const answer: unknown = Reflect.apply(send, undefined, named(call))
      return answer
    })
  })
}
