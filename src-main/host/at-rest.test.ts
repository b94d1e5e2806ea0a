import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileAnswerSchema } from '#shared/contracts/host.ts'
import { PASSWORD } from '../testing/municipal-stand-in.ts'
import { type Desk, openDesk, WEDNESDAY } from '../testing/open-desk.ts'
import { acceptance, attachment, CLERK, withdrawal } from '../testing/sample-acts.ts'
import { readJournal } from './journal/journal-content.ts'
import { openDataKey } from './sealing/open-data-key.ts'

const SCANNED = '%PDF-1.7 演示王芳 310117199005129978'
/** What a copy of the folder must not tell: names, numbers, telephones, accounts, and what was done. */
const SECRETS = [
  ...['演示王芳', '310117199005129978', '13800000001', '13800000002', '6222000000000000001'],
  ...['S000031000000260000001', CLERK.name, CLERK.username, 'acceptApplication', '本人要求撤回'],
]

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  return new Map(await Promise.all(files.map(async (path) => [path, await readFile(path)] as const)))
}

async function expectSealed(desk: Desk, atLeast: number): Promise<void> {
  const files = await filesOf(join(desk.folder, 'data'))
  expect(files.size).toBeGreaterThanOrEqual(atLeast)
  for (const [path, bytes] of files) {
    for (const secret of SECRETS) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect([path, secret, bytes.includes(Buffer.from(secret, encoding))]).toEqual([path, secret, false])
      }
      expect([path, secret, path.includes(secret)]).toEqual([path, secret, false])
    }
  }
}

const store = async (desk: Desk, content: string) => {
  const answer = await desk.ask('/host/files', { method: 'POST', body: content })
  return fileAnswerSchema.parse(await answer.json()).scan
}

describe('the data folder at rest', () => {
  it('says nothing about anybody after acts, a scan, a wrong password and an offline morning', async () => {
    const desk = await openDesk()
    await desk.signIn('错误的口令')
    await desk.signIn(PASSWORD)
    const scan = await store(desk, SCANNED)
    await desk.post('/host/journal', { act: acceptance(1) })
    await desk.post('/host/journal', { act: attachment(2, [scan]) })
    await desk.post('/host/journal', { act: withdrawal(3) })
    await desk.municipal.stop()
    await desk.restart()
    await desk.signIn(PASSWORD)
    await desk.post('/host/files/deliver')
    await expectSealed(desk, 5)
    expect(await (await desk.ask('/host/journal')).text()).toContain('演示王芳')
  })

  it('from before there was encryption is sealed at the first start, and everything is there (SYNC-17)', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const data = join(desk.folder, 'data')
    const golden = join(import.meta.dirname, '../../test/fixtures/journal/format-1.journal')
    const known = { staff: CLERK, deviceCode: 'A03', verifier: '$argon2id$', confirmedAt: WEDNESDAY }
    await desk.restart(async () => {
      await writeFile(join(data, 'journal'), await readFile(golden))
      await writeFile(
        join(data, 'sign-in.json'),
        JSON.stringify({ version: 1, people: [known], attempts: [] }),
      )
      await mkdir(join(data, 'files'), { recursive: true })
    })
    await expectSealed(desk, 4)
    const key = await openDataKey(data)
    const content = key.ok ? readJournal(await readFile(join(data, 'journal')), key.value) : null
    expect([content?.version, content?.commands.length, content?.nextSeq]).toEqual([2, 3, 206])
  })
})

describe('scans that nobody lodged', () => {
  it('are removed at the start after a week; those of journalled commands stay', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const scans = [
      await store(desk, `${SCANNED} 1`),
      await store(desk, `${SCANNED} 2`),
      await store(desk, `${SCANNED} 3`),
    ]
    const [lodged, old, young] = scans.map(({ digest }) => join(desk.folder, 'data', 'files', digest))
    await desk.post('/host/journal', { act: attachment(1, scans.slice(0, 1)) })
    const daysAgo = (days: number): Date => new Date(desk.clock.now - days * 86_400_000)
    for (const path of [lodged, old]) await utimes(path ?? '', daysAgo(8), daysAgo(8))
    await utimes(young ?? '', daysAgo(6), daysAgo(6))
    await desk.restart()
    const left = await readdir(join(desk.folder, 'data', 'files'))
    expect(left.sort()).toEqual(['incoming', scans[0]?.digest, scans[2]?.digest].sort())
  })
})
