// The cache on a disk that fills up in the middle of its first copy: a small file system of the test's own holds the
// browser's profile.

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mountSmallDisk, unmount } from '../../src-main/testing/small-disk.ts'
import { signIn, statusBar } from './stage/browser.ts'
import { castMember, expectConfirmed, takeIn } from './stage/counter.ts'
import { heldLine } from './stage/slow-line.ts'
import { expect, test } from './stage/stage.ts'

const CLERK = 'sj-shouli1'
const MEGABYTE = 1_000_000

test('SYNC-3 a disk that is full during the first copy is said in words; with room again it ends by itself, and no act is lost', async ({
  stage,
}) => {
  const line = await heldLine(stage)
  const workstation = await stage.openWorkstation(line.url, (profile) => {
    mountSmallDisk(profile, '64m')
    stage.endings.push(() => {
      unmount(profile)
      return Promise.resolve()
    })
    return Promise.resolve()
  })
  const { profile } = workstation.place
  const { page, close } = await workstation.openOnDisk()
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
