// A whole month (policy sheet 6), from five acceptances to the money: a clerk, a reviewer and a confirmer of Songjiang at
// one workstation, Pudong's verifier and the city's verifier at theirs, one server with its jobs. The calendar is turned
// by hand (时光机). What the story says of its people: 陈志远 and 林燕 are paid, 林燕 after a call from another district;
// 马秀英 is held with her institution; 何思雨 is objected to and paid once that is settled; 黄海涛's account fails.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { goToDesk, signIn, signOut, statusBar } from './stage/browser.ts'
import { castMember, takeIn } from './stage/counter.ts'
import type { Workstation } from './stage/workstation.ts'
import { answered, callResult, findCall, noAnswer, recordAbnormal } from './stage/phone-check.ts'
import { picture } from './stage/picture.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const MONTH = '2026-11'
const SONGJIANG = '310117'
const PUDONG = '310115'
const CITY = '310000'
const PEOPLE = ['陈志远', '林燕', '黄海涛', '何思雨', '马秀英']
const ALL_SENT = { timeout: 60_000 }

const toldSchema = z.object({
  name: z.string(),
  state: z.string(),
  amount: z.number().nullable(),
  holds: z.array(z.string()),
  paid: z.number(),
  failed: z.number(),
  pending: z.number(),
})

test.use({ firstDay: '2026-11-12' })

test('R-10 R-23 R-25 a whole month from five acceptances to what is paid, held and unpaid', async ({
  stage,
}) => {
  // Three workstations and two months of days.
  test.setTimeout(480_000)
  const songjiang = await stage.openWorkstation()
  let desk = await songjiang.openPage()

  await test.step('12 November: the clerk accepts five people at the counter', async () => {
    await signIn(desk, 'sj-shouli1')
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
    for (const name of PEOPLE) await takeIn(desk, castMember(name))
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
    await signOut(desk)
  })

  await test.step('15 November: the draw, which anybody can recompute; the rest of the city makes its calls', async () => {
    stage.calendar.today = '2026-11-15'
    await onDay(stage, ['draw-as-told.ts', '--month', MONTH, '--calls', `马秀英=${CITY},林燕=${PUDONG}`])
    expect(await stage.municipal.command(['draw', MONTH])).toContain('抽中')
    expect(await stage.municipal.command(['verify-draw', MONTH])).toContain('抽取核验一致')
    stage.calendar.today = '2026-11-16'
    await onDay(stage, ['answer-calls.ts', '--except', '马秀英,林燕'])
    await stage.municipal.stop()
    await stage.municipal.start()
  })

  const pudong = await stage.openWorkstation()
  const city = await stage.openWorkstation()
  let verifier = await pudong.openPage()
  let cityVerifier = await city.openPage()

  await test.step('16 November: the network is cut; both verifiers go on calling', async () => {
    await signIn(verifier, 'pd-heshi')
    await expect(statusBar(verifier)).toContainText('全部已送达', ALL_SENT)
    await signIn(cityVerifier, 'sh-heshi')
    await expect(statusBar(cityVerifier)).toContainText('全部已送达', ALL_SENT)
    await stage.municipal.stop()
    await expect(statusBar(cityVerifier)).toContainText('离线')

    await findCall(cityVerifier, '马*英', '马秀英')
    await answered(cityVerifier, ['是', '否', '是'])
    await recordAbnormal(cityVerifier, '称未参加考试')
    await expect(callResult(cityVerifier)).toContainText('异常')
    await expect(statusBar(cityVerifier)).toContainText(/未送达 [1-9]/)

    await findCall(verifier, '林*', '林燕')
    await noAnswer(verifier)
  })

  await test.step('18 November: it is back; what was done on the 16th counts from then', async () => {
    await turnTo(stage, '2026-11-18', [pudong, city])
    verifier = await pudong.reopenPage(verifier)
    cityVerifier = await city.reopenPage(cityVerifier)
    await signIn(cityVerifier, 'sh-heshi')
    await expect(statusBar(cityVerifier)).toContainText('全部已送达', ALL_SENT)
    await cityVerifier.getByText('已完成', { exact: true }).click()
    await findCall(cityVerifier, '马*英', '马秀英')
    await expect(callResult(cityVerifier)).toContainText('11-16')
    await cityVerifier.keyboard.press('F8')

    stage.calendar.today = '2026-11-19'
    await expect(stage.municipal.command(['generate', MONTH])).rejects.toThrow('抽检未完成，全市不生成')
    stage.calendar.today = '2026-11-18'

    await signIn(verifier, 'pd-heshi')
    await expect(statusBar(verifier)).toContainText('全部已送达', ALL_SENT)
    await findCall(verifier, '林*', '林燕')
    await answered(verifier, ['是', '是', '是'])
    await verifier.keyboard.press('F9')
    await expect(callResult(verifier)).toContainText('属实')
    await verifier.keyboard.press('F8')
    const progress = verifier.getByRole('complementary', { name: '月度进度' })
    await expect(progress).toContainText('✓ 全市已完成', { timeout: 60_000 })
    await expect(progress).toContainText('演示技师学院')
  })

  await test.step('19 November: payment records are generated; the 20th: reviewed, and the list goes up', async () => {
    stage.calendar.today = '2026-11-19'
    expect(await stage.municipal.command(['generate', MONTH])).toMatch(/生成 [1-9]\d* 件/)
    await turnTo(stage, '2026-11-20', [songjiang])
    desk = await songjiang.reopenPage(desk)
    await signIn(desk, 'sj-shenhe')
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
    await desk.getByRole('textbox', { name: '筛选' }).fill('马秀英')
    await expect(desk.getByRole('gridcell', { name: '马*英', exact: true })).toHaveCount(0)
    await desk.getByRole('textbox', { name: '筛选' }).fill('陈志远')
    await desk.getByRole('gridcell', { name: '陈*远', exact: true }).dblclick()
    await expect(desk.getByRole('region', { name: '比对' })).toContainText('✓ 一致')
    await desk.keyboard.press('a')
    await expect(desk.getByText('林燕', { exact: true })).toBeVisible()
    await desk.keyboard.press('F8')
    await expect(desk.getByRole('button', { name: /批量通过/ })).toBeVisible()
    await desk.keyboard.press('F6')
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /审核通过 \d+ 件/ })
      .click()
    await expect(desk.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 })

    await goToDesk(desk, '公示确认')
    await desk.keyboard.press('F2')
    await desk.getByRole('dialog').getByRole('textbox', { name: '监督电话' }).fill('021-12333')
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /公示 \d+ 件/ })
      .click()
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    await desk.getByRole('button', { name: /2026-11-20.*2026-11-27/ }).click()
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
    // Audit and confirmation are never in one hand.
    await expect(desk.getByRole('button', { name: '确认发放' })).toHaveCount(0)
    await desk
      .getByRole('row', { name: /何\*雨/ })
      .getByRole('button', { name: /登记异议/ })
      .click()
    await desk.getByRole('dialog').getByRole('textbox', { name: '异议内容' }).fill('举报称非本校学生')
    await desk.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
    await expect(desk.getByRole('region', { name: '异议' })).toContainText('待答复')
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
  })

  await test.step('30 November: confirmed without the one that is objected to; settled, it follows', async () => {
    await turnTo(stage, '2026-11-30', [songjiang])
    desk = await songjiang.reopenPage(desk)
    await confirm(desk, '暂缓，留在名单')
    await picture(desk, 'month-held')
    await signOut(desk)
    await signIn(desk, 'sj-zhuguan')
    await openList(desk)
    await desk.getByRole('button', { name: '异议不成立' }).click()
    await desk.getByRole('dialog').getByRole('textbox', { name: '答复' }).fill('经核实，学籍属实')
    await desk.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
    await expect(desk.getByRole('region', { name: '异议' })).toContainText('✓ 异议不成立')
    await signOut(desk)
    await confirm(desk, '本次确认 1 件')
    await expect(statusBar(desk)).toContainText('全部已送达', ALL_SENT)
  })

  await test.step('December: paid, one account fails, and every yuan is where the story says', async () => {
    stage.calendar.today = '2026-12-15'
    const list = join(stage.folder, 'bank.csv')
    await stage.municipal.command(['pay', '2026-12', '--out', list])
    const lines = (await readFile(list, 'utf8'))
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','))
    const results = lines.map(([payment = '', , holder = '']) =>
      holder === '"黄海涛"' ? `${payment},失败,账户已销户,2026-12-17` : `${payment},成功,,2026-12-17`,
    )
    const answers = join(stage.folder, 'answers.csv')
    await writeFile(answers, ['支付编号,结果,原因,日期', ...results].join('\r\n'))
    stage.calendar.today = '2026-12-18'
    expect(await stage.municipal.command(['import-payments', answers])).toContain('失败 1 件')

    const told = await tellRecords(stage)
    const money = (name: string) => told.find((record) => record.name === name)
    const paid = { state: 'paid', holds: [], failed: 0, pending: 0 }
    expect(money('陈志远')).toMatchObject({ ...paid, paid: 2600 })
    expect(money('林燕')).toMatchObject({ ...paid, paid: 800 })
    expect(money('何思雨')).toMatchObject({ ...paid, paid: 1200 })
    expect(money('黄海涛')).toMatchObject({ state: 'unpaid', holds: [], paid: 0, failed: 2000, pending: 0 })
    expect(money('马秀英')).toMatchObject({
      state: 'accepted',
      amount: 2080,
      holds: ['own', 'institution'],
      ...{ paid: 0, failed: 0, pending: 0 },
    })
    // The bank's list and the server's books agree to the yuan, and nobody of a held institution was paid.
    const ordered = lines.reduce((sum, cells) => sum + Number(cells[5]), 0)
    expect(sumOf(told, 'paid') + sumOf(told, 'failed')).toBe(ordered)
    expect(sumOf(told, 'failed')).toBe(2000)
    expect(sumOf(told, 'pending')).toBe(0)
    expect(told.filter(({ holds, paid: amount }) => holds.length > 0 && amount > 0)).toEqual([])
  })
})

type Told = z.infer<typeof toldSchema>

const sumOf = (told: readonly Told[], key: 'paid' | 'failed' | 'pending'): number =>
  told.reduce((sum, record) => sum + record[key], 0)

async function tellRecords(stage: Stage): Promise<readonly Told[]> {
  const said = await stage.municipal.run(['test/e2e/stage/tell-records.ts', '--unit', SONGJIANG])
  return said
    .trim()
    .split('\n')
    .map((line) => toldSchema.parse(JSON.parse(line)))
}

async function onDay(
  { municipal, calendar }: Stage,
  [script = '', ...words]: readonly string[],
): Promise<void> {
  await municipal.run([`test/e2e/stage/${script}`, ...words, '--today', calendar.today ?? ''])
}

/** A new morning: the server and these workstations start on another day; people sign in again. */
async function turnTo(
  { municipal }: Stage,
  today: string,
  workstations: readonly Workstation[],
): Promise<void> {
  await municipal.stop()
  await municipal.start(today)
  for (const workstation of workstations) {
    await workstation.stop()
    await workstation.restart()
  }
}

async function openList(page: Page): Promise<void> {
  await expect(statusBar(page)).toContainText('全部已送达', ALL_SENT)
  await goToDesk(page, '公示确认')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: /2026-11-20.*2026-11-27/ }).click()
}

/** The confirmer's check page, and the confirmation. */
async function confirm(page: Page, says: string): Promise<void> {
  await signIn(page, 'sj-queren')
  await openList(page)
  await page.getByRole('button', { name: '确认发放' }).click()
  await expect(page.getByRole('dialog')).toContainText(says)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确认 \d+ 件/ })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
