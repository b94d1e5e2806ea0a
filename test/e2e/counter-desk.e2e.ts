// The counter desk: what is typed is kept, what is wrong is said, what the law answers is shown with its clause. The
// pictures in docs/pictures are made here.

import type { Page } from '@playwright/test'
import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import {
  accept,
  addScan,
  castMember,
  chooseFirstCertificate,
  enterAccount,
  enterPerson,
  field,
  PIXEL,
  seeMaterials,
} from './stage/counter.ts'
import { inspectAccessibility } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: '评估' })

async function atTheCounter(page: Page, name: string): Promise<void> {
  await enterPerson(page, castMember(name))
  await chooseFirstCertificate(page)
}

test('every page of the counter, in pictures, without an accessibility finding', async ({ stage }) => {
  const page = await stage.openPage()
  await expect(page.getByRole('complementary', { name: '演示账号' })).toBeVisible()
  await picture(page, 'sign-in')
  await inspectAccessibility(page)
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  await inspectAccessibility(page)

  await test.step('an eligible applicant: amount, deadline, every clause with its law', async () => {
    await atTheCounter(page, '陈志远')
    await expect(panel(page)).toContainText('2,600.00')
    await expect(panel(page)).toContainText('沪人社规〔2025〕7号')
    await seeMaterials(page)
    await enterAccount(page)
    await picture(page, 'counter-eligible')
    await inspectAccessibility(page)
    const receipt = await accept(page)
    await picture(page, 'receipt')
    await inspectAccessibility(page)
    await page.keyboard.press('F9')
    await page.getByText('受理列表').click()
    const row = page.getByRole('gridcell', { name: receipt })
    await expect(row).toBeVisible()
    // Personal data is masked in lists.
    await expect(page.getByText(castMember('陈志远').identityNumber)).toHaveCount(0)
    await picture(page, 'today-list')
    await inspectAccessibility(page)
    await row.dblclick()
    await expect(page.getByRole('dialog')).toContainText(castMember('陈志远').name)
    await picture(page, 'record')
    await inspectAccessibility(page)
    await page.keyboard.press('Escape')
    await page.locator('.ant-segmented').getByText('受理', { exact: true }).click()
  })

  await test.step('an ineligible one: the rule, what would change it, the notice with its clause', async () => {
    await atTheCounter(page, '周晓梅')
    await expect(panel(page)).toContainText('不符合')
    await picture(page, 'counter-refused')
    await inspectAccessibility(page)
    await page.keyboard.press('F9')
    await expect(page.getByRole('region', { name: '打印' })).toHaveCount(0)
    await page.keyboard.press('Alt+n')
    await page.getByRole('button', { name: '不予受理并打印告知单' }).click()
    await expect(page.getByRole('region', { name: '打印' })).toContainText('一（四）1')
    await picture(page, 'refusal-notice')
    await page.keyboard.press('F9')
  })

  await test.step('an undetermined one is accepted provisionally', async () => {
    await atTheCounter(page, '罗桂芳')
    await expect(panel(page)).toContainText('待核')
    await picture(page, 'counter-undetermined')
    await seeMaterials(page)
    await enterAccount(page)
    await accept(page)
    await expect(page.getByRole('region', { name: '打印' })).toContainText('归集')
    await page.keyboard.press('F9')
  })

  await test.step('the sync centre', async () => {
    await goToDesk(page, '同步')
    await picture(page, 'sync-centre-empty')
    await inspectAccessibility(page)
  })
})

test('a reload in the middle of typing gives back every field as it was', async ({ stage }) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  await atTheCounter(page, '林燕')
  await seeMaterials(page)
  await addScan(page, '身份证或社会保障卡')
  await expect(page.getByRole('button', { name: '身份证或社会保障卡扫描件 1', exact: true })).toBeVisible()
  await field(page, '身份证或社会保障卡备注').fill('原件有折痕')
  await field(page, '卡号').pressSequentially('62220200')

  await page.reload()
  await expect(field(page, '证件号码')).toHaveValue(castMember('林燕').identityNumber)
  await expect(field(page, '第二联系人')).toHaveValue('家属 13900000000')
  await expect(field(page, '身份证或社会保障卡备注')).toHaveValue('原件有折痕')
  await expect(field(page, '卡号')).toHaveValue(/^6222 ?0200$/)
  await expect(page.getByRole('button', { name: '身份证或社会保障卡扫描件 1', exact: true })).toBeVisible()
  await expect(panel(page)).toContainText('800.00')
})

test('bad input gets a sentence with a code, and nothing typed is lost', async ({ stage }) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')

  const identity = field(page, '证件号码')
  for (const [typed, code] of [
    ['31011719900203991', 'J601'],
    ['31011719900203991A', 'J602'],
    ['310117199002309918', 'J603'],
    ['310117199002039917', 'J604'],
    ['990117199002039918', 'J605'],
  ] as const) {
    await identity.fill(typed)
    await identity.press('Tab')
    await expect(page.getByRole('main')).toContainText(code)
    await expect(identity).toHaveValue(typed)
  }

  await enterPerson(page, castMember('林燕'))
  const material = '身份证或社会保障卡'
  await addScan(page, material, { ...PIXEL, name: '表格.png', buffer: Buffer.from('这不是图片') })
  await expect(page.getByRole('main')).toContainText('J202')
  await addScan(page, material, { ...PIXEL, buffer: Buffer.alloc(0) })
  await expect(page.getByRole('main')).toContainText('J203')
  // Playwright hands over at most 50 MB by value, so the page itself makes the 60 MB file, as a drop would.
  await page.getByLabel(`添加扫描件：${material}`).evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(60 * 1024 * 1024)], '大图.png', { type: 'image/png' }))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(page.getByRole('main')).toContainText('J201')
  await expect(field(page, '第二联系人')).toHaveValue('家属 13900000000')
})

test('the common case needs at most 40 keystrokes besides names and numbers', async ({ stage }) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  let strokes = 0
  const press = async (key: string): Promise<void> => {
    strokes += 1
    await page.keyboard.press(key)
  }
  const member = castMember('陈志远')

  await page.keyboard.type(member.identityNumber)
  await expect(field(page, '姓名')).toHaveValue(member.name)
  for (let guard = 0; guard < 6 && !(await isFocused(page, '第二联系人')); guard += 1) await press('Enter')
  await page.keyboard.type('家属 13900000000')
  await press('F6')
  for (let guard = 0; guard < 20 && !(await isInBanks(page)); guard += 1) await press('Enter')
  await press('2')
  for (let guard = 0; guard < 3 && !(await isFocused(page, '卡号')); guard += 1) await press('Enter')
  await page.keyboard.type('6222020000000000000')
  await press('Enter')
  await page.keyboard.type('6222020000000000000')
  await press('F9')
  await expect(page.getByRole('region', { name: '打印' })).toBeVisible()
  expect(strokes).toBeLessThanOrEqual(40)
})

const isFocused = (page: Page, label: string): Promise<boolean> =>
  field(page, label).evaluate((element) => element === document.activeElement)

const isInBanks = (page: Page): Promise<boolean> =>
  page
    .getByRole('group', { name: '开户银行' })
    .evaluate((element) => element.contains(document.activeElement))
