// Pictures of every page for the documents. They are written only when asked for, so that a test run leaves the work
// tree as it was: `JIBU_PICTURES=1 npm run e2e`.

import type { Page } from '@playwright/test'

export async function picture(page: Page, name: string): Promise<void> {
  const path = process.env['JIBU_PICTURES'] === '1' ? `docs/pictures/${name}.png` : `test-results/${name}.png`
  await page.screenshot({ path, animations: 'disabled' })
}
