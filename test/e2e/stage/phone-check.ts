// The phone-check desk as a verifier works it, by its labels.

import { expect, type Page } from '@playwright/test'

export const callList = (page: Page) => page.getByRole('region', { name: '抽检名单' }).first()
export const callForm = (page: Page) => page.getByRole('form', { name: '通话' })

export const choose = (page: Page, field: string, choice: string): Promise<void> =>
  page.getByRole('group', { name: field, exact: true }).getByText(choice, { exact: true }).click()

/** Opens a call from the list; name and number are plain on its page, and its keys work. */
export async function openCall(page: Page, masked: string, name: string): Promise<void> {
  await page.getByRole('gridcell', { name: masked, exact: true }).dblclick()
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '下一位' })).toBeVisible()
}

/** The same where others of the list are masked alike. */
export async function findCall(page: Page, masked: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '筛选' }).fill(name)
  await openCall(page, masked, name)
}

export async function noAnswer(page: Page, number: '本人手机' | '第二联系人' = '本人手机'): Promise<void> {
  await page.keyboard.press('F2')
  await choose(page, '拨打号码', number)
  await choose(page, '通话结果', '无人接听')
  await page.keyboard.press('F9')
  await expect(page.getByText('已登记：无人接听，已存本机')).toBeVisible()
}

/** Answered with yes or no to the three questions; not recorded yet. */
export async function answered(page: Page, answers: readonly ('是' | '否')[]): Promise<void> {
  await page.keyboard.press('F2')
  await choose(page, '通话结果', '接通')
  await choose(page, '接听人', '本人')
  const questions = ['是否本人申请', '是否本人参加考试', '是否获得该项证书']
  for (const [index, question] of questions.entries())
    await callForm(page)
      .getByRole('group', { name: question })
      .getByText(answers[index] ?? '是', { exact: true })
      .click()
}

/** What stops a whole institution is recorded with the person's words and after a second look. */
export async function recordAbnormal(page: Page, words: string): Promise<void> {
  await callForm(page).getByRole('textbox', { name: '备注' }).fill(words)
  await page.keyboard.press('F9')
  await page.getByRole('dialog').getByRole('button', { name: '登记异常' }).click()
}

export const callResult = (page: Page) => page.getByRole('region', { name: '核实结果' })
