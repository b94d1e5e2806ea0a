// One loop of the kill test: somebody takes in an applicant, one part of the office is killed at a drawn moment and comes
// back, and what had been promised or typed by then is looked for.

import { expect, type Page } from '@playwright/test'
import { field } from '../e2e/stage/counter.ts'
import type { Random } from '../simulation/sim/random.ts'
import { applicant } from './applicants.ts'
import { noWork, PHASES, type Phase, takeIn, type Work } from './counter-work.ts'
import { journalled } from './evidence.ts'
import type { OfficeUnderFire, Target } from './office-under-fire.ts'
import { TARGETS } from './office-under-fire.ts'

/** How long after the beginning of a phase the blow may fall, in milliseconds. */
const SPANS: Readonly<Record<Phase, number>> = { typing: 2000, accepting: 1200, syncing: 700 }
/** What was typed this long before the blow has to be there again. A keystroke is saved at once, on a busy machine too. */
const SAVED_WITHIN = 500

export interface LoopReport {
  readonly target: Target
  readonly phase: Phase
  /** Receipts that the screen had shown. */
  readonly promised: string[]
  /** The act was on disk although nobody had been told: allowed, and never doubled. */
  readonly onDiskUntold: boolean
  /** The typed fields that had to survive, and those of them that did not. */
  readonly drafts: { readonly typed: number; readonly lost: string[] }
}

export async function runLoop(office: OfficeUnderFire, number: number, random: Random): Promise<LoopReport> {
  const target = random.pick(TARGETS)
  const phase = random.pick(PHASES)
  const delay = random.below(SPANS[phase])
  const person = applicant(number)
  const work = noWork()
  let struckAt = 0
  let struck: Promise<void> = Promise.resolve()
  const ended = await takeIn(office.page, person, work, (reached) => {
    if (reached !== phase) return
    struck = pause(delay).then(() => {
      struckAt = Date.now()
      return office.kill(target)
    })
  }).then(
    () => null,
    (problem: unknown) => (problem instanceof Error ? problem : new Error(String(problem))),
  )
  // A page that goes wrong before the blow is no victim of it.
  if (ended !== null && struckAt === 0) throw ended
  await struck
  const promised = work.receipt === null ? [] : [work.receipt]
  const before = await journalled(office.dataFolder)
  const itsAct = [...before].find(([, { body }]) => certificateOf(body) === person.certificate)
  await office.revive(target)
  const drafts =
    target === 'server' || itsAct !== undefined
      ? { typed: 0, lost: [] }
      : await lostFields(office.page, work, struckAt)
  await clearDesk(office.page)
  return {
    target,
    phase,
    promised,
    onDiskUntold: itsAct !== undefined && work.receipt === null,
    drafts,
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

function certificateOf(body: object): string | null {
  if (!('dossier' in body) || typeof body.dossier !== 'object' || body.dossier === null) return null
  const { dossier } = body
  if (!('certificate' in dossier) || typeof dossier.certificate !== 'object' || dossier.certificate === null)
    return null
  const { certificate } = dossier
  return 'number' in certificate && typeof certificate.number === 'string' ? certificate.number : null
}

async function lostFields(page: Page, { typed }: Work, struckAt: number): Promise<LoopReport['drafts']> {
  const due = typed.filter(({ at }) => at + SAVED_WITHIN <= struckAt)
  const lost: string[] = []
  for (const { label, value } of due) {
    // Telephone numbers are shown in groups.
    const shown = new RegExp(`^${Array.from(value).join(' ?')}$`)
    const there = await expect(field(page, label))
      .toHaveValue(shown, { timeout: 4000 })
      .then(
        () => true,
        () => false,
      )
    if (!there) lost.push(label)
  }
  return { typed: due.length, lost }
}

/** The next applicant finds an empty form, whatever the last one left. */
async function clearDesk(page: Page): Promise<void> {
  if ((await page.getByRole('region', { name: '打印' }).count()) > 0) await page.keyboard.press('F9')
  const number = field(page, '证件号码')
  if ((await number.inputValue()) !== '') await page.getByRole('button', { name: '清空' }).click()
  await expect(number).toHaveValue('')
}
