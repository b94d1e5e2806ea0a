// 追回: claims with cause, progress and age; a contact, a repayment in part without the network, a signature for what
// cannot be recovered. Nothing leaves the ledger.

import type { Page } from '@playwright/test'
import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import { field } from './stage/counter.ts'
import { inspectDesk, inspectPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const ledger = (page: Page) => page.getByRole('region', { name: '追回台账' }).first()
const view = (page: Page, title: string): Promise<void> =>
  page.getByRole('radiogroup').getByText(title, { exact: true }).click()
const delivered = (page: Page): Promise<void> =>
  expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })

async function openClaim(page: Page, masked: string): Promise<void> {
  await page.getByRole('gridcell', { name: masked, exact: true }).dblclick()
  await expect(page.getByRole('button', { name: '下一笔' })).toBeVisible()
}

test('claims: asked for, repaid in part without the network, signed as unrecoverable, never deleted', async ({
  stage,
}) => {
  test.slow()
  const workstation = await stage.openWorkstation()
  const page = await workstation.openPage()
  await signIn(page, 'sj-taizhang1')
  await delivered(page)
  await goToDesk(page, '追回')
  // The grid says it aloud as well, in an element of its own.
  await expect(page.getByText('没有待追回的款项。补贴取消后同步自动出现。').last()).toBeVisible()
  await picture(page, 'recoup-empty')
  await inspectDesk(page)
  await stage.municipal.run(['test/e2e/stage/fill-ledgers.ts'])

  await test.step('claims appear by themselves with cause, amounts and age; those over six months are overdue', async () => {
    await expect(ledger(page).getByRole('gridcell', { name: '测**圆' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('测试方圆')).toHaveCount(0)
    const partly = ledger(page).getByRole('row').filter({ hasText: '测**圆' })
    await expect(partly).toContainText('证书撤销')
    await expect(partly.locator('[col-id=outstanding]')).toHaveText('¥1,000.00')
    await picture(page, 'recoup-list')
    await inspectDesk(page)
    await view(page, '逾期')
    await expect(ledger(page).getByRole('gridcell', { name: '逾期', exact: true })).toHaveCount(2)
    await picture(page, 'recoup-overdue')
  })

  await test.step('a contact, and a repayment in part, kept while the network is away', async () => {
    await openClaim(page, '测**圆')
    await expect(page.getByText('进度由市级导入')).toBeVisible()
    await expect(page.getByRole('region', { name: '退款记录' })).toContainText('机构退款')
    await page.keyboard.press('F2')
    await expect(page.getByRole('form', { name: '登记联系' })).toBeVisible()
    await page.keyboard.type('已函告机构，月底前退清')
    await page.keyboard.press('F9')
    await expect(page.getByText('已登记联系，已存本机')).toBeVisible()
    await stage.municipal.stop()
    await expect(statusBar(page)).toContainText('离线', { timeout: 60_000 })
    await page.keyboard.press('Alt+R')
    await page.keyboard.type('1001')
    await page.keyboard.press('F9')
    await expect(page.getByText('退款金额超过待追回的 1000 元')).toBeVisible()
    await field(page, '退款金额').fill('400')
    await expect(page.getByText('部分退款，尚余 ¥600.00')).toBeVisible()
    await picture(page, 'recoup-repayment')
    await inspectDesk(page)
    await page.keyboard.press('F9')
    await expect(page.getByText('已登记退款，已存本机')).toBeVisible()
    await expect(page.getByRole('region', { name: '退款记录' })).toContainText('2 次，共 ¥1,000.00')
    await expect(statusBar(page)).toContainText(/未送达 [1-9]/)
    await stage.municipal.start()
    await delivered(page)
    await picture(page, 'recoup-item')
    await inspectPalettes(page, async (palette) => {
      await picture(page, `recoup-item-${palette}`)
      await inspectDesk(page)
    })
    await expect(page.getByRole('button', { name: '签字：无法追回' })).toHaveCount(0)
  })

  await test.step('the supervisor signs with grounds; the claim stays, still outstanding and overdue', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    await signIn(page, 'sj-zhuguan')
    await goToDesk(page, '追回')
    await openClaim(page, '测**晓')
    await page.keyboard.press('Alt+U')
    await field(page, '依据').fill('当事人已死亡，无遗产，附证明')
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
    await expect(page.getByText('签字认定无法追回')).toBeVisible()
    await page.keyboard.press('F8')
    await view(page, '无法追回')
    await expect(ledger(page).getByRole('gridcell', { name: '测**晓' })).toBeVisible()
    await expect(ledger(page).getByRole('gridcell', { name: '逾期', exact: true })).toBeVisible()
    await picture(page, 'recoup-unrecoverable')
    await view(page, '全部')
    await expect(ledger(page).getByRole('row').filter({ hasText: '测**' })).toHaveCount(5)
    await inspectPalettes(page, async (palette) => {
      await picture(page, `recoup-${palette}`)
      await inspectDesk(page)
    })
    await page.keyboard.press('F7')
    await expect(page.getByRole('article', { name: '补贴追回台账' })).toContainText('逾期 2 笔')
    await picture(page, 'recoup-paper')
    await inspectDesk(page)
  })
})
