// No accessibility finding on the page, in either shell, and nothing on it that has to be scrolled sideways at the counter's 1366 pixels.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SCROLLING = '.jb-desk > *, .ag-body-horizontal-scroll-viewport'

export async function inspectAccessibility(page: Page): Promise<void> {
  // Electron cannot open the blank page in which the usual way puts its findings together.
  const builder = new AxeBuilder({ page }).setLegacyMode(page.url().startsWith('app:'))
  const { violations } = await builder.withTags(RULES).analyze()
  expect
    .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))
    .toEqual([])
}

export async function inspectDesk(page: Page): Promise<void> {
  await inspectAccessibility(page)
  const wide = await page
    .locator(SCROLLING)
    .evaluateAll((found) =>
      found.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.classList.value),
    )
  expect.soft(wide).toEqual([])
}

/** The desk in the two other palettes, each in a picture; it ends in the dark one’s opposite, as it began. */
export async function inspectPalettes(page: Page, look: (palette: string) => Promise<void>): Promise<void> {
  for (const [title, palette] of [
    ['深色', 'dark'],
    ['高对比度', 'contrast'],
    ['浅色', 'light'],
  ] as const) {
    await page.keyboard.press('Control+K')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    if (palette !== 'light') await look(palette)
  }
}

const SYSTEM_WISHES = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'light', contrast: 'no-preference' },
] as const

/** The page as it stands, a dialog over it included, in dark, high contrast and light, as the system wishes them. */
export async function inspectInAllPalettes(page: Page): Promise<void> {
  for (const wish of SYSTEM_WISHES) {
    await page.emulateMedia(wish)
    await inspectDesk(page)
  }
}
