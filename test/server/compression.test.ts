// Answers travel compressed where the asker can read it: the first copy above all, in pieces as its pages are read.

import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { publish } from '../../src-server/sync/publish.ts'
import { type Office, openOffice, personLike, SONGJIANG, type Workstation } from './office.ts'

const PEOPLE = 1600

let office: Office
let clerk: Workstation

beforeAll(async () => {
  office = await openOffice()
  clerk = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  const files = Array.from({ length: PEOPLE }, () =>
    personLike({ unit: SONGJIANG, identityNumber: randomUUID(), name: randomBytes(400).toString('base64') }),
  )
  await office.db.transaction().execute(async (tx) => {
    const rows = files.map((file) => ({
      id: file.id,
      unit: file.unit,
      identity_number: file.identityNumber,
      record: JSON.stringify(file),
      known_at: new Date(file.knownAt),
    }))
    await tx.insertInto('person_file').values(rows).execute()
    await publish(tx, [{ stream: SONGJIANG, kind: 'person', record: files[0]?.id ?? '' }], sql`select 1`)
  })
})
afterAll(() => office.drop())

const compressed = (path: string): Promise<Response> =>
  clerk.request(path, { headers: { 'accept-encoding': 'gzip' } })

async function partsOf(answer: Response): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  for await (const part of answer.body ?? new ReadableStream<Uint8Array>()) parts.push(part)
  return parts
}

describe('compression', () => {
  it('SYNC-10 brings the same first copy in fewer bytes, and in pieces', async () => {
    const plain = await (await clerk.request(MUNICIPAL_PATHS.snapshot)).text()
    const answer = await compressed(MUNICIPAL_PATHS.snapshot)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const parts = await partsOf(answer)
    expect(Buffer.concat(parts).byteLength).toBeLessThan(plain.length * 0.75)
    expect(parts.length).toBeGreaterThan(4)
    const whole = new Response(
      new Blob(parts.map((part) => Uint8Array.from(part)))
        .stream()
        .pipeThrough(new DecompressionStream('gzip')),
    )
    expect(await whole.text()).toBe(plain)
  })

  it('leaves hints alone: they must not wait for one another', async () => {
    const answer = await compressed(MUNICIPAL_PATHS.hints)
    expect(answer.headers.get('content-encoding')).toBeNull()
    await answer.body?.cancel()
  })

  it('changes nothing for those who cannot read it', async () => {
    expect((await clerk.request(MUNICIPAL_PATHS.changes)).headers.get('content-encoding')).toBeNull()
  })
})
