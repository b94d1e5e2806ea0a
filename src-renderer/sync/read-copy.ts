// Reads the lines of a first copy (contracts/snapshot.ts). A page is handed on only as a whole, with the sum that the
// server made of it; whatever follows a cut is left to the next attempt.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { copiedRecordsSchema, type SnapshotLine, snapshotLineSchema } from '#shared/contracts/snapshot.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CopyPart } from '#shared/sync/ports.ts'
import { parseJson } from './parse-json.ts'

type Page = Extract<SnapshotLine, { line: 'page' }>

/** `digest`: SHA-256 of a text in UTF-8, as hex. */
export async function* readCopy(
  lines: AsyncIterable<string>,
  digest: (text: string) => Promise<string>,
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
  line: string,
  digest: (text: string) => Promise<string>,
): Promise<Result<CopyPart, Fault>> {
  if ((await digest(line)) !== checksum) return err(fault('serverBroken'))
  const records = copiedRecordsSchema.safeParse({ kind, records: parseJson(line) })
  if (!records.success || records.data.records.length !== rows) return err(fault('serverBroken'))
  return ok({ part: 'page', records: records.data, after })
}
