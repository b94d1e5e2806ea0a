// The counter desk as a clerk works it, by its labels.

import { expect, type Page } from '@playwright/test'
import { CAST } from '../../../src-server/demo/cast.ts'
import type { CastMember } from '../../../src-server/demo/cast-member.ts'

export function castMember(name: string): CastMember {
  const found = CAST.find((member) => member.name === name)
  if (found === undefined) throw new Error(`${name} is not in the cast`)
  return found
}

/** A card number that is nobody's, with a right check digit. */
export const TEST_CARD = '6222020000000000000'

/** A PNG of one pixel: a scan as small as scans can be. */
export const PIXEL = {
  name: '扫描.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

/** Person and second contact; the cached file fills the rest. */
export async function enterPerson(page: Page, member: CastMember): Promise<void> {
  await field(page, '证件号码').fill(member.identityNumber)
  await expect(field(page, '姓名')).toHaveValue(member.name)
  await field(page, '第二联系人').fill('家属 13900000000')
}

export async function chooseFirstCertificate(page: Page): Promise<void> {
  // One in the register shows its date; the one to be typed in stands there from the start.
  const certificates = page.getByRole('radiogroup', { name: '选择证书' })
  const registered = certificates.getByRole('radio', { name: /\d{4}-\d{2}-\d{2}/ })
  await registered.first().check({ force: true })
}

export async function seeMaterials(page: Page): Promise<void> {
  await page.getByRole('button', { name: '原件全部已验' }).click()
}

export async function addScan(page: Page, material: string, file = PIXEL): Promise<void> {
  await page.getByLabel(`添加扫描件：${material}`).setInputFiles(file)
}

export async function enterAccount(page: Page): Promise<void> {
  await page.getByRole('group', { name: '开户银行' }).getByText('工商').click()
  await field(page, '卡号').fill(TEST_CARD)
  await field(page, '再次输入').fill(TEST_CARD)
}

/** Accepts and comes back to the empty desk; answers with the receipt's number. */
export async function accept(page: Page): Promise<string> {
  await page.keyboard.press('F9')
  const receipt = page.getByRole('region', { name: '打印' })
  await expect(receipt.getByText('受理回执')).toBeVisible()
  const number = /\d{6}-[A-Z]\d{2}-\d{6}/.exec(await receipt.innerText())?.[0]
  if (number === undefined) throw new Error('the receipt has a number')
  return number
}

export async function takeIn(page: Page, member: CastMember): Promise<string> {
  await enterPerson(page, member)
  await chooseFirstCertificate(page)
  await seeMaterials(page)
  await addScan(page, '身份证或社会保障卡')
  await expect(page.getByRole('button', { name: '身份证或社会保障卡扫描件 1', exact: true })).toBeVisible()
  await enterAccount(page)
  const number = await accept(page)
  await page.keyboard.press('F9')
  await expect(field(page, '证件号码')).toHaveValue('')
  return number
}

/** Every receipt stands in the list once, as the server's record. */
export async function expectConfirmed(page: Page, receipts: readonly string[]): Promise<void> {
  await page.getByText('受理列表').click()
  for (const receipt of receipts) {
    const row = page.getByRole('row').filter({ hasText: receipt })
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('市级已确认')
  }
}
