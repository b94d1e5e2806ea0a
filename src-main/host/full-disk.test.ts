import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { journalReadAnswerSchema } from '#shared/contracts/host.ts'
import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { PASSWORD } from '../testing/municipal-stand-in.ts'
import { faultOf, openDesk } from '../testing/open-desk.ts'
import { CLERK, DEVICE, DEVICE_CODE, withdrawal } from '../testing/sample-acts.ts'
import { KEY } from '../testing/sample-key.ts'
import { canMount, mountSmallDisk, unmount } from '../testing/small-disk.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { PATIENCE } from './data-folder/watchdog.ts'
import { appendEndpoint } from './journal/append-endpoint.ts'
import { openJournalFile } from './journal/journal-file.ts'
import { openJournal } from './journal/open-journal.ts'
import type { SessionKeeper } from './session/session-keeper.ts'

const mounted: string[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const folder of mounted.splice(0)) unmount(folder)
})

describe.runIf(canMount())(
  'a host on a disk that is really full (skipped where nothing may be mounted)',
  () => {
    it('says so for acts and scans, keeps what it has, and goes on without a restart once there is room (SYNC-3)', async () => {
      const desk = await openDesk()
      const data = join(desk.folder, 'data')
      await desk.restart(async () => {
        await rm(data, { recursive: true })
        await mkdir(data)
        mountSmallDisk(data, '400k')
        mounted.push(data)
      })
      await desk.signIn(PASSWORD)
      await desk.post('/host/journal', { act: withdrawal(1) })
      await writeFile(join(data, 'ballast'), Buffer.alloc(1_000_000)).catch(() => undefined)

      const refused: unknown[] = []
      for (let number = 2; number < 40 && refused.length < 3; number += 1) {
        const answer = await desk.post('/host/journal', { act: withdrawal(number) })
        if (!answer.ok) refused.push([answer.status, (await faultOf(answer)).fault])
      }
      expect(refused).toEqual([1, 2, 3].map(() => [507, 'diskFull']))
      const scan = `%PDF-1.7 ${'x'.repeat(20_000)}`
      const upload = (): Promise<Response> => desk.ask('/host/files', { method: 'POST', body: scan })
      expect(await faultOf(await upload())).toEqual({ fault: 'diskFull' })
      expect(await readdir(join(data, 'files', 'incoming'))).toEqual([])

      await rm(join(data, 'ballast'))
      expect((await upload()).status).toBe(201)
      expect((await desk.post('/host/journal', { act: withdrawal(90) })).status).toBe(201)
      const { entries } = journalReadAnswerSchema.parse(await (await desk.ask('/host/journal')).json())
      const numbers = entries.map(({ command }) => command.deviceSeq)
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    })
  },
)

describe('a disk that never answers', () => {
  it('is told of after ten seconds; when it answers after all the act counts, once (SYNC-1, SYNC-3)', async () => {
    let answering: () => void = () => undefined
    const silence = new Promise<void>((resolve) => {
      answering = resolve
    })
    let syncs = 0
    const opened = await openJournal({
      folder: await temporaryFolder(),
      key: KEY,
      newDevice: () => DEVICE,
      openFile: async (path) => {
        const file = await openJournalFile(path)
        return {
          ...file,
          sync: async () => {
            syncs += 1
            if (syncs > 1) await silence
            return file.sync()
          },
        }
      },
    })
    invariant(opened.ok, 'the journal opens')
    const endpoint = appendEndpoint(opened.value, SIGNED_IN)
    const press = async (): Promise<Response> =>
      endpoint(
        new Request('http://127.0.0.1/host/journal', {
          method: 'POST',
          body: JSON.stringify({ act: withdrawal(1) }),
        }),
      )
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [first, twin] = [press(), press()]
    while (syncs < 2) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(PATIENCE)
    for (const answer of [await first, await twin]) {
      expect([answer.status, await faultOf(answer)]).toEqual([504, { fault: 'storageStalled' }])
    }
    expect(opened.value.unsettled()).toEqual([])
    answering()
    const again = await press()
    expect(again.status).toBe(201)
    expect(opened.value.unsettled().map(({ command }) => command.deviceSeq)).toEqual([1])
    await opened.value.close()
  })
})

const SIGNED_IN: SessionKeeper = {
  current: () => ({ staff: CLERK, deviceCode: DEVICE_CODE, mode: 'online', since: instant(0) }),
  signIn: () => Promise.reject(new Error('not asked')),
  signOut: () => Promise.resolve(),
  token: () => Promise.reject(new Error('not asked')),
  confirmed: () => Promise.resolve(),
  refused: () => undefined,
}
