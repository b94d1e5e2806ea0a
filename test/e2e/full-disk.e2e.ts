// The cache on a disk that fills up in the middle of its first copy: a small file system of the test's own holds the
// browser's profile.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { canMount, mountSmallDisk, unmount } from '../../src-main/testing/small-disk.ts'
import { signIn, statusBar } from './stage/browser.ts'
import { castMember, takeIn } from './stage/counter.ts'
import { openProfile } from './stage/profile.ts'
import { openSlowLine, type SlowLine } from './stage/slow-line.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const CLERK = 'sj-shouli1'
const MEGABYTE = 1_000_000

test('SYNC-3 a disk that is full during the first copy is said in words; with room again it ends by itself, and no act is lost', async ({
  stage,
}) => {
  test.skip(!canMount(), 'only root on Linux may mount a small disk')
  const profile = join(stage.folder, 'profile')
  await mkdir(profile)
  mountSmallDisk(profile, '64m')
  stage.endings.push(() => {
    unmount(profile)
    return Promise.resolve()
  })
  const line = await heldLine(stage)
  const { page, close } = await openProfile(profile, await stage.openWorkstation(line.url))
  stage.endings.push(close)
  await signIn(page, CLERK)
  await expect(statusBar(page)).toContainText(/首次下载 [1-9]/)
  const receipt = await takeIn(page, castMember('郭大勇'))

  const ballast = join(profile, 'ballast')
  await writeFile(ballast, Buffer.alloc(64 * MEGABYTE)).catch(() => undefined)
  line.release()
  await expect(statusBar(page)).toContainText(/J13[012]/, { timeout: 40_000 })
  await expect(statusBar(page)).not.toContainText('全部已送达')

  await rm(ballast)
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })
  await expectConfirmed(page, [receipt])
})

async function heldLine({ municipal, endings }: Stage): Promise<SlowLine> {
  const line = await openSlowLine(municipal.url, 1)
  endings.push(line.close)
  return line
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
