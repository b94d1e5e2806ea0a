// The sign-in page of a demonstration: the unit first, then one of its people by what they do, all by the keyboard.

import { inspectDesk } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

test('a demonstration’s accounts: the unit is chosen, then the person by the role, and Enter signs in', async ({
  stage,
}) => {
  const page = await stage.openPage()
  const accounts = page.getByRole('complementary', { name: '演示账号' })
  const people = accounts.getByRole('list', { name: '账号' })
  await expect(accounts.getByRole('radio', { name: '松江' })).toBeChecked()
  await expect(people.getByRole('button')).toHaveCount(8)
  await expect(people).toContainText('sj-taizhang1')
  await picture(page, 'sign-in')
  await inspectDesk(page)
  await accounts.getByRole('radio', { name: '松江' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(accounts.getByRole('radio', { name: '市中心' })).toBeChecked()
  await expect(people.getByRole('button')).toHaveCount(2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue('sh-heshi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '工作台' })).toBeVisible()
  // The unit chosen last is the one that is shown next time.
  await page.getByRole('button', { name: '退出' }).click()
  await expect(accounts.getByRole('radio', { name: '市中心' })).toBeChecked()
})
