// A morning without network, an evening with it; two windows; a workstation that is not the first to start.

import { signIn, statusBar } from './stage/browser.ts'
import { accept, castMember, enterAccount, field, seeMaterials, takeIn } from './stage/counter.ts'
import { expect, test } from './stage/stage.ts'

/** A page that has met no server for a while looks for it every quarter of a minute. */
const FOUND_AGAIN = { timeout: 60_000 }

test('a clerk who has signed in before works a morning without the server, and it all arrives by itself', async ({
  stage,
}) => {
  const workstation = await stage.openWorkstation()
  const evening = await workstation.openPage()
  await signIn(evening, 'sj-shouli1')
  await expect(statusBar(evening)).toContainText('全部已送达')
  await stage.municipal.stop()
  await workstation.stop()

  await workstation.restart()
  const morning = await workstation.reopenPage(evening)
  await signIn(morning, 'sj-shouli1')
  await expect(statusBar(morning)).toContainText('离线')
  await takeIn(morning, castMember('郭大勇'))
  await expect(statusBar(morning)).toContainText('未送达 1')

  await stage.municipal.start()
  await expect(statusBar(morning)).toContainText('全部已送达', FOUND_AGAIN)
})

test('without the server, whoever has never signed in here is told why not, and a wrong password stays wrong', async ({
  stage,
}) => {
  const workstation = await stage.openWorkstation()
  const page = await workstation.openPage()
  await signIn(page, 'sj-shouli1')
  await page.getByRole('button', { name: '退出' }).click()
  await stage.municipal.stop()

  const attempt = async (username: string, password: string): Promise<void> => {
    await page.getByRole('textbox', { name: '账号' }).fill(username)
    await page.getByRole('textbox', { name: '口令' }).fill(password)
    await page.keyboard.press('Enter')
  }
  await attempt('sj-shouli2', 'Jibu-Demo-2026')
  await expect(page.getByText('J302')).toBeVisible()
  await attempt('sj-shouli1', 'wrong password')
  await expect(page.getByText('J301')).toBeVisible()
})

test('SYNC-15 two windows of one workstation send an act once and show the same', async ({ stage }) => {
  const workstation = await stage.openWorkstation()
  const page = await workstation.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  const pushes: string[] = []
  // Of both windows.
  page.context().on('request', (request) => {
    if (request.url().endsWith('/sync/commands')) pushes.push(request.postData() ?? '')
  })
  const twin = await workstation.openTwin(page)
  await expect(statusBar(twin)).toContainText('全部已送达')

  const receipt = await takeIn(page, castMember('郭大勇'))
  await twin.getByText('受理列表').click()
  await expect(twin.getByRole('gridcell', { name: receipt })).toHaveCount(1)
  await expect(statusBar(page)).toContainText('全部已送达')
  await expect(statusBar(twin)).toContainText('全部已送达')
  expect(new Set(pushes).size).toBe(1)
})

test('roles: a verifier finds no counter, and the sync words stay', async ({ stage }) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-heshi')
  await expect(page.getByRole('button', { name: '窗口受理' })).toHaveCount(0)
  await expect(statusBar(page)).toContainText('在线')
})

test('SYNC-12 SYNC-18 a person whom this machine knows nothing of is unknown, not without facts, and is accepted provisionally', async ({
  stage,
}) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  await field(page, '证件号码').fill(castMember('林燕').identityNumber)
  await expect(page.getByRole('region', { name: '人员', exact: true })).toContainText('数据截至')
  await page.getByRole('button', { name: '清空' }).click()

  await stage.municipal.stop()
  await expect(statusBar(page)).toContainText('离线')
  // 冯磊 belongs to the working set of another district.
  await field(page, '证件号码').fill(castMember('冯磊').identityNumber)
  await field(page, '姓名').fill('冯磊')
  await field(page, '手机号码').fill('15400000099')
  await field(page, '第二联系人').fill('家属 13900000000')
  await page.getByRole('group', { name: '户籍', exact: true }).getByText('非本市').click()
  await page.getByRole('radiogroup', { name: '选择证书' }).getByText('按证书录入').click()
  await field(page, '职业编码').fill('4-03-02-08')
  await field(page, '证书编号').fill('TEST-0001')
  await field(page, '发证日期').fill('2026-06-10')
  await expect(page.getByRole('complementary', { name: '评估' })).toContainText('待核')
  await expect(page.getByRole('region', { name: '人员', exact: true })).not.toContainText('数据截至')
  await seeMaterials(page)
  await enterAccount(page)
  await accept(page)
  await expect(page.getByRole('region', { name: '打印' })).toContainText('归集')
  await expect(statusBar(page)).toContainText('未送达 1')

  await stage.municipal.start()
  await expect(statusBar(page)).toContainText('全部已送达', FOUND_AGAIN)
})
