// 主管: what waits is opened and signed, the unit at a glance; by keyboard, in three palettes.

import type { Page } from '@playwright/test'
import { openPage, signIn, statusBar } from './stage/browser.ts'
import { field } from './stage/counter.ts'
import { inspectDesk, inspectPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

test.use({ applications: 5_000 })

const waiting = (page: Page) => page.getByRole('region', { name: '待签' }).getByRole('listitem')
const delivered = (page: Page): Promise<void> =>
  expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })

/** The desk's own keys, 1 to 5; never while a field has the keyboard. */
async function turnTo(page: Page, digit: string, title: string): Promise<void> {
  await page.locator('.jb-supervisor-body').focus()
  await expect(async () => {
    await page.keyboard.press(digit)
    await expect(page.getByRole('radio', { name: title })).toBeChecked({ timeout: 500 })
  }).toPass()
}

test('the supervisor: signatures and overview', async ({ stage, browser }) => {
  test.slow()
  await stage.municipal.run(['test/e2e/stage/ask-signatures.ts'])
  await stage.municipal.run(['test/e2e/stage/assign-calls.ts'])
  const page = await openPage(browser, await stage.openWorkstation())
  await signIn(page, 'sj-zhuguan')
  await delivered(page)

  await test.step('待签: oldest first, masked; Enter opens the record on its desk, and what is signed is gone', async () => {
    await expect(waiting(page).filter({ hasText: '账户维护，待复核' })).toHaveCount(1, {
      timeout: 60_000,
    })
    await expect(waiting(page).filter({ hasText: '长期无法联系，待签字' }).first()).toBeVisible()
    await picture(page, 'supervisor-inbox')
    await inspectDesk(page)
    const before = await waiting(page).count()
    await waiting(page).filter({ hasText: '长期无法联系' }).first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: '收款人' })).toBeVisible()
    // The desk binds its keys once it is shown; a hand is slower than this test.
    await expect(async () => {
      await page.keyboard.press('Alt+U')
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 })
    }).toPass()
    await field(page, '依据').fill('手机及备用联系人均无法接通')
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
    await expect(page.getByText(/长期无法联系/).first()).toBeVisible()
    await page.keyboard.press('Alt+1')
    await expect(waiting(page)).toHaveCount(before - 1)
    await delivered(page)
  })

  await test.step('概览: four charts, each with its figures as a table', async () => {
    await turnTo(page, '2', '概览')
    for (const title of ['每日受理', '应付未付账龄', '抽检进度', '申请至发放']) {
      const chart = page.getByRole('region', { name: title })
      await expect(chart.locator('canvas')).toBeVisible()
      await chart.getByText(`${title}数据`).click()
      await expect(chart.getByRole('rowheader').first()).toBeVisible()
      await chart.getByText(`${title}数据`).click()
    }
    await picture(page, 'supervisor-overview')
    await inspectDesk(page)
    await inspectPalettes(page, async (palette) => {
      await picture(page, `supervisor-overview-${palette}`)
      await inspectDesk(page)
    })
  })
})
