// What happens to the cache, never to the work: wiped under a working clerk, cut off in the middle of its first copy; and
// what a curious person finds of it on the disk.

import type { Page } from '@playwright/test'
import { CACHE_NAME } from '../../src-renderer/cache/packed/cache-tables.ts'
import { signIn, statusBar } from './stage/browser.ts'
import { asStored, findInClear } from './stage/clear-text.ts'
import {
  accept,
  castMember,
  chooseFirstCertificate,
  enterAccount,
  enterPerson,
  expectConfirmed,
  seeMaterials,
  takeIn,
  TEST_CARD,
} from './stage/counter.ts'
import { picture } from './stage/picture.ts'
import { heldLine } from './stage/slow-line.ts'
import { expect, test } from './stage/stage.ts'

const CLERK = 'sj-shouli1'

test('SYNC-2 a cache wiped under a clerk who is in the middle of a visit: the visit is finished, no act is lost, the rest comes again', async ({
  stage,
}) => {
  const page = await stage.openPage()
  await signIn(page, CLERK)
  await expect(statusBar(page)).toContainText('全部已送达')
  const first = await takeIn(page, castMember('郭大勇'))
  await enterPerson(page, castMember('陈志远'))
  await chooseFirstCertificate(page)
  await seeMaterials(page)
  await wipe(page)

  await enterAccount(page)
  const second = await accept(page)
  await page.keyboard.press('F9')
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 30_000 })
  await expectConfirmed(page, [first, second])
})

test('SYNC-10 SYNC-13 reloaded in the middle of the first copy, it goes on behind the last page; what was accepted meanwhile arrives', async ({
  stage,
}) => {
  const line = await heldLine(stage)
  const page = await stage.openPage(line.url)
  await signIn(page, CLERK)
  const copying = statusBar(page).getByRole('group', { name: '首次下载' })
  await expect(copying).toContainText(/首次下载 [1-9]/)
  await picture(page, 'first-copy')
  const receipt = await takeIn(page, castMember('郭大勇'))

  await page.reload()
  await expect.poll(() => line.copies.length).toBeGreaterThan(1)
  expect(line.copies[0]?.get('after')).toBe(null)
  expect(line.copies.at(-1)?.get('after')).toBeTruthy()
  line.release()
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 30_000 })
  await expect(copying).toHaveCount(0)
  await expectConfirmed(page, [receipt])
})

test('nothing that was on the screen lies in clear in the browser profile or in the data folder', async ({
  stage,
}) => {
  const workstation = await stage.openWorkstation()
  const { page, close } = await workstation.openOnDisk()
  await signIn(page, CLERK)
  await expect(statusBar(page)).toContainText('全部已送达')
  const people = ['郭大勇', '陈志远'].map(castMember)
  await takeIn(page, castMember('郭大勇'))
  await enterPerson(page, castMember('陈志远'))
  await page.getByLabel('查找').fill('gdy')
  await expect(page.getByText('郭*勇')).toBeVisible()
  await picture(page, 'search-initials')
  await page.keyboard.press('Escape')
  await expect(statusBar(page)).toContainText('全部已送达')
  // What nobody sealed has to be found, or the search below proves nothing.
  const unsealed = '没有加密的演示文字'
  await page.evaluate((text) => {
    localStorage.setItem('unsealed', text)
  }, unsealed)
  await plant(page, PLANTED)
  await close()
  await workstation.stop()

  expect(await findInClear(stage.folder, [unsealed])).not.toEqual([])
  expect(await findInClear(stage.folder, [PLANTED], asStored)).toEqual([])
  expect(await findInClear(stage.folder, [PLANTED])).not.toEqual([])
  const { folder: data, profile } = workstation.place
  const words = people.flatMap(({ name, identityNumber, mobile }) => [name, identityNumber, mobile])
  for (const folder of [profile, data]) expect(await findInClear(folder, [...words, TEST_CARD])).toEqual([])
})

/** A name that lies in a compressed block, in pieces that only whoever opens the block can put together. */
const PLANTED = '压缩块中的演示姓名'

/**
 * Puts a word into a database of the page's origin, behind its own two halves, so that compression refers to them; then
 * so much noise that the browser turns its log into tables.
 */
const plant = (page: Page, word: string): Promise<void> =>
  page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('planted')
        request.onupgradeneeded = () => {
          request.result.createObjectStore('words', { autoIncrement: true })
        }
        request.onerror = () => {
          reject(new Error('nothing could be planted'))
        }
        request.onsuccess = () => {
          const half = Math.floor(text.length / 2)
          const halves = `${text.slice(0, half)}，${text.slice(half)}；`
          const transaction = request.result.transaction('words', 'readwrite', { durability: 'strict' })
          transaction.objectStore('words').put(`${halves.repeat(3)}${text}${halves.repeat(300)}`)
          for (let count = 0; count < 200; count += 1) {
            const noise = crypto.getRandomValues(new Uint8Array(50_000))
            transaction.objectStore('words').put(noise)
          }
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    word,
  )

/** Deletes the cache under the running page, as a cleaning program would. */
const wipe = (page: Page): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = () => {
          resolve()
        }
        request.onerror = () => {
          reject(new Error('the cache could not be deleted'))
        }
      }),
    CACHE_NAME,
  )
