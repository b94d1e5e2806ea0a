// One office whose parts can be killed: municipal server, workstation host, browser. Each comes back on the same data.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { signIn, statusBar } from '../e2e/stage/browser.ts'
import { field } from '../e2e/stage/counter.ts'
import {
  type Endings,
  type Municipal,
  openMunicipal,
  openBrowserHost,
  type BrowserHost,
} from '../e2e/stage/office.ts'
import { type RunningBrowser, startBrowser } from './browser-process.ts'

export const TARGETS = ['host', 'browser', 'server'] as const
export type Target = (typeof TARGETS)[number]

const CLERK = 'sj-shouli1'

export class OfficeUnderFire {
  readonly dataFolder: string
  readonly municipalFolder: string
  readonly #municipal: Municipal
  readonly #workstation: BrowserHost
  readonly #profile: string
  #browser: RunningBrowser

  private constructor(
    folder: string,
    municipal: Municipal,
    workstation: BrowserHost,
    browser: RunningBrowser,
  ) {
    this.dataFolder = join(folder, 'workstation')
    this.municipalFolder = join(folder, 'municipal')
    this.#profile = join(folder, 'profile')
    this.#municipal = municipal
    this.#workstation = workstation
    this.#browser = browser
  }

  static async open(folder: string, endings: Endings): Promise<OfficeUnderFire> {
    const municipal = await openMunicipal(folder, endings)
    const workstation = await openBrowserHost(join(folder, 'workstation'), municipal.url, endings)
    const browser = await startBrowser(join(folder, 'profile'))
    const office = new OfficeUnderFire(folder, municipal, workstation, browser)
    endings.push(() => office.#browser.kill())
    await office.#enter()
    return office
  }

  get page(): Page {
    return this.#browser.page
  }

  async kill(target: Target): Promise<void> {
    if (target === 'host') await this.#workstation.kill()
    else if (target === 'browser') await this.#browser.kill()
    else await this.#municipal.kill()
  }

  /** The clerk, or whoever looks after the server, starts it again; the clerk is at an open counter afterwards. */
  async revive(target: Target): Promise<void> {
    if (target === 'server') {
      await this.#municipal.start()
      return
    }
    if (target === 'host') await this.#workstation.restart()
    else this.#browser = await startBrowser(this.#profile)
    await this.#enter()
  }

  /** Deletes everything that the page keeps, under the running page. */
  async wipeCache(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue
        await new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = () => {
            resolve()
          }
          request.onerror = () => {
            resolve()
          }
          request.onblocked = () => {
            resolve()
          }
        })
      }
    })
    await this.#enter()
  }

  async allDelivered(): Promise<void> {
    await expect(statusBar(this.page)).toContainText('全部已送达', { timeout: 120_000 })
  }

  /** By the address that the running host offers: those of before are used up. */
  async #enter(): Promise<void> {
    const address = await readFile(join(this.dataFolder, 'open-address'), 'utf8')
    await this.page.goto(address.trim())
    const password = this.page.getByRole('textbox', { name: '口令' })
    const desk = field(this.page, '证件号码')
    await expect(password.or(desk).first()).toBeVisible({ timeout: 20_000 })
    if (await password.isVisible()) await signIn(this.page, CLERK)
    await expect(desk).toBeVisible({ timeout: 20_000 })
  }
}
