// A person at a workstation, signed in. Two workstations are two windows, because each has its own cache and session.

import { expect, type Page } from '@playwright/test'
import { demoPassword } from '../../../src-server/demo/demo-password.ts'

export async function signIn(page: Page, username: string, password = demoPassword): Promise<void> {
  await page.getByRole('textbox', { name: '账号' }).fill(username)
  await page.getByRole('textbox', { name: '口令' }).fill(password)
  await page.keyboard.press('Enter')
  // The first sign-in on a machine checks the password, opens the journal and fetches the working set.
  await expect(page.getByRole('navigation', { name: '工作台' })).toBeVisible({ timeout: 20_000 })
}

export const statusBar = (page: Page) => page.getByRole('contentinfo')

/** The desk is shown when this is done, and with it its keys work. */
export async function goToDesk(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '工作台' }).getByRole('button', { name }).click()
  await expect(page.getByRole('main', { name })).toBeVisible()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByRole('textbox', { name: '口令' })).toBeVisible()
}
