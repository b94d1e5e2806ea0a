// Reads the lines of a first copy (contracts/snapshot.ts). A page is handed on only as a whole, with the sum that the
// server made of it; whatever follows a cut is left to the next attempt. The sum is taken of the bytes as they came, and
// the cache may keep these bytes where the schema would change nothing about them.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { copiedRecordsSchema, type SnapshotLine, snapshotLineSchema } from '#shared/contracts/snapshot.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { unchangedBy } from '#shared/kernel/unchanged.ts'
import type { CopyPart } from '#shared/sync/ports.ts'
import type { Bytes } from './byte-lines.ts'
import { parseJson } from './parse-json.ts'

type Page = Extract<SnapshotLine, { line: 'page' }>

const isUnchanged = unchangedBy(copiedRecordsSchema)

/** `digest`: SHA-256 as hex. */
export async function* readCopy(
  lines: AsyncIterable<Bytes>,
  digest: (bytes: Bytes) => Promise<string>,
): AsyncGenerator<Result<CopyPart, Fault>> {
  let page: Page | null = null
  for await (const line of lines) {
    if (page !== null) {
      const part = await pageOf(page, line, digest)
      yield part
      if (!part.ok) return
      page = null
      continue
    }
    const parsed = snapshotLineSchema.safeParse(parseJson(line))
    if (!parsed.success) {
      yield err(fault('serverBroken'))
      return
    }
    const { data } = parsed
    if (data.line === 'page') page = data
    else if (data.line === 'start') yield ok({ part: 'start', pin: data.pin, expected: data.expected })
    else {
      yield ok({ part: 'complete' })
      return
    }
  }
  yield err(fault('serverUnreachable'))
}

async function pageOf(
  { kind, rows, checksum, after }: Page,
  line: Bytes,
  digest: (bytes: Bytes) => Promise<string>,
): Promise<Result<CopyPart, Fault>> {
  if ((await digest(line)) !== checksum) return err(fault('serverBroken'))
  const part = recordsIn({ kind, records: parseJson(line) }, line)
  if (part?.records.records.length !== rows) return err(fault('serverBroken'))
  return ok({ part: 'page', after, ...part })
}

/** Null: not what the contract says. */
function recordsIn(
  page: { readonly kind: Page['kind']; readonly records: unknown },
  json: Bytes,
): Pick<Extract<CopyPart, { part: 'page' }>, 'records' | 'json'> | null {
  if (isUnchanged(page)) return { records: page, json }
  const parsed = copiedRecordsSchema.safeParse(page)
  return parsed.success ? { records: parsed.data } : null
}
