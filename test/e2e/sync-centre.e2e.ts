// The sync centre: two workstations act on one case while the network is down. Whoever comes second sees both states and
// decides: done again, discarded with a reason, or handed to the supervisor, who closes it.

import type { Page } from '@playwright/test'
import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import { castMember, field, takeIn } from './stage/counter.ts'
import { inspectAccessibility } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, type Stage, test } from './stage/stage.ts'

const sheet = (page: Page) => page.getByRole('dialog')

async function atWork(stage: Stage, username: string): Promise<Page> {
  const page = await stage.openPage()
  await signIn(page, username)
  await expect(statusBar(page)).toContainText('全部已送达')
  return page
}

async function openRecord(page: Page, receipt: string): Promise<void> {
  await goToDesk(page, '窗口受理')
  await page.getByText('受理列表').first().click()
  await page.getByRole('gridcell', { name: receipt }).dblclick()
  await expect(sheet(page)).toContainText('办理记录')
}

async function withdraw(page: Page, receipt: string, reason: string): Promise<void> {
  await openRecord(page, receipt)
  await sheet(page).getByRole('button', { name: '撤回', exact: true }).click()
  await field(page, '撤回原因').fill(reason)
  await page.getByRole('checkbox', { name: '申请人本人要求撤回' }).check()
  await page
    .getByRole('dialog', { name: '撤回申请' })
    .getByRole('button', { name: '撤回', exact: true })
    .click()
  await expect(page.getByRole('dialog', { name: '撤回申请' })).toHaveCount(0)
  await page.keyboard.press('Escape')
}

async function sendBack(page: Page, receipt: string): Promise<void> {
  await openRecord(page, receipt)
  await sheet(page).getByRole('button', { name: '退回补正', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '退回补正' })
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: /退回/ }).click()
  await expect(page.getByRole('region', { name: '打印' })).toBeVisible()
}

/** Opens the first act that waits for a person. */
async function openBlocked(page: Page): Promise<void> {
  await goToDesk(page, '同步')
  await page.getByRole('region', { name: '待处理' }).getByRole('button').first().click()
  await expect(sheet(page)).toContainText('市级现在的记录')
}

test('SYNC-5 SYNC-6 two workstations act on one case offline: the second sees both, redoes, discards or hands over', async ({
  stage,
}) => {
  const first = await atWork(stage, 'sj-shouli1')
  const second = await atWork(stage, 'sj-shouli2')
  const receipts: string[] = []
  for (const name of ['陈志远', '林燕', '黄海涛']) receipts.push(await takeIn(first, castMember(name)))
  const [redone = '', discarded = '', handed = ''] = receipts
  await expect(statusBar(first)).toContainText('全部已送达')
  await expect(statusBar(first)).toContainText('受理 市级已确认')
  await goToDesk(second, '窗口受理')
  await second.getByText('受理列表').first().click()
  for (const receipt of receipts) {
    await expect(second.getByRole('gridcell', { name: receipt })).toHaveCount(1)
  }

  await test.step('both act while the server is away; the screen says 已存本机', async () => {
    await stage.municipal.stop()
    await expect(statusBar(first)).toContainText('离线')
    await expect(statusBar(second)).toContainText('离线')
    await sendBack(first, redone)
    await withdraw(first, discarded, '本人改为网上申请')
    await withdraw(first, handed, '本人改为网上申请')
    for (const receipt of receipts) await withdraw(second, receipt, '单位代为提出')
    await expect(statusBar(second)).toContainText('撤回 已存本机')
    await openRecord(second, redone)
    await expect(sheet(second).getByRole('region', { name: '办理记录' })).toContainText('已存本机')
    await expect(sheet(second).getByRole('region', { name: '办理记录' })).toContainText('市级已确认')
    await second.keyboard.press('Escape')
    await goToDesk(second, '同步')
    await expect(second.getByRole('region', { name: '未送达' }).getByRole('listitem')).toHaveCount(3)
    await picture(second, 'sync-centre-offline')
  })

  await test.step('the first comes through; the second’s three acts wait for a person', async () => {
    // The second stays cut off until the first has been heard.
    await second.context().route('**/sync/commands', (route) => route.abort())
    await stage.municipal.start()
    await expect(statusBar(first)).toContainText('全部已送达', { timeout: 70_000 })
    await second.context().unroute('**/sync/commands')
    await second.getByRole('button', { name: '立即同步' }).click()
    await expect(statusBar(second)).toContainText('待处理 3', { timeout: 70_000 })
    await expect(statusBar(second)).not.toContainText('全部已送达')
    await expect(second.getByRole('region', { name: '待处理' })).toContainText('J511')
    await picture(second, 'sync-centre')
    await inspectAccessibility(second)
  })

  await test.step('redone on the state of now, by its key', async () => {
    await openBlocked(second)
    await expect(sheet(second).getByRole('row', { name: /办理状态/ })).toContainText('不一致')
    await picture(second, 'conflict')
    await inspectAccessibility(second)
    await second.emulateMedia({ colorScheme: 'dark' })
    await picture(second, 'conflict-dark')
    await inspectAccessibility(second)
    await second.emulateMedia({ colorScheme: 'light' })
    await second.keyboard.press('F4')
    await expect(second.getByText('已按最新状态重办')).toBeVisible()
    await expect(statusBar(second)).toContainText('待处理 2')
  })

  await test.step('discarded, with a reason that is required', async () => {
    await openBlocked(second)
    await second.keyboard.press('F6')
    const dialog = second.getByRole('dialog', { name: '说明理由后放弃' })
    await dialog.getByRole('button', { name: '放弃', exact: true }).click()
    await expect(dialog).toContainText('J608')
    await field(second, '放弃理由').fill('同事已办理撤回')
    await picture(second, 'conflict-discard')
    await dialog.getByRole('button', { name: '放弃', exact: true }).click()
    await expect(second.getByText('已放弃，原因已存本机')).toBeVisible()
    await expect(statusBar(second)).toContainText('待处理 1')
  })

  await test.step('handed to the supervisor, who sees both and closes it', async () => {
    await openBlocked(second)
    await second.keyboard.press('F8')
    await field(second, '转交说明').fill('两人同时办理，请主管确认原因')
    await second.getByRole('button', { name: '转交', exact: true }).click()
    await expect(statusBar(second)).toContainText('待处理 0')
    await expect(second.getByRole('region', { name: '已处理' })).toContainText('已放弃')
    await expect(statusBar(second)).toContainText('全部已送达')

    const supervisor = await atWork(stage, 'sj-zhuguan')
    await goToDesk(supervisor, '同步')
    const matters = supervisor.getByRole('region', { name: '转交事项' })
    await matters.getByRole('button', { name: /待主管处理/ }).click()
    await expect(sheet(supervisor)).toContainText('两人同时办理，请主管确认原因')
    await expect(sheet(supervisor)).toContainText('单位代为提出')
    await picture(supervisor, 'handed-over')
    await inspectAccessibility(supervisor)
    await supervisor.keyboard.press('F4')
    await field(supervisor, '处理情况').fill('已电话核实，按第一笔撤回')
    await supervisor
      .getByRole('dialog', { name: '办结转交事项' })
      .getByRole('button', { name: '办结' })
      .click()
    await expect(matters).toContainText('已办结')
    await expect(matters).not.toContainText('待主管处理')
  })
})
