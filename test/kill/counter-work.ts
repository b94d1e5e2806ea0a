// One acceptance at the counter, step by step, telling at each step where it is: typing, accepting, syncing.

import { expect, type Page } from '@playwright/test'
import { enterAccount, field, seeMaterials } from '../e2e/stage/counter.ts'
import type { Applicant } from './applicants.ts'

export const PHASES = ['typing', 'accepting', 'syncing'] as const
export type Phase = (typeof PHASES)[number]

/** A text field, what was typed, and when the typing of it was over. */
export interface Typed {
  readonly label: string
  readonly value: string
  readonly at: number
}

export interface Work {
  readonly typed: Typed[]
  /** The number on the receipt that the screen has shown: from here on the act is promised. */
  receipt: string | null
}

export const noWork = (): Work => ({ typed: [], receipt: null })

/** Throws where the page or what it stands on is gone; `work` says how far it came. */
export async function takeIn(
  page: Page,
  person: Applicant,
  work: Work,
  reached: (phase: Phase) => void,
): Promise<void> {
  const type = async (label: string, value: string): Promise<void> => {
    await field(page, label).fill(value)
    work.typed.push({ label, value, at: Date.now() })
  }
  reached('typing')
  await type('证件号码', person.identityNumber)
  await type('姓名', person.name)
  await type('手机号码', person.mobile)
  await type('第二联系人', '家属 13900000000')
  await page.getByRole('group', { name: '户籍', exact: true }).getByText('非本市').click()
  await page.getByRole('radiogroup', { name: '选择证书' }).getByText('按证书录入').click()
  await type('职业编码', '4-03-02-08')
  await type('证书编号', person.certificate)
  await type('发证日期', '2026-06-10')
  await seeMaterials(page)
  await enterAccount(page)
  reached('accepting')
  await page.keyboard.press('F9')
  const receipt = page.getByRole('region', { name: '打印' })
  const title = receipt.getByText('受理回执')
  // J4 says that the server is away, which keeps nobody from accepting.
  const refused = page.getByText(/（J[^4]\d{2}）/)
  await expect(title.or(refused).first()).toBeVisible({ timeout: 8000 })
  if (!(await title.isVisible())) throw new Error(`not confirmed: ${await refused.first().innerText()}`)
  const number = /\d{6}-[A-Z]\d{2}-\d{6}/.exec(await receipt.innerText())?.[0]
  if (number === undefined) throw new Error('the receipt has no number')
  work.receipt = number
  reached('syncing')
  await page.keyboard.press('F9')
  await expect(field(page, '证件号码')).toHaveValue('')
}
