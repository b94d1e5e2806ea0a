// A reviewer's morning after the generation: what was generated against today, by the keyboard, with the network cut and
// back; only what does not differ goes together. A question goes to the city, whose supervisor answers it for the case
// and lays it down for all.

import type { Page } from '@playwright/test'
import { goToDesk, signIn, signOut, statusBar } from './stage/browser.ts'
import { inspectInAllPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const MONTH = '2026-11'
const ALL_SENT = { timeout: 60_000 }

test.use({ firstDay: '2026-11-19' })

const bar = statusBar
const dialog = (page: Page) => page.getByRole('dialog')
const compared = (page: Page) => page.getByRole('region', { name: '比对' })
const place = (page: Page) => page.getByText(/^第 \d+ \/ \d+ 件$/)

async function allSent(page: Page): Promise<void> {
  await expect(bar(page)).toContainText('全部已送达', ALL_SENT)
}

test('review: differences are lit, the keyboard goes through the queue, the city answers', async ({
  stage,
}) => {
  // Two workstations and every palette of three desks.
  test.slow()
  const page = await stage.openPage()
  await signIn(page, 'sj-shenhe')
  await allSent(page)

  await test.step('before the generation the desk says when the records come', async () => {
    await expect(page.getByText('没有待审核的记录。发放记录于每月 19 日生成').first()).toBeAttached()
    await picture(page, 'review-empty')
  })

  await test.step('the queue is masked and says which differ; only the others may go together', async () => {
    const day = stage.calendar.today ?? ''
    await stage.municipal.run(['test/e2e/stage/generate-records.ts', '--month', MONTH, '--today', day])
    await expect(page.getByRole('gridcell', { name: '✗ 1 处不一致' })).toHaveCount(1, ALL_SENT)
    await picture(page, 'review-list')
    await inspectInAllPalettes(page)
    const counted = await page.getByText(/\d+ 件，其中 \d+ 件一致/).innerText()
    const [, all = 0, clean = 0] = (/(\d+) 件，其中 (\d+) 件一致/.exec(counted) ?? []).map(Number)
    expect(clean).toBeLessThan(all)
    await page.keyboard.press('F6')
    await expect(dialog(page)).toContainText(`审核通过 ${clean} 件`)
    await expect(dialog(page).getByRole('row')).toHaveCount(clean + 1)
    await picture(page, 'review-bulk')
    await inspectInAllPalettes(page)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
  })

  await test.step('what differs is lit, with sign and word; the city is asked about it', async () => {
    await page.getByRole('gridcell', { name: '✗ 1 处不一致' }).dblclick()
    await expect(compared(page).getByRole('row', { name: /收款账户/ })).toContainText('✗不一致')
    await expect(compared(page).getByRole('row', { name: /补贴金额/ })).toContainText('✓一致')
    await picture(page, 'review-difference')
    await inspectInAllPalettes(page)
    await page.keyboard.press('q')
    await dialog(page).getByRole('textbox', { name: '事项' }).fill('生成后更正账户的处理')
    await dialog(page)
      .getByRole('textbox', { name: '请示内容' })
      .fill('生成后更正收款账户的，是否需要退回重新生成？')
    await expect(dialog(page)).toContainText('22 / 2000 字')
    await picture(page, 'review-ask')
    await dialog(page).getByRole('button', { name: '提交请示' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('region', { name: '请示' })).toContainText('待答复')
  })

  await test.step('with the network cut: J and K walk, A approves and goes on, H holds', async () => {
    await stage.municipal.stop()
    await expect(bar(page)).toContainText('离线')
    const before = await place(page).innerText()
    await page.keyboard.press('j')
    await expect(place(page)).not.toHaveText(before)
    await page.keyboard.press('k')
    await expect(place(page)).toHaveText(before)
    await page.keyboard.press('j')
    await expect(place(page)).not.toHaveText(before)
    const held = await place(page).innerText()
    await page.keyboard.press('h')
    await dialog(page).getByRole('textbox', { name: '理由' }).fill('待核实在职情况')
    await dialog(page).getByRole('button', { name: '暂缓' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('region', { name: '提示' })).toContainText('待核实在职情况')
    await expect(page.getByRole('button', { name: /审核通过/ })).toBeDisabled()
    // An act moves nothing in the queue.
    await expect(place(page)).toHaveText(held)
    await picture(page, 'review-held')
    const { hash } = new URL(page.url())
    await page.keyboard.press('j')
    await expect(page.getByRole('button', { name: /审核通过/ })).toBeEnabled()
    const [, count = 0] = (/\/ (\d+) 件/.exec(await place(page).innerText()) ?? []).map(Number)
    await page.keyboard.press('a')
    await expect(place(page)).toHaveText(new RegExp(`/ ${String(count - 1)} 件`))
    await page.keyboard.press('F8')
    await expect(page.getByRole('button', { name: /批量通过/ })).toBeVisible()
    await page.keyboard.press('F6')
    await dialog(page)
      .getByRole('button', { name: /审核通过 \d+ 件/ })
      .click()
    await expect(dialog(page)).toHaveCount(0, ALL_SENT)
    await expect(bar(page)).toContainText(/未送达 [1-9]/)
    await picture(page, 'review-offline')
    await page.getByText('已审核', { exact: true }).click()
    await expect(page.getByRole('gridcell', { name: '✓ 一致' }).first()).toBeVisible()
    // As a hit of the search does it: what stands in another view opens all the same.
    await page.evaluate((to) => {
      window.location.hash = to
    }, hash)
    await expect(page.getByRole('region', { name: '提示' })).toContainText('待核实在职情况')
    await page.keyboard.press('F8')
    await stage.municipal.start()
    await allSent(page)
  })

  await test.step('the city’s supervisor answers, and lays the answer down for all', async () => {
    const city = await stage.openPage()
    await signIn(city, 'sh-zhuguan')
    await allSent(city)
    await goToDesk(city, '请示口径')
    await expect(city.getByText('生成后更正账户的处理')).toBeVisible()
    await picture(city, 'rulings-asked')
    await inspectInAllPalettes(city)
    await city.getByRole('button', { name: '答复' }).click()
    await dialog(city)
      .getByRole('textbox', { name: '答复' })
      .fill('账户已更正的，无需退回，按更正后的账户发放。')
    await picture(city, 'rulings-answer')
    await dialog(city).getByRole('button', { name: '答复', exact: true }).click()
    await expect(dialog(city)).toHaveCount(0)
    await city.getByRole('button', { name: '印发为口径' }).click()
    await dialog(city).getByRole('textbox', { name: '条款' }).fill('沪人社规〔2025〕7号 二（二）')
    await dialog(city).getByRole('button', { name: '印发', exact: true }).click()
    await expect(dialog(city)).toHaveCount(0)
    await expect(city.getByRole('region', { name: '口径库' })).toContainText('1 条')
    await allSent(city)
    await city.getByText('生成后更正账户的处理').last().click()
    await picture(city, 'rulings')
    await inspectInAllPalettes(city)
  })

  await test.step('the district reads both; a supervisor sees the queue and approves nothing', async () => {
    await goToDesk(page, '请示口径')
    await expect(page.getByRole('region', { name: '口径库' })).toContainText('1 条', ALL_SENT)
    await expect(page.getByText('答复：账户已更正的')).toBeVisible()
    await expect(page.getByRole('button', { name: '答复' })).toHaveCount(0)
    await signOut(page)
    await signIn(page, 'sj-zhuguan')
    await allSent(page)
    await goToDesk(page, '审核')
    await page.getByText('待审核', { exact: true }).click()
    await expect(page.getByRole('button', { name: /批量通过/ })).toHaveCount(0)
    await page.getByRole('gridcell', { name: '！需核对' }).first().dblclick()
    await expect(compared(page)).toBeVisible()
    await expect(page.getByRole('main').getByRole('button', { name: /审核通过/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /解除暂缓/ })).toBeVisible()
    await picture(page, 'review-supervisor')
  })
})
