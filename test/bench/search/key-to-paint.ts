// From the key to the paint, in the program as it is delivered: municipal server, workstation and Chromium, signed in, with
// the district in its cache. A keystroke in the top line is timed from the moment at which the browser has the key to the
// frame in which the hits for what now stands there are on the screen.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ensureBuilt } from '../../../scripts/build.mjs'
import { nameSounds } from '../../../src-renderer/cache/index/name-sounds.ts'
import { bigDistrict } from '../../e2e/stage/big-district.ts'
import { signIn, statusBar } from '../../e2e/stage/browser.ts'
import { type Endings, openMunicipal, openBrowserHost } from '../../e2e/stage/office.ts'
import { startChromium } from '../harness/chromium.ts'
import { districtRecords } from '../records/district.ts'

const UNIT = '310117'
const CLERK = 'sj-shouli1'
const PEOPLE = 20
const COPY_LIMIT_MS = 600_000

/** In ms, by what was typed. */
export async function keysToPaint(records: number): Promise<Readonly<Record<string, readonly number[]>>> {
  await ensureBuilt()
  const folder = await mkdtemp(join(tmpdir(), 'jibu-bench-'))
  const endings: Endings = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })]
  try {
    const municipal = await openMunicipal(folder, endings)
    const line = await bigDistrict({ municipal, endings }, UNIT, records)
    const workstation = await openBrowserHost(join(folder, 'workstation'), line.url, endings)
    const { page, kill } = await startChromium(join(folder, 'profile'), workstation.url)
    endings.push(kill)
    await signIn(page, CLERK)
    await expect(statusBar(page)).toContainText('全部已送达', { timeout: COPY_LIMIT_MS })
    return await typeAll(page, records)
  } finally {
    for (const end of endings.reverse()) await end()
  }
}

async function typeAll(page: Page, records: number): Promise<Record<string, number[]>> {
  const field = page.getByLabel('查找')
  const painted: Record<string, number[]> = {}
  for (const [what, texts] of Object.entries(textsOf(records))) {
    painted[what] = []
    for (const text of texts) {
      await field.fill('')
      for (const key of text) {
        const armed = await armedForKey(page)
        await page.keyboard.press(key)
        painted[what].push(await armed.evaluate(({ painted: after }) => after))
      }
    }
  }
  return painted
}

/** What can be typed without an input method, of people all over the district. */
function textsOf(records: number): Readonly<Record<string, readonly string[]>> {
  const make = districtRecords()
  const applicants = Array.from({ length: PEOPLE }, (_each, at) => Math.floor((records / PEOPLE) * at))
    .map((index) => index - (index % 10))
    .flatMap((index) => {
      const made = make(index)
      return made.kind === 'application' ? [made.record] : []
    })
  return {
    initials: applicants.map(({ applicant }) => nameSounds(applicant.name).split(' ')[1] ?? ''),
    identityTail: applicants.map(({ applicant }) => applicant.identityNumber.slice(-6)),
    certificate: applicants.map(({ certificate }) => certificate?.number ?? ''),
  }
}

/** The search says that it is busy from the key until it has its answer; the next frame shows it. */
const armedForKey = (page: Page) =>
  page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve, reject) => {
      const search = document.querySelector('[role=search]')
      if (search === null) {
        reject(new Error('the top line has a search'))
        return
      }
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const watch = new MutationObserver(() => {
            if (search.getAttribute('aria-busy') !== 'false') return
            watch.disconnect()
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => {
                resolve(performance.now() - timeStamp)
              })
              port1.start()
              port2.postMessage(null)
            })
          })
          watch.observe(search, { attributes: true, attributeFilter: ['aria-busy'] })
        },
        { once: true, capture: true },
      )
    }),
  }))
