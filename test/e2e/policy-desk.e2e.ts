// The policy page: from a clause of the counter to its law, and from a few words to any clause, without the mouse and
// without the network.

import type { Page } from '@playwright/test'
import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import { castMember, chooseFirstCertificate, enterPerson, field, takeIn } from './stage/counter.ts'
import { inspectAccessibility } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

test('every clause with its law, its readings and its parameters, by keyboard alone', async ({ stage }) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')

  await test.step('a clause at the counter leads to its law, and the visit is still there after', async () => {
    await enterPerson(page, castMember('陈志远'))
    await chooseFirstCertificate(page)
    const clause = page.getByRole('group').filter({ hasText: '持续在沪就业满6个月' })
    await clause.getByText('持续在沪就业满6个月', { exact: true }).click()
    await clause.getByRole('link', { name: /2025〕7号/ }).click()
    await expect(heading(page, '持续在沪就业满6个月')).toBeVisible()
    await expect(page.getByRole('region', { name: '口径 R-5' })).toContainText('非法规条文')
    await picture(page, 'policy-clause')
    await inspectAccessibility(page)
    await page.keyboard.press('Alt+1')
    await expect(field(page, '姓名')).toHaveValue('陈志远')
  })

  await test.step('a few words find it, the arrows go through the hits', async () => {
    await stage.municipal.stop()
    await goToDesk(page, '政策依据')
    await page.keyboard.press('F6')
    await expect(page.getByRole('textbox', { name: '查找条款' })).toBeFocused()
    await page.keyboard.type('咖啡师')
    await page.keyboard.press('Enter')
    await expect(heading(page, '技岗匹配目录')).toBeVisible()
    await picture(page, 'policy-search')
    await inspectAccessibility(page)
    await page.keyboard.press('F6')
    await page.keyboard.type('R-30')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading(page, '口径一览')).toBeVisible()
    await picture(page, 'policy-readings')
    await inspectAccessibility(page)
  })

  for (const [id, title, holds] of SHEETS)
    await test.step(title, async () => {
      await page.goto(new URL(`/#/policy/${id}`, page.url()).href)
      await expect(heading(page, title)).toBeVisible()
      await expect(page.getByRole('article', { name: title })).toContainText(holds)
      await picture(page, `policy-${id}`)
      await inspectAccessibility(page)
    })
})

test('R-9 a refusal that rests on a reading of ours says so, on the screen and on the notice', async ({
  stage,
}) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-shouli1')
  await expect(statusBar(page)).toContainText('全部已送达')
  await takeIn(page, castMember('陈志远'))
  await enterPerson(page, castMember('陈志远'))
  await chooseFirstCertificate(page)
  const panel = page.getByRole('complementary', { name: '评估' })
  await expect(panel.getByRole('group').filter({ hasText: '同一职业同一等级不重复' })).toContainText(
    '口径 R-9',
  )
  await picture(page, 'counter-reading')
  await page.getByRole('button', { name: /^不予受理/ }).click()
  await expect(page.getByRole('dialog')).toContainText('口径 R-9')
  await page.getByRole('button', { name: '不予受理并打印告知单' }).click()
  await expect(page.getByRole('article', { name: /不予受理告知单/ })).toContainText('口径 R-9')
  await picture(page, 'refusal-notice-reading')
})

const SHEETS = [
  ['standards', '补贴标准', '4,550'],
  ['categories', '补贴对象、比例和期限', '120%'],
  ['priority-occupations', '重点支持职业', '4-10-01-05'],
  ['regimes', '政策适用期', '2025-05-01'],
  ['retirement', '法定退休年龄', '63周岁'],
  ['materials', '申请材料', '待核'],
  ['top-ups', '区级配套', '崇明'],
  ['holidays', '节假日安排', '2026'],
  ['scarce-catalogue', '急需紧缺目录（B类）', '6-31-01-03'],
  ['list-219', '219号目录', '登高架设作业'],
  ['certificate-covered', '补贴项目范围', '2022-08-23'],
  ['same-occupation', '同一职业同一等级不重复', 'R-29'],
] as const
