// The browser shell: the host as a process of its own, its page in a real Chromium. Every page that a journey opens has a
// profile of its own, unless it asks for the one before.

import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { freePort, startProcess } from './process.ts'
import { type Shell, watchConsole } from './shell.ts'

/** One browser a worker; it is opened by the first page that needs it. */
export function chromiumShell(): Shell & { readonly end: () => Promise<void> } {
  let browser: Promise<Browser> | null = null
  const contexts = new Set<BrowserContext>()
  const newContext = async (): Promise<BrowserContext> => {
    browser ??= chromium.launch()
    const context = await (await browser).newContext()
    contexts.add(context)
    return context
  }
  const newPage = async (context: BrowserContext, url: string) => {
    const page = await context.newPage()
    watchConsole(page)
    await page.goto(url)
    return page
  }
  const close = async (own: Iterable<BrowserContext>): Promise<void> => {
    for (const context of own) {
      contexts.delete(context)
      await context.close()
    }
  }
  return {
    name: 'chromium',
    place: async (folder) => ({ folder, profile: `${folder}-profile`, port: await freePort() }),
    start: async ({ folder, profile, port }, words) => {
      const host = await startProcess(
        ['out/main/browser.js', '--no-window', '--port', String(port), '--data-dir', folder, ...words],
        'JIBU-WORKSTATION',
      )
      const opened: BrowserContext[] = []
      return {
        openPage: async () => {
          const context = await newContext()
          opened.push(context)
          return newPage(context, host.url)
        },
        reopenPage: async (earlier) => {
          const context = earlier.context()
          await earlier.close()
          return newPage(context, host.url)
        },
        openOnDisk: async () => {
          const context = await chromium.launchPersistentContext(profile)
          const page = context.pages()[0] ?? (await context.newPage())
          await page.goto(host.url)
          return { page, close: () => context.close() }
        },
        openTwin: (of) => newPage(of.context(), new URL('/', host.url).href),
        stop: host.stop,
        kill: async () => {
          await host.kill()
          await close(opened)
        },
      }
    },
    pdf: (page, { background = true } = {}) =>
      page.pdf({ preferCSSPageSize: true, printBackground: background }),
    download: async (page, act) => {
      const coming = page.waitForEvent('download')
      await act()
      const come = await coming
      return { name: come.suggestedFilename(), bytes: await readFile(await come.path()) }
    },
    closeAll: () => close([...contexts]),
    end: async () => {
      await (await browser)?.close()
    },
  }
}
