import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataKeyAnswerSchema } from '#shared/contracts/host.ts'
import { PASSWORD } from '../../testing/municipal-stand-in.ts'
import { faultOf, openDesk } from '../../testing/open-desk.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { DATA_KEY_FILE, openDataKey } from './open-data-key.ts'

describe('the data key', () => {
  it('is made at the first start, for the owner alone, and is the same at every later one', async () => {
    const folder = await temporaryFolder()
    const first = await openDataKey(folder)
    const again = await openDataKey(folder)
    expect(first.ok && again.ok && first.value.id.equals(again.value.id)).toBe(true)
    expect((await stat(join(folder, DATA_KEY_FILE))).mode & 0o777).toBe(0o600)
    const elsewhere = await openDataKey(await temporaryFolder())
    expect(first.ok && elsewhere.ok && first.value.id.equals(elsewhere.value.id)).toBe(false)
  })

  it.each(['', '{}', '{"version":2}', '{"version":1,"wrappings":[{"kind":"development","key":"AAAA"}]}'])(
    'in a file that is damaged or newer (%s) is not replaced by another one',
    async (text) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, DATA_KEY_FILE), text)
      expect(await openDataKey(folder)).toEqual({ ok: false, error: { fault: 'dataKeyUnusable' } })
      expect(await readFile(join(folder, DATA_KEY_FILE), 'utf8')).toBe(text)
    },
  )
})

describe('the key of the page', () => {
  it('is given to whoever is signed in, online or offline, the same on every start, and to nobody else', async () => {
    const desk = await openDesk()
    const given = async () => dataKeyAnswerSchema.parse(await (await desk.ask('/host/data-key')).json()).key
    expect(await faultOf(await desk.ask('/host/data-key'))).toEqual({ fault: 'signInNeeded' })
    await desk.signIn(PASSWORD)
    const online = await given()
    await desk.municipal.stop()
    await desk.restart()
    expect(await faultOf(await desk.ask('/host/data-key'))).toEqual({ fault: 'signInNeeded' })
    await desk.signIn(PASSWORD)
    expect(await given()).toBe(online)
  })

  it('is not the data key, and stands in no file of the folder', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const { key } = dataKeyAnswerSchema.parse(await (await desk.ask('/host/data-key')).json())
    expect(await readFile(join(desk.folder, 'data', DATA_KEY_FILE), 'utf8')).not.toContain(key)
  })
})
