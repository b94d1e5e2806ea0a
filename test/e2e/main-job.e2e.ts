// The main job on real input: applications taken while the server is down reach it exactly once, and a second
// workstation sees them.

import { signIn, statusBar } from './stage/browser.ts'
import { castMember, takeIn } from './stage/counter.ts'
import { expect, test } from './stage/stage.ts'

test('SYNC-1 SYNC-4 three applications with scans, taken with the server down, survive a SIGKILL and arrive once', async ({
  stage,
}) => {
  const first = await stage.openWorkstation()
  const page = await first.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('在线')
  await expect(statusBar(page)).toContainText('全部已送达')

  await stage.municipal.kill()
  await expect(statusBar(page)).toContainText('离线')
  const receipts: string[] = []
  for (const name of ['陈志远', '林燕', '黄海涛']) receipts.push(await takeIn(page, castMember(name)))
  expect(new Set(receipts).size).toBe(3)
  await expect(statusBar(page)).toContainText('未送达 3')

  await first.kill()
  await stage.municipal.start()
  await first.restart()
  const again = await first.openPage()
  await signIn(again, 'sj-shouli1')
  await expect(statusBar(again)).toContainText('未送达 0')
  await expect(statusBar(again)).toContainText('全部已送达')

  const second = await stage.openWorkstation()
  const other = await second.openPage()
  await signIn(other, 'sj-shouli2')
  await expect(statusBar(other)).toContainText('全部已送达')
  await other.getByText('受理列表').click()
  for (const receipt of receipts) {
    await expect(other.getByRole('gridcell', { name: receipt })).toHaveCount(1)
  }

  // The colleague's scan comes from the server: this machine has never had it.
  await other.getByRole('gridcell', { name: receipts[0] ?? '' }).dblclick()
  const scan = other
    .getByRole('dialog')
    .getByRole('button', { name: '身份证或社会保障卡扫描件 1', exact: true })
    .locator('img')
  await expect
    .poll(() => scan.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1)
})
