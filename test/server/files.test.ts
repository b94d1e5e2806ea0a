import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { MAX_SCAN_BYTES } from '#shared/domain/material/material.ts'
import { accept, DOSSIER, MORNING } from '#shared/fixtures/applicants.ts'
import { type Office, openOffice, PUDONG, SONGJIANG, type Workstation } from './office.ts'

let office: Office
let songjiang: Workstation
let pudong: Workstation

beforeAll(async () => {
  office = await openOffice()
  songjiang = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  pudong = await office.workstation(await office.hire('pd-clerk', PUDONG, ['clerk']))
})
afterAll(() => office.drop())

const PDF = Buffer.from('%PDF-1.7\n')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

const scanned = (head: Buffer, size = 2000): Buffer => Buffer.concat([head, randomBytes(size)])
const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const path = (digest: string): string => `${MUNICIPAL_PATHS.files}/${digest}`

const put = (content: Buffer, type: string, digest = digestOf(content)): Promise<Response> =>
  songjiang.request(path(digest), {
    method: 'PUT',
    body: new Uint8Array(content),
    headers: { 'content-type': type },
  })

/** Lodges an application that refers to the scan. */
const refer = (desk: Workstation, digest: string) =>
  desk.push(
    desk.seal(
      accept({
        ...DOSSIER,
        materials: [
          {
            id: randomUUID(),
            kind: 'certificate',
            originalSeen: true,
            copyKept: true,
            scans: [{ digest, type: 'application/pdf', bytes: 2009 }],
            remark: '',
            seenBy: desk.staff.id,
            seenAt: MORNING,
          },
        ],
      }),
    ),
  )

describe('scans', () => {
  it('come back byte by byte to staff of a unit whose application refers to them', async () => {
    const content = scanned(PDF, 3_000_000)
    expect((await put(content, 'application/pdf')).status).toBe(200)
    await refer(songjiang, digestOf(content))
    const answer = await songjiang.request(path(digestOf(content)))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
  })

  it('do not exist for anybody else, nor before an application refers to them', async () => {
    const content = scanned(JPEG)
    await put(content, 'image/jpeg')
    expect((await songjiang.request(path(digestOf(content)))).status).toBe(404)
    await refer(songjiang, digestOf(content))
    expect((await songjiang.request(path(digestOf(content)))).status).toBe(200)
    const foreign = await pudong.request(path(digestOf(content)))
    expect([foreign.status, await foreign.json()]).toEqual([404, { error: { fault: 'fileMissing' } }])
  })

  it('may arrive after the command that refers to them', async () => {
    const content = scanned(PNG)
    await refer(songjiang, digestOf(content))
    expect((await songjiang.request(path(digestOf(content)))).status).toBe(404)
    await put(content, 'image/png')
    expect((await songjiang.request(path(digestOf(content)))).status).toBe(200)
  })

  it('are stored once however often they are sent, also at the same moment', async () => {
    const content = scanned(PNG, 1_500_000)
    const answers = await Promise.all(Array.from({ length: 4 }, () => put(content, 'image/png')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const pieces = await office.db
      .selectFrom('scan_piece')
      .where('digest', '=', digestOf(content))
      .selectAll()
      .execute()
    expect(
      Buffer.concat(pieces.toSorted((a, b) => a.position - b.position).map((each) => each.content)).equals(
        content,
      ),
    ).toBe(true)
  })

  it.each([
    ['a program named a picture', Buffer.from('MZ\u0090\u0000binary'), 'image/png', 415, 'fileTypeRefused'],
    ['a page of HTML named a PDF', Buffer.from('<html>%PDF-'), 'application/pdf', 415, 'fileTypeRefused'],
    ['a PNG named a JPEG', scanned(PNG), 'image/jpeg', 415, 'fileTypeRefused'],
    ['a picture of a type that is not taken', scanned(PNG), 'image/webp', 415, 'fileTypeRefused'],
    ['nothing', Buffer.alloc(0), 'image/png', 422, 'fileEmpty'],
  ])('are refused when they are %s', async (_, content, type, status, fault) => {
    const answer = await put(content, type)
    expect([answer.status, await answer.json()]).toEqual([status, { error: { fault } }])
    const kept = await office.db
      .selectFrom('scan')
      .where('digest', '=', digestOf(content))
      .selectAll()
      .execute()
    expect(kept).toEqual([])
  })

  it('are refused when the content is not what the digest says', async () => {
    const answer = await put(scanned(PDF), 'application/pdf', digestOf(scanned(PDF)))
    expect([answer.status, await answer.json()]).toEqual([422, { error: { fault: 'fileDigestMismatch' } }])
  })

  it('are refused when the name is no digest', async () => {
    const answer = await put(scanned(PDF), 'application/pdf', '张三的身份证.pdf')
    expect(answer.status).toBe(400)
  })

  it('are refused beyond 20 MiB while they stream in, whatever the sender announced', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = new Uint8Array(1024 * 1024)
        sent += part.length
        controller.enqueue(part)
      },
    })
    const answer = await songjiang.request(path('0'.repeat(64)), {
      method: 'PUT',
      body: endless,
      headers: { 'content-type': 'application/pdf' },
      ...{ duplex: 'half' },
    })
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { fault: 'fileTooLarge' } }])
    expect(sent).toBeLessThan(MAX_SCAN_BYTES + 4 * 1024 * 1024)
  })

  it('are refused by their announced size before a byte is read', async () => {
    const answer = await songjiang.request(path('0'.repeat(64)), {
      method: 'PUT',
      body: 'x',
      headers: { 'content-type': 'application/pdf', 'content-length': String(60 * 1024 * 1024) },
    })
    expect([answer.status, await answer.json()]).toEqual([
      413,
      { error: { fault: 'fileTooLarge', details: { size: 60, limit: 20 } } },
    ])
  })

  it('of the full size are taken', async () => {
    expect((await put(scanned(JPEG, MAX_SCAN_BYTES - JPEG.length), 'image/jpeg')).status).toBe(200)
  })
})
