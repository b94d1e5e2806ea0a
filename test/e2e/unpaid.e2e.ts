// 应付未付: a graduate has gone home, the bank has sent the payment back. Contacted three times on three days, corrected at
// a distance by one person, approved by another, paid the next month; the row closes by itself.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import type { Workstation } from './stage/workstation.ts'
import { castMember, field, TEST_CARD } from './stage/counter.ts'
import { inspectDesk, inspectPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const GRADUATE = castMember('何思雨')
const MASKED = '何*雨'
const TODAY = shanghaiDate(instant(Date.now()))
const NEXT_MONTH = plainDate(`${addMonths(TODAY, 1).slice(0, 7)}-06`)

const ledger = (page: Page) => page.getByRole('region', { name: '应付未付台账' }).first()
const view = (page: Page, title: string): Promise<void> =>
  page.getByRole('radiogroup').getByText(title, { exact: true }).click()
const choose = (page: Page, name: string, choice: string): Promise<void> =>
  page.getByRole('group', { name, exact: true }).getByText(choice, { exact: false }).first().click()
const delivered = (page: Page): Promise<void> =>
  expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })

/** The same office on another day, and somebody at its workstation. */
async function onDay(
  stage: Stage,
  workstation: Workstation,
  day: PlainDate,
  username: string,
): Promise<Page> {
  await workstation.stop()
  await stage.municipal.stop()
  await stage.municipal.start(day)
  await workstation.restart(day)
  const page = await workstation.openPage()
  await signIn(page, username)
  await delivered(page)
  await goToDesk(page, '应付未付')
  return page
}

async function openItem(page: Page, masked: string): Promise<void> {
  await page.getByRole('gridcell', { name: masked, exact: true }).first().dblclick()
  await expect(page.getByRole('button', { name: '下一位' })).toBeVisible()
}

/** By the keyboard alone: the result's digit, an appointment where there is one, F9. */
async function contact(page: Page, digit: string, words: string, appointment = ''): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('form', { name: '登记联系' })).toBeVisible()
  await page.keyboard.press(digit)
  await page.keyboard.type(appointment.replaceAll('-', ''))
  await page.keyboard.press('Enter')
  await page.keyboard.type('已回老家')
  await page.keyboard.press('F9')
  await expect(page.getByText(`已登记：${words}，已存本机`)).toBeVisible()
}

async function proposeAccount(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Y')
  const dialog = page.getByRole('dialog', { name: '异地账户维护' })
  await choose(page, '回拨号码', '本人手机')
  await dialog.getByRole('group', { name: '开户银行' }).getByText('工商').click()
  await field(page, '卡号').fill(TEST_CARD)
  await field(page, '再次输入').fill(TEST_CARD)
  await field(page, '收到依据').fill('邮件收到手持身份证和银行卡照片')
  await picture(page, 'unpaid-distance')
  await inspectDesk(page)
  await dialog.getByRole('button', { name: '提交复核' }).click()
  await expect(dialog).toBeHidden()
}

test('a graduate who has gone home: three contacts, corrected by one, approved by another, paid next month', async ({
  stage,
}) => {
  // Five days and three people: longer than one person's journey.
  test.slow()
  await stage.municipal.run(['test/e2e/stage/fill-ledgers.ts'])
  const workstation = await stage.openWorkstation()
  let page = await workstation.openPage()
  await signIn(page, 'sj-taizhang1')
  await delivered(page)

  await test.step('the row is there by itself, masked, on today’s list; found by initials and end of the number', async () => {
    await goToDesk(page, '应付未付')
    await expect(ledger(page).getByRole('gridcell', { name: MASKED })).toBeVisible()
    await expect(page.getByText(GRADUATE.name)).toHaveCount(0)
    await picture(page, 'unpaid-list')
    await inspectDesk(page)
    for (const text of ['hsy', GRADUATE.identityNumber.slice(-6), 'YS']) {
      await page.getByRole('textbox', { name: '筛选' }).fill(text)
      await expect(ledger(page).getByRole('gridcell', { name: MASKED })).toHaveCount(text === 'YS' ? 0 : 1)
    }
    await page.getByRole('textbox', { name: '筛选' }).fill('')
    await view(page, '逾期')
    await picture(page, 'unpaid-overdue')
    await page.keyboard.press('F7')
    await expect(page.getByRole('article', { name: '应付未付台账' })).toContainText(MASKED)
    await picture(page, 'unpaid-paper')
    await page.keyboard.press('F8')
  })

  await test.step('one person’s items are contacted together', async () => {
    await view(page, '全部未付')
    await openItem(page, '测**然')
    await contact(page, '2', '无人接听')
    await page.keyboard.press('F8')
    const rows = ledger(page).getByRole('row').filter({ hasText: '测**然' })
    await expect(rows).toHaveCount(2)
    for (const row of await rows.all()) await expect(row.locator('[col-id=contacts]')).toHaveText('1')
  })

  await test.step('first and second contact in vain, the second without the network', async () => {
    await openItem(page, MASKED)
    await contact(page, '2', '无人接听', addDays(TODAY, 1))
    await picture(page, 'unpaid-item')
    await delivered(page)
    page = await onDay(stage, workstation, addDays(TODAY, 1), 'sj-taizhang1')
    await stage.municipal.stop()
    await expect(statusBar(page)).toContainText('离线', { timeout: 60_000 })
    await openItem(page, MASKED)
    await contact(page, '3', '占线或关机')
    await expect(statusBar(page)).toContainText(/未送达 [1-9]/)
    await stage.municipal.start(addDays(TODAY, 1))
    await delivered(page)
  })

  await test.step('the third reaches the graduate; the account is entered by one who may not approve it', async () => {
    page = await onDay(stage, workstation, addDays(TODAY, 2), 'sj-taizhang1')
    await view(page, '全部未付')
    await openItem(page, '测**然')
    for (const time of [2, 3]) {
      await contact(page, '2', '无人接听')
      await expect(page.getByRole('region', { name: '联系记录' })).toContainText(`${time} 次`)
    }
    await page.keyboard.press('F8')
    await openItem(page, MASKED)
    await contact(page, '1', '已联系上')
    await expect(page.getByText('已联系待维护').first()).toBeVisible()
    await proposeAccount(page)
    await expect(page.getByText('账户由您本人录入，请另一名台账人员或主管复核')).toBeVisible()
    await expect(page.getByRole('button', { name: '复核账户' })).toHaveCount(0)
    await page.keyboard.press('Alt+S')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await picture(page, 'unpaid-own-proposal')
    await inspectDesk(page)
    await delivered(page)
  })

  await test.step('a second person compares and approves', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    await signIn(page, 'sj-taizhang2')
    await goToDesk(page, '应付未付')
    await view(page, '待复核')
    await picture(page, 'unpaid-approval')
    await openItem(page, MASKED)
    await page.keyboard.press('Alt+S')
    const dialog = page.getByRole('dialog', { name: '账户维护复核' })
    await expect(dialog).toContainText('6222 0200 0000 0000 000')
    await picture(page, 'unpaid-approve')
    await inspectDesk(page)
    await dialog.getByRole('button', { name: '复核通过' }).click()
    await expect(page.getByText('已维护待支付').first()).toBeVisible()
    await delivered(page)
  })

  await test.step('next month it is paid, and the row closes by itself', async () => {
    await payIn(stage, NEXT_MONTH)
    page = await onDay(stage, workstation, NEXT_MONTH, 'sj-zhuguan')
    await view(page, '全部未付')
    await expect(ledger(page).getByRole('gridcell', { name: '测**露' })).toBeVisible()
    await expect(ledger(page).getByRole('gridcell', { name: MASKED })).toHaveCount(0)
    await view(page, '已结清')
    await openItem(page, MASKED)
    await expect(page.getByText(`已支付（${NEXT_MONTH}）`)).toBeVisible()
    await expect(page.getByRole('region', { name: '办理记录' })).toContainText('已支付')
    await picture(page, 'unpaid-paid')
    await inspectDesk(page)
  })

  await test.step('R-28 whom nobody reaches, the supervisor signs for; the items stay in the ledger', async () => {
    await page.keyboard.press('F8')
    await view(page, '全部未付')
    await openItem(page, '测**然')
    await page.keyboard.press('Alt+U')
    await picture(page, 'unpaid-sign')
    await inspectDesk(page)
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
    await expect(page.getByRole('region', { name: '应付未付款项' }).getByText('长期无法联系')).toHaveCount(2)
    await page.keyboard.press('F8')
    await expect(ledger(page).getByRole('gridcell', { name: '长期无法联系' })).toHaveCount(2)
    await picture(page, 'unpaid-unreachable')
    await inspectDesk(page)
  })
})

test('with the person at the counter the clerk corrects alone; an empty ledger says where rows come from', async ({
  stage,
}) => {
  const workstation = await stage.openWorkstation()
  const page = await workstation.openPage()
  await signIn(page, 'sj-shouli1')
  await delivered(page)
  await goToDesk(page, '应付未付')
  // The grid says it aloud as well, in an element of its own.
  await expect(page.getByText('没有应付未付款项。支付不成功的款项同步后自动出现。').last()).toBeVisible()
  await picture(page, 'unpaid-empty')
  await inspectDesk(page)
  await stage.municipal.run(['test/e2e/stage/fill-ledgers.ts', '--only-graduate'])
  await expect(ledger(page).getByRole('gridcell', { name: MASKED })).toBeVisible({ timeout: 60_000 })
  await openItem(page, MASKED)
  await expect(page.getByRole('button', { name: '异地账户维护' })).toHaveCount(0)
  await page.keyboard.press('Alt+W')
  const dialog = page.getByRole('dialog', { name: '窗口账户维护' })
  await dialog.getByText('本人到场，身份证和银行卡原件已验').click()
  await dialog.getByRole('group', { name: '开户银行' }).getByText('工商').click()
  await field(page, '卡号').fill('6222020000000000001')
  await expect(dialog.getByText('卡号校验位不符，请核对')).toBeVisible()
  await field(page, '卡号').fill(TEST_CARD)
  await field(page, '再次输入').fill(TEST_CARD)
  // What is typed survives a reload.
  await page.reload()
  await expect(page.getByRole('button', { name: '窗口账户维护' })).toBeVisible()
  await page.keyboard.press('Alt+W')
  await expect(field(page, '卡号')).toHaveValue('6222 0200 0000 0000 000')
  await picture(page, 'unpaid-counter')
  await inspectDesk(page)
  await page.getByRole('dialog').getByRole('button', { name: '维护账户' }).click()
  await expect(page.getByText('已维护待支付').first()).toBeVisible()
  await inspectPalettes(page, async (palette) => {
    await picture(page, `unpaid-item-${palette}`)
    await inspectDesk(page)
  })
  await page.keyboard.press('F8')
  await inspectPalettes(page, async (palette) => {
    await picture(page, `unpaid-${palette}`)
    await inspectDesk(page)
  })
})

/** The month's list for the bank, and the bank's answer that all of it was paid. */
async function payIn(stage: Stage, day: PlainDate): Promise<void> {
  const list = join(stage.folder, 'payments.csv')
  const answer = join(stage.folder, 'results.csv')
  stage.calendar.today = day
  await stage.municipal.command(['pay', batchMonthOf(day), '--out', list])
  const [, ...lines] = (await readFile(list, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(TEST_CARD)
  const results = lines.map((line) => `${line.split(',')[0] ?? ''},成功,${day}`)
  await writeFile(answer, ['支付编号,结果,日期', ...results, ''].join('\r\n'))
  await stage.municipal.command(['import-payments', answer])
}
