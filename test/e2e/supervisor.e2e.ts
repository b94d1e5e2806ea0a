// 主管: what waits is opened and signed, the unit at a glance, figures with the records behind them, official tables as
// files and on paper; by keyboard, in three palettes, and without the server.

import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { signIn, statusBar } from './stage/browser.ts'
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
  await page.keyboard.press(digit)
  await expect(page.getByRole('radio', { name: title })).toBeChecked()
}

test('the supervisor: signatures, overview, indicators, official tables, workstations', async ({ stage }) => {
  test.slow()
  await stage.municipal.run(['test/e2e/stage/ask-signatures.ts'])
  await stage.municipal.run(['test/e2e/stage/assign-calls.ts'])
  const page = await stage.openPage()
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
    // What may be done comes with what was being typed about the person.
    await expect(page.getByRole('button', { name: '签字：长期无法联系' })).toBeVisible()
    await page.keyboard.press('Alt+U')
    await expect(page.getByRole('dialog')).toBeVisible()
    await field(page, '依据').fill('手机及备用联系人均无法接通')
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
    // A dialog keeps the desks' keys from acting until it is gone.
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('status').filter({ hasText: '已登记' })).toBeVisible()
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

  await test.step('指标: at the end of 2024 Songjiang owes nine, and they are listed', async () => {
    await turnTo(page, '3', '指标')
    await field(page, '截至').fill('20241231')
    await field(page, '截至').blur()
    const paid = page.getByRole('row').filter({ hasText: 'C1105' })
    await expect(paid).toBeVisible()
    await picture(page, 'supervisor-indicators')
    await inspectDesk(page)
    await paid.getByRole('button', { name: '明细：应付未付' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('共 9 笔')).toBeVisible()
    const list = page.getByRole('region', { name: '应补尽补率名单' })
    await expect(list.getByRole('gridcell', { name: '应付未付' })).toHaveCount(9)
    await picture(page, 'supervisor-behind')
    await inspectDesk(page)
    await list.getByRole('gridcell').first().dblclick()
    await expect(page.getByRole('region', { name: '收款人' })).toBeVisible()
    await page.keyboard.press('Alt+1')
  })

  await test.step('报表: an official table as a file, whose digest is the one that is shown', async () => {
    await turnTo(page, '4', '报表')
    await field(page, '截至').fill('20241231')
    await field(page, '截至').blur()
    const { name, bytes } = await stage.shell.download(page, () =>
      page.getByRole('button', { name: '应付未付统计表 保存为 Excel' }).click(),
    )
    expect(name).toBe('应付未付统计表-2024-12-31.xlsx')
    const digest = createHash('sha256').update(bytes).digest('hex')
    await expect(page.getByText(`SHA-256 ${digest}`)).toBeVisible()
    const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml']
    expect(strFromU8(sheet ?? new Uint8Array())).toContain('松江')
    await picture(page, 'supervisor-exports')
    await inspectDesk(page)
  })

  await test.step('the same table on paper, with Chinese fonts in the PDF', async () => {
    await page.getByRole('button', { name: '应付未付统计表 打印' }).click()
    await expect(page.getByRole('article', { name: '应付未付统计表' })).toContainText('¥3,600.00')
    await picture(page, 'supervisor-paper')
    await inspectDesk(page)
    const pdf = await stage.shell.pdf(page)
    expect(pdf.toString('latin1')).toMatch(/\/FontFile|\/Type3/)
    await page.keyboard.press('F8')
    await expect(page.getByRole('radio', { name: '报表' })).toBeChecked()
  })

  await test.step('工作站: those of the district, and who signed in last', async () => {
    await turnTo(page, '5', '工作站')
    await expect(page.getByRole('row').filter({ hasText: '黄丽' })).toHaveCount(1)
    await picture(page, 'supervisor-devices')
    await inspectDesk(page)
  })

  await test.step('without the server: the cache’s part is there, the rest says what it needs', async () => {
    await stage.municipal.stop()
    await expect(statusBar(page)).toContainText('离线', { timeout: 60_000 })
    await turnTo(page, '2', '概览')
    await expect(page.getByRole('region', { name: '应付未付账龄' }).locator('canvas')).toBeVisible()
    await expect(page.getByText('此图需连接市级服务器。')).toBeVisible()
    await picture(page, 'supervisor-offline')
    await inspectDesk(page)
    await turnTo(page, '3', '指标')
    await expect(page.getByText('指标由市级服务器统计，连接后显示。')).toBeVisible()
    await turnTo(page, '1', '待签')
    await expect(waiting(page).filter({ hasText: '账户维护，待复核' })).toHaveCount(1)
  })
})
