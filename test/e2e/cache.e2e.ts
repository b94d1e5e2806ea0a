// What happens to the cache, never to the work: wiped under a working clerk, cut off in the middle of its first copy, put
// on a disk that is full; and what a curious person finds of it on the disk.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { canMount, mountSmallDisk, unmount } from '../../src-main/testing/small-disk.ts'
import { CACHE_NAME } from '../../src-renderer/cache/packed/cache-tables.ts'
import { openPage, signIn, statusBar } from './stage/browser.ts'
import { findInClear } from './stage/clear-text.ts'
import {
  accept,
  castMember,
  chooseFirstCertificate,
  enterAccount,
  enterPerson,
  field,
  seeMaterials,
  takeIn,
  TEST_CARD,
} from './stage/counter.ts'
import { picture } from './stage/picture.ts'
import { openProfile } from './stage/profile.ts'
import { openSlowLine, type SlowLine } from './stage/slow-line.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const CLERK = 'sj-shouli1'
const MEGABYTE = 1_000_000

test('SYNC-2 a cache wiped under a clerk who is in the middle of a visit: the visit is finished, no act is lost, the rest comes again', async ({
  stage,
  browser,
}) => {
  const page = await openPage(browser, await stage.openWorkstation())
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
  browser,
}) => {
  const line = await heldLine(stage)
  const page = await openPage(browser, await stage.openWorkstation(line.url))
  await signIn(page, CLERK)
  const copying = statusBar(page).getByRole('group', { name: '首次下载' })
  await expect(copying).toContainText(/首次下载 [1-9]/)
  await picture(page, 'first-copy')
  const receipt = await acceptByHand(page)

  await page.reload()
  await expect.poll(() => line.copies.length).toBeGreaterThan(1)
  expect(line.copies[0]?.get('after')).toBe(null)
  expect(line.copies.at(-1)?.get('after')).toBeTruthy()
  line.release()
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 30_000 })
  await expect(copying).toHaveCount(0)
  await expectConfirmed(page, [receipt])
})

test('SYNC-3 a disk that is full during the first copy is said in words; with room again it ends by itself, and no act is lost', async ({
  stage,
}) => {
  test.skip(!canMount(), 'only root on Linux may mount a small disk')
  const profile = join(stage.folder, 'profile')
  await mkdir(profile)
  mountSmallDisk(profile, '64m')
  stage.endings.push(() => Promise.resolve(unmount(profile)))
  const line = await heldLine(stage)
  const { page, close } = await openProfile(profile, await stage.openWorkstation(line.url))
  stage.endings.push(close)
  await signIn(page, CLERK)
  await expect(statusBar(page)).toContainText(/首次下载 [1-9]/)
  const receipt = await acceptByHand(page)

  const ballast = join(profile, 'ballast')
  await writeFile(ballast, Buffer.alloc(64 * MEGABYTE)).catch(() => undefined)
  line.release()
  await expect(statusBar(page)).toContainText(/J13[012]/, { timeout: 40_000 })
  await expect(statusBar(page)).not.toContainText('全部已送达')

  await rm(ballast)
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })
  await expectConfirmed(page, [receipt])
})

test('nothing that was on the screen lies in clear in the browser profile or in the data folder', async ({
  stage,
}) => {
  const profile = join(stage.folder, 'profile')
  const workstation = await stage.openWorkstation()
  const { page, close } = await openProfile(profile, workstation)
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
  await close()
  await workstation.stop()

  expect(await findInClear(stage.folder, [unsealed])).not.toEqual([])
  const data = join(stage.folder, 'workstation-1')
  const words = people.flatMap(({ name, identityNumber, mobile }) => [name, identityNumber, mobile])
  for (const folder of [profile, data]) expect(await findInClear(folder, [...words, TEST_CARD])).toEqual([])
})

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

async function heldLine({ municipal, endings }: Stage): Promise<SlowLine> {
  const line = await openSlowLine(municipal.url, 1)
  endings.push(line.close)
  return line
}

/** Somebody of whom this machine knows nothing yet. */
async function acceptByHand(page: Page): Promise<string> {
  await field(page, '证件号码').fill(castMember('冯磊').identityNumber)
  await field(page, '姓名').fill('冯磊')
  await field(page, '手机号码').fill('15400000099')
  await field(page, '第二联系人').fill('家属 13900000000')
  await page.getByRole('group', { name: '户籍', exact: true }).getByText('非本市').click()
  await page.getByRole('radiogroup', { name: '选择证书' }).getByText('按证书录入').click()
  await field(page, '职业编码').fill('4-03-02-08')
  await field(page, '证书编号').fill('TEST-0001')
  await field(page, '发证日期').fill('2026-06-10')
  await seeMaterials(page)
  await enterAccount(page)
  const receipt = await accept(page)
  await page.keyboard.press('F9')
  await expect(field(page, '证件号码')).toHaveValue('')
  return receipt
}

/** Every receipt stands in the list once, as the server's record. */
async function expectConfirmed(page: Page, receipts: readonly string[]): Promise<void> {
  await page.getByText('受理列表').click()
  for (const receipt of receipts) {
    const row = page.getByRole('row').filter({ hasText: receipt })
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('市级已确认')
  }
}
