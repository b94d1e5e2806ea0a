// From audited records to confirmed ones: a list with either kind of period, an objection and its answer, what is printed,
// and confirmation by somebody who audits nothing, with everything that has changed since. National Day lies in between.

import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { goToDesk, signIn, signOut, statusBar } from './stage/browser.ts'
import { inspectInAllPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const MONTH = '2026-09'
const ALL_SENT = { timeout: 60_000 }

test.use({ firstDay: '2026-09-28' })

const dialog = (page: Page) => page.getByRole('dialog')
const publishing = async (page: Page, username: string): Promise<void> => {
  await signIn(page, username)
  await expect(statusBar(page)).toContainText('全部已送达', ALL_SENT)
  await goToDesk(page, '公示确认')
}

test('R-31 publicity and confirmation: periods, objection, print, changes, and never audit with confirmation', async ({
  stage,
}) => {
  test.slow()
  const workstation = await stage.openWorkstation()
  let page = await workstation.openPage()
  await publishing(page, 'sj-shenhe')

  await test.step('the desk is empty until records are audited', async () => {
    await expect(page.getByText('还没有公示批次')).toBeVisible()
    await picture(page, 'publication-empty')
    const day = stage.calendar.today ?? ''
    const script = ['test/e2e/stage/generate-records.ts', '--approve', '--month', MONTH, '--today', day]
    await stage.municipal.run(script)
    await goToDesk(page, '审核')
    await page.getByText('已审核', { exact: true }).click()
    await expect(page.getByRole('gridcell', { name: '✓ 一致' }).first()).toBeVisible(ALL_SENT)
    await goToDesk(page, '公示确认')
  })

  await test.step('either period says its last day before it is chosen; offline the list goes up once', async () => {
    await page.keyboard.press('F2')
    await expect(dialog(page)).toContainText('7 日（至 2026-10-08 周四）')
    await expect(dialog(page)).toContainText('5 个工作日（至 2026-10-10 周六）')
    await dialog(page).getByText('5 个工作日').click()
    await dialog(page).getByRole('textbox', { name: '监督电话' }).fill('021-12333')
    await picture(page, 'publication-open')
    await inspectInAllPalettes(page)
    await stage.municipal.stop()
    await expect(statusBar(page)).toContainText('离线')
    await dialog(page)
      .getByRole('button', { name: /公示 \d+ 件/ })
      .click()
    await expect(dialog(page)).toHaveCount(0)
    await page.keyboard.press('F2')
    await expect(dialog(page)).toContainText('没有已审核、待公示的记录')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /2026-09-28.*2026-10-10/ }).click()
    await expect(page.getByText('市级确认后可登记异议')).toBeVisible()
    await picture(page, 'publication-offline')
    await stage.municipal.start()
    await expect(page.getByRole('button', { name: '登记异议 1', exact: true })).toBeVisible(ALL_SENT)
  })

  await test.step('the list is masked on paper, and an objection holds its record', async () => {
    const sheet = page.getByRole('article', { name: '公示名单' })
    await expect(sheet).toContainText('021-12333')
    expect(await sheet.innerText()).not.toMatch(/\d{17}[\dX]/)
    await print(stage, page, join(stage.folder, 'list.pdf'), 'publication-print')
    await page.getByRole('button', { name: '登记异议 2', exact: true }).click()
    await dialog(page).getByRole('textbox', { name: '异议内容' }).fill('举报称不在该单位工作')
    await picture(page, 'publication-object')
    await dialog(page).getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByRole('region', { name: '异议' })).toContainText('！待答复')
    await picture(page, 'publication-list')
    await inspectInAllPalettes(page)
    await expect(statusBar(page)).toContainText('全部已送达', ALL_SENT)
  })

  await test.step('audit and confirmation are never in one hand; nobody confirms before the period is over', async () => {
    await expect(page.getByRole('button', { name: '确认发放' })).toHaveCount(0)
    await signOut(page)
    await publishing(page, 'sj-queren')
    await openList(page)
    await page.getByRole('button', { name: '确认发放' }).click()
    await expect(dialog(page)).toContainText('2026-10-10')
    await expect(dialog(page).getByRole('button', { name: /确认 \d+ 件/ })).toBeDisabled()
    await picture(page, 'publication-confirm-early')
    await page.keyboard.press('Escape')
    await signOut(page)
  })

  await test.step('past the 11th: late, every change told, the held one stays on the list', async () => {
    stage.calendar.today = '2026-10-12'
    await stage.municipal.stop()
    await stage.municipal.start()
    await workstation.stop()
    await workstation.restart()
    page = await workstation.reopenPage(page)
    await publishing(page, 'sj-queren')
    await picture(page, 'publication-lists')
    await inspectInAllPalettes(page)
    await openList(page)
    await page.getByRole('button', { name: '确认发放' }).click()
    await expect(dialog(page)).toContainText('！已超过2026年9月批次的确认目标日 2026-10-11 周日')
    const changes = dialog(page).getByRole('region', { name: '公示后的变化' })
    await expect(changes).toContainText('暂缓：举报称不在该单位工作')
    await expect(changes).toContainText('暂缓，留在名单')
    await picture(page, 'publication-confirm-late')
    await inspectInAllPalettes(page)
    await dialog(page)
      .getByRole('button', { name: /确认 \d+ 件/ })
      .click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('article', { name: '公示名单' })).toContainText('✓ 已确认')
    await picture(page, 'publication-held')
    await signOut(page)
  })

  await test.step('the supervisor answers; what had been objected to follows', async () => {
    await publishing(page, 'sj-zhuguan')
    await openList(page)
    await page.getByRole('button', { name: '异议不成立' }).click()
    await dialog(page).getByRole('textbox', { name: '答复' }).fill('经核实，确在该单位工作并缴纳社保')
    await dialog(page).getByRole('button', { name: '答复', exact: true }).click()
    await expect(page.getByRole('region', { name: '异议' })).toContainText('✓ 异议不成立')
    await signOut(page)
    await publishing(page, 'sj-queren')
    await openList(page)
    await page.getByRole('button', { name: '确认发放' }).click()
    await expect(dialog(page)).toContainText('解除暂缓：经核实')
    await dialog(page).getByRole('button', { name: '确认 1 件' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('article', { name: '公示名单' })).not.toContainText('公示中')
    await picture(page, 'publication-settled')
  })
})

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /2026-09-28.*2026-10-10/ }).click()
  await expect(page.getByRole('article', { name: '公示名单' })).toBeVisible()
}

/** As the printer gets it: a PDF, and its first page as a picture where pictures are wanted. */
async function print({ shell }: Stage, page: Page, file: string, name: string): Promise<void> {
  await writeFile(file, await shell.pdf(page, { background: false }))
  if (process.env['JIBU_PICTURES'] !== '1') return
  const run = promisify(execFile)
  await run('pdftoppm', ['-png', '-r', '60', '-f', '1', '-singlefile', file, `docs/pictures/${name}`])
}
