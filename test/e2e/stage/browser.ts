// A person at a workstation: a browser with a profile of its own, signed in. Two workstations are two browsers, because
// each has its own cache and its own cookie.

import { type Browser, expect, type Page } from '@playwright/test'
import { demoPassword } from '../../../src-server/demo/demo-password.ts'
import type { Workstation } from './office.ts'

/** Opens the workstation in a new profile. Whatever the page writes on its console as an error fails the test. */
export async function openPage(browser: Browser, workstation: Workstation): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('pageerror', (problem) => {
    throw problem
  })
  page.on('console', (message) => {
    const isNetwork = /Failed to load resource/.test(message.text())
    if (message.type() === 'error' && !isNetwork) throw new Error(`console: ${message.text()}`)
  })
  await page.goto(workstation.url)
  return page
}

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
