// A browser with a profile on disk, as the workstation's window has one: for tests that look at its files or at its disk.

import { chromium, type Page } from '@playwright/test'
import type { Workstation } from './office.ts'

export interface ProfilePage {
  readonly page: Page
  /** Ends the browser; everything that it keeps is on disk then. */
  readonly close: () => Promise<void>
}

export async function openProfile(folder: string, workstation: Workstation): Promise<ProfilePage> {
  const context = await chromium.launchPersistentContext(folder)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(workstation.url)
  return { page, close: () => context.close() }
}
