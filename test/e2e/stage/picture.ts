// Pictures of every page for the documents, as the browser shell shows them. They are written only when asked for, so that a test run leaves the work
// tree as it was: `JIBU_PICTURES=1 npm run e2e`.

import type { Page } from '@playwright/test'

export async function picture(page: Page, name: string): Promise<void> {
  const isElectron = page.url().startsWith('app:')
  const folder = isElectron
    ? 'test-results/electron'
    : process.env['JIBU_PICTURES'] === '1'
      ? 'docs/pictures'
      : 'test-results'
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}
