// The connection pool, and what a failing database looks like from outside.
// Civil dates stay text and counts become numbers, so that no time zone and no string arithmetic creep in.

import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { prepareStatements } from './prepared-statements.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

const { builtins, getTypeParser } = pg.types

/** Counters and sequences stay far below 2^53. */
const exactNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint beyond the exact range: ${text}`)
  return value
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === builtins.INT8) return exactNumber
    if (id === builtins.DATE) return (text: string) => text
    const usual: unknown = getTypeParser(id, format)
    return usual
  },
}

export function openDatabase(url: string): Db {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: 'jibu-municipal',
  })
  prepareStatements(pool)
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** The SQLSTATE of an error of PostgreSQL, the errno of one of the socket, or ''. */
export function codeOf(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return ''
  return String(problem.code)
}

const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])
/** pg reports these without a code. */
const SENTENCES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection/

/** No database to talk to: refused, shutting down, starting up, gone in the middle, too many connections. */
export function isUnreachable(problem: unknown): boolean {
  const code = codeOf(problem)
  if (SOCKET.has(code) || code.startsWith('08') || code.startsWith('57P') || code === '53300') return true
  if (problem instanceof AggregateError) return problem.errors.some(isUnreachable)
  return problem instanceof Error && SENTENCES.test(problem.message)
}

/** Collisions of concurrent transactions, cured by trying again. */
export const isCollision = (problem: unknown): boolean =>
  ['40001', '40P01', '23505', '55P03'].includes(codeOf(problem))

/** The data itself cannot be stored, however often it is tried: a NUL or half a surrogate pair in a text. */
export const isUnstorable = (problem: unknown): boolean => codeOf(problem).startsWith('22')
