// A district as big as they come, in the list of all its applications: copied, opened, sorted, filtered, walked through
// by keyboard. With `JIBU_PICTURES=1` it has a hundred thousand applications, else some thousands.

import { signIn, statusBar } from './stage/browser.ts'
import { bigDistrict } from './stage/big-district.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const SONGJIANG = '310117'
/** Six of ten are applications. */
const RECORDS = process.env['JIBU_PICTURES'] === '1' ? 166_670 : 5_000

test('SYNC-13 a big district is copied with rows and time left, and its list opens, sorts and is searched by initials', async ({
  stage,
}) => {
  const { url, feed } = await bigDistrict(stage, SONGJIANG, RECORDS)
  const applications = Math.ceil((feed.records / 10) * 6)
  const page = await stage.openPage(url)
  await signIn(page, 'sj-shouli1')
  const copying = statusBar(page).getByRole('group', { name: '首次下载' })
  if (RECORDS > 100_000) {
    await expect(copying).toContainText(/首次下载 [4-9]\d,\d{3}/, { timeout: 100_000 })
    await picture(page, 'first-copy-big')
  }
  await expect(statusBar(page)).toContainText('全部已送达', { timeout: 200_000 })
  await expect(copying).toHaveCount(0)

  await page.keyboard.press('F8')
  await page.getByText('全部', { exact: true }).click()
  const list = page.getByRole('region', { name: '受理列表' }).first()
  await expect(list).toContainText(`${String(applications)} 件`, { timeout: 30_000 })
  await expect(list.getByRole('row').nth(5)).toBeVisible()
  await picture(page, 'grid-100000')

  await page.getByRole('textbox', { name: '筛选' }).fill('ch')
  await expect(list).not.toContainText(`${String(applications)} 件`)
  await expect(list.getByRole('row').nth(5)).toBeVisible()
  await picture(page, 'grid-initials')
  await page.keyboard.press('ControlOrMeta+F')
  await expect(page.getByLabel('查找')).toBeFocused()
  await page.keyboard.type('zh')
  await expect(page.getByRole('option').first()).toBeAttached()
  // Enter that comes with the last letter, as a scanner's does, waits for the answer to the whole.
  await page.keyboard.type('ao')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/counter\/(record|person)\//)
})
