import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileAnswerSchema } from '#shared/contracts/host.ts'
import { MAX_SCAN_BYTES, type Scan } from '#shared/domain/material/material.ts'
import { PASSWORD } from '../../testing/municipal-stand-in.ts'
import { type Desk, faultOf, openDesk } from '../../testing/open-desk.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openFileStore } from './file-store.ts'
import { KEY } from '../../testing/sample-key.ts'
import { attachment } from '../../testing/sample-acts.ts'

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(60, 7),
])
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60, 7)])
const PDF = Buffer.from('%PDF-1.7\nand so on')
const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

const upload = (
  desk: Desk,
  content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Promise<Response> => desk.ask('/host/files', { method: 'POST', body: content, duplex: 'half' })

async function store(desk: Desk, content: Buffer): Promise<Scan> {
  return fileAnswerSchema.parse(await (await upload(desk, new Uint8Array(content))).json()).scan
}

async function signedInDesk(): Promise<Desk> {
  const desk = await openDesk()
  await desk.signIn(PASSWORD)
  return desk
}

const filesOf = async (desk: Desk): Promise<string[]> =>
  (await readdir(join(desk.folder, 'data', 'files'), { recursive: true })).filter(
    (name) => name !== 'incoming',
  )

/** A body that comes in parts and counts how many were really asked for. */
function inParts(part: Buffer, count: number): { body: ReadableStream<Uint8Array>; read: () => number } {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (given === count) {
        controller.close()
        return
      }
      given += 1
      controller.enqueue(new Uint8Array(part))
    },
  })
  return { body, read: () => given }
}

describe('taking a scan', () => {
  it.each([
    ['image/png', PNG, 'png'],
    ['image/jpeg', JPEG, 'jpg'],
    ['application/pdf', PDF, 'pdf'],
  ] as const)('keeps a %s under its digest and gives it back as it came', async (type, content, ending) => {
    const desk = await signedInDesk()
    const digest = digestOf(content)
    expect(await store(desk, content)).toEqual({ digest, type, bytes: content.length })
    const answer = await desk.ask(`/host/files/${digest}`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="${digest.slice(0, 12)}.${ending}"`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await filesOf(desk)).toEqual([digest])
  })

  it('keeps the same scan once, however often it comes', async () => {
    const desk = await signedInDesk()
    expect(await store(desk, PNG)).toEqual(await store(desk, PNG))
    expect(await filesOf(desk)).toEqual([digestOf(PNG)])
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'fileEmpty'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 'fileTypeRefused'],
    ['a program', Buffer.from('MZ\x90\x00 this program cannot be run'), 'fileTypeRefused'],
    ['an archive', Buffer.from('PK\x03\x04 and more of it'), 'fileTypeRefused'],
    ['three bytes', Buffer.from('%PD'), 'fileTypeRefused'],
  ] as const)('refuses %s by its content and leaves nothing behind', async (_, content, fault) => {
    const desk = await signedInDesk()
    expect((await faultOf(await upload(desk, new Uint8Array(content)))).fault).toBe(fault)
    expect(await filesOf(desk)).toEqual([])
  })

  it('refuses 60 MB by its announced size without reading it', async () => {
    const desk = await signedInDesk()
    const { body, read } = inParts(PNG, 1000)
    const answer = await desk.ask('/host/files', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-length': String(60 * 1024 * 1024) },
    })
    expect(answer.status).toBe(413)
    expect(await faultOf(answer)).toEqual({ fault: 'fileTooLarge', details: { size: '60.0', limit: 20 } })
    expect(read()).toBeLessThanOrEqual(1)
  })

  it('stops reading an unannounced scan as soon as the limit is passed', async () => {
    const desk = await signedInDesk()
    const part = Buffer.concat([PNG, Buffer.alloc(1024 * 1024)])
    const { body, read } = inParts(part, 60)
    expect((await faultOf(await upload(desk, body))).fault).toBe('fileTooLarge')
    expect(read()).toBeLessThan(MAX_SCAN_BYTES / part.length + 3)
    expect(await filesOf(desk)).toEqual([])
  })

  it('takes a scan of exactly the limit', async () => {
    const desk = await signedInDesk()
    const content = Buffer.alloc(MAX_SCAN_BYTES)
    PDF.copy(content)
    expect((await store(desk, content)).bytes).toBe(MAX_SCAN_BYTES)
  })

  it('keeps nothing of a scan that breaks off', async () => {
    const desk = await signedInDesk()
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(PNG))
        controller.error(new Error('the page has gone'))
      },
    })
    expect((await upload(desk, body)).ok).toBe(false)
    expect(await filesOf(desk)).toEqual([])
  })

  it('needs somebody signed in, for taking and for giving', async () => {
    const desk = await openDesk()
    expect(await faultOf(await upload(desk, new Uint8Array(PNG)))).toEqual({ fault: 'signInNeeded' })
    expect(await faultOf(await desk.ask(`/host/files/${digestOf(PNG)}`))).toEqual({ fault: 'signInNeeded' })
  })

  it('has no file under a name that is no digest', async () => {
    const desk = await signedInDesk()
    for (const name of [
      '..%2f..%2fsecret.json',
      'A'.repeat(64),
      `${digestOf(PNG)}.delivered`,
      digestOf(PNG),
    ]) {
      expect(await faultOf(await desk.ask(`/host/files/${name}`))).toEqual({ fault: 'fileMissing' })
    }
  })
})

describe('a scan that a colleague took', () => {
  it('comes from the server, once, and is then on this machine', async () => {
    const desk = await signedInDesk()
    desk.municipal.files.set(digestOf(PNG), PNG)
    for (const stopped of [false, true]) {
      if (stopped) await desk.municipal.stop()
      const answer = await desk.ask(`/host/files/${digestOf(PNG)}`)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG)
    }
  })

  it('counts only under its own digest', async () => {
    const desk = await signedInDesk()
    desk.municipal.files.set(digestOf(JPEG), PNG)
    expect(await faultOf(await desk.ask(`/host/files/${digestOf(JPEG)}`))).toEqual({
      fault: 'fileDigestMismatch',
    })
  })

  it('says that the server is away where it is', async () => {
    const desk = await signedInDesk()
    await desk.municipal.stop()
    expect(await faultOf(await desk.ask(`/host/files/${digestOf(PNG)}`))).toEqual({
      fault: 'serverUnreachable',
    })
  })
})

it('a file store finds digests only, whatever lies beside them', async () => {
  const folder = await temporaryFolder()
  const store = await openFileStore(join(folder, 'files'), KEY)
  await writeFile(join(folder, 'secret.pdf'), PDF)
  await writeFile(join(folder, 'files', 'scan.pdf'), PDF)
  expect(await store.find('../secret.pdf')).toBeNull()
  expect(await store.find('scan.pdf')).toBeNull()
})

describe('delivering scans', () => {
  const deliver = async (desk: Desk): Promise<unknown> => (await desk.post('/host/files/deliver')).json()

  it('sends what journalled commands refer to, once, and remembers it over a restart', async () => {
    const desk = await signedInDesk()
    const scan = await store(desk, PNG)
    await store(desk, PDF)
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 0 })
    await desk.post('/host/journal', { act: attachment(1, [scan]) })
    expect(await deliver(desk)).toEqual({ delivered: 1, waiting: 0 })
    expect([...desk.municipal.files]).toEqual([[scan.digest, PNG]])
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 0 })
    const put = desk.municipal.seen.at(-1)
    expect([put?.method, put?.headers.get('content-type')]).toEqual(['PUT', 'image/png'])
    await desk.restart()
    await desk.signIn(PASSWORD)
    desk.municipal.files.clear()
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 0 })
    expect(desk.municipal.files.size).toBe(0)
  })

  it('leaves them waiting while the server cannot be reached, and sends them when it can', async () => {
    const desk = await signedInDesk()
    const scans = [await store(desk, PNG), await store(desk, PDF)]
    await desk.post('/host/journal', { act: attachment(1, scans) })
    await desk.municipal.stop()
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 2 })
    await desk.municipal.start()
    expect(await deliver(desk)).toEqual({ delivered: 2, waiting: 0 })
  })

  it('leaves a scan that the server refuses waiting, and sends the others', async () => {
    const desk = await signedInDesk()
    await desk.post('/host/journal', { act: attachment(1, [await store(desk, PNG)]) })
    desk.municipal.misbehave = 'fileDigestMismatch'
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 1 })
    desk.municipal.misbehave = 'no'
    expect(await deliver(desk)).toEqual({ delivered: 1, waiting: 0 })
  })

  it('is nobody’s duty here where another workstation holds the scan', async () => {
    const desk = await signedInDesk()
    const elsewhere: Scan = { digest: 'ab'.repeat(32), type: 'image/png', bytes: 10 }
    await desk.post('/host/journal', { act: attachment(1, [elsewhere]) })
    expect(await deliver(desk)).toEqual({ delivered: 0, waiting: 0 })
  })

  it('says that a sign-in is needed where the server no longer knows the person', async () => {
    const desk = await signedInDesk()
    await desk.post('/host/journal', { act: attachment(1, [await store(desk, PNG)]) })
    desk.municipal.forgetTokens()
    expect(await faultOf(await desk.post('/host/files/deliver'))).toEqual({ fault: 'signInNeeded' })
    expect((await desk.status()).session).toBeNull()
  })

  it('sends a scan again whose mark was lost in a crash, and clears what an upload left behind', async () => {
    const desk = await signedInDesk()
    const scan = await store(desk, PNG)
    await desk.post('/host/journal', { act: attachment(1, [scan]) })
    await deliver(desk)
    const files = join(desk.folder, 'data', 'files')
    await rm(join(files, `${scan.digest}.delivered`))
    await writeFile(join(files, 'incoming', 'half'), 'x')
    await desk.restart()
    await desk.signIn(PASSWORD)
    expect(await deliver(desk)).toEqual({ delivered: 1, waiting: 0 })
    expect(await readdir(join(files, 'incoming'))).toEqual([])
  })
})

describe('a scan on disk', () => {
  const pathOf = (desk: Desk, scan: Scan): string => join(desk.folder, 'data', 'files', scan.digest)

  it.each([1, 8, 65_535, 65_536, 65_537, 200_000])(
    'of %i bytes more than its signature is sealed, and read as it came',
    async (bytes) => {
      const desk = await signedInDesk()
      const content = Buffer.concat([PDF, Buffer.alloc(bytes, 'Wang Fang ')])
      const scan = await store(desk, content)
      expect((await readFile(pathOf(desk, scan))).includes('Wang')).toBe(false)
      const answer = await desk.ask(`/host/files/${scan.digest}`)
      expect(answer.headers.get('content-length')).toBe(String(content.length))
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
    },
  )

  it('that is damaged or cut anywhere counts as none: it is fetched again, and does not hold up the others', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(150_000, 'x')])
    for (const harm of ['flip', 'cut in a chunk', 'cut after a chunk'] as const) {
      const desk = await signedInDesk()
      const scan = await store(desk, content)
      const whole = await readFile(pathOf(desk, scan))
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(140_000) ^ 1, 140_000)
      const damaged = {
        flip: flipped,
        'cut in a chunk': whole.subarray(0, 90_000),
        'cut after a chunk': whole.subarray(0, 24 + 2 * (65_536 + 16)),
      }
      await writeFile(pathOf(desk, scan), damaged[harm])
      await desk.post('/host/journal', { act: attachment(1, [scan, await store(desk, PNG)]) })
      expect(await (await desk.post('/host/files/deliver')).json()).toEqual({ delivered: 1, waiting: 1 })
      desk.municipal.files.set(scan.digest, content)
      const answer = await desk.ask(`/host/files/${scan.digest}`)
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
    }
  })

  it('from before there was encryption is sealed at the next start', async () => {
    const desk = await signedInDesk()
    const digest = digestOf(PDF)
    const path = join(desk.folder, 'data', 'files', digest)
    await writeFile(path, PDF)
    await desk.restart()
    await desk.signIn(PASSWORD)
    expect((await readFile(path)).includes('%PDF')).toBe(false)
    const answer = await desk.ask(`/host/files/${digest}`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
  })
})
