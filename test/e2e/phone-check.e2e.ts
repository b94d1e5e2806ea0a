// A verifier's afternoon before the 18th: calls with the network cut and back, one abnormal answer with its report, one
// person who cannot be reached and whose call the supervisor signs. The city sees what the district found.

import { goToDesk, signIn, statusBar } from './stage/browser.ts'
import { answered, callForm, callList, callResult, choose, noAnswer, openCall } from './stage/phone-check.ts'
import { inspectDesk, inspectInAllPalettes } from './stage/inspect.ts'
import { picture } from './stage/picture.ts'
import { expect, test } from './stage/stage.ts'

const DAY_BEFORE_LAST = '2026-11-17'

test.use({ firstDay: DAY_BEFORE_LAST })

test('the calls of a month: offline and back, one abnormal, one unreachable and signed', async ({
  stage,
}) => {
  // Three people at two workstations: longer than one person's journey.
  test.slow()
  await stage.municipal.run(['test/e2e/stage/assign-calls.ts', '--today', DAY_BEFORE_LAST])
  const workstation = await stage.openWorkstation()
  let page = await workstation.openPage()
  await signIn(page, 'sj-heshi')
  await expect(statusBar(page)).toContainText('全部已送达')

  await test.step('the list is masked, says what is left and who holds up the city', async () => {
    await expect(callList(page).getByRole('gridcell', { name: '测**然' })).toBeVisible()
    await expect(page.getByText('测试安然')).toHaveCount(0)
    await expect(page.getByText('15400000000')).toHaveCount(0)
    await expect(page.getByRole('complementary', { name: '月度进度' })).toContainText('松江区')
    await picture(page, 'phone-check-list')
    await inspectInAllPalettes(page)
  })

  await test.step('without the network calls are made and kept; a result counts from when it was made', async () => {
    await stage.municipal.stop()
    await expect(statusBar(page)).toContainText('离线')
    await openCall(page, '测**然', '测试安然')
    // The keyboard alone: dial, answered, by the applicant, three times yes.
    await page.keyboard.press('F2')
    await expect(callForm(page)).toBeVisible()
    await page.keyboard.press('1')
    // Who answers is the first question: another person's answer asks nothing.
    await expect(callForm(page).getByText('请问您是测试安然本人吗')).toBeVisible()
    await expect(callForm(page).getByText('是否本人申请')).toHaveCount(0)
    await page.keyboard.press('1')
    await expect(callForm(page).getByText('是否本人申请')).toBeVisible()
    // A page that crashes in the middle of a call comes back with the call.
    await page.reload()
    await expect(callForm(page).getByText('是否本人申请')).toBeVisible()
    for (const answer of ['1', '1', '1']) await page.keyboard.press(answer)
    await picture(page, 'phone-check-script')
    await inspectInAllPalettes(page)
    await page.keyboard.press('F9')
    await expect(callResult(page)).toContainText('属实')
    // F4 goes on to the next open call without the list.
    await page.keyboard.press('F4')
    await expect(page.getByText(/^测试(白露|杜康|方圆|高远|成林)$/)).toBeVisible()
    await page.keyboard.press('F8')
    await openCall(page, '测**林', '测试成林')
    await noAnswer(page, '第二联系人')
    await expect(page.getByRole('region', { name: '拨打记录' })).toContainText('已满三次两天')
    await picture(page, 'phone-check-attempts')
    await page.keyboard.press('Alt+U')
    await page.getByRole('dialog').getByRole('button', { name: '提请' }).click()
    await expect(page.getByText('已提请按未核实处理，待主管签字')).toBeVisible()
    await expect(statusBar(page)).toContainText(/未送达 [1-9]/)
  })

  await test.step('an abnormal answer, still offline, fills the report by itself', async () => {
    await page.keyboard.press('F8')
    await openCall(page, '测**露', '测试白露')
    await answered(page, ['是', '否', '是'])
    // What stops a whole institution wants the words of the person, and a second look.
    await page.keyboard.press('F9')
    await expect(page.getByText('备注（对方原话）')).toBeVisible()
    await callForm(page).getByRole('textbox', { name: '备注' }).fill('称未参加考试')
    await page.keyboard.press('F9')
    await expect(page.getByRole('dialog')).toContainText('测试评价机构甲的全部记录暂缓')
    await picture(page, 'phone-check-check')
    await page.getByRole('dialog').getByRole('button', { name: '登记异常' }).click()
    await expect(callResult(page)).toContainText('异常')
    await picture(page, 'phone-check-abnormal')
    await page.keyboard.press('F7')
    const report = page.getByRole('article', { name: '抽检电话核实异常情况报告' })
    await expect(report).toContainText('测试评价机构甲')
    await expect(report).toContainText('是否本人参加考试')
    await picture(page, 'abnormal-report')
    await inspectDesk(page)
    await page.keyboard.press('F8')
  })

  await test.step('when the network is back, all of it arrives and the institution is held', async () => {
    await stage.municipal.start()
    await goToDesk(page, '同步')
    await page.keyboard.press('F9')
    await expect(statusBar(page)).toContainText('全部已送达', { timeout: 60_000 })
    await goToDesk(page, '抽检核实')
    const month = page.getByRole('complementary', { name: '月度进度' })
    await expect(month).toContainText('测试评价机构甲', { timeout: 60_000 })
    await expect(month).toContainText('2 / 6')
  })

  await test.step('the supervisor signs, and the call is disposed as unverified', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    await signIn(page, 'sj-zhuguan')
    await goToDesk(page, '抽检核实')
    await openCall(page, '测**林', '测试成林')
    await page.keyboard.press('Alt+S')
    await picture(page, 'phone-check-sign')
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
    await expect(page.getByText('按未核实处理，该笔暂缓发放')).toBeVisible()
    await page.keyboard.press('F8')
    await expect(page.getByRole('complementary', { name: '月度进度' })).toContainText('3 / 6', {
      timeout: 60_000,
    })
    await picture(page, 'phone-check-held')
    await inspectInAllPalettes(page)
  })

  await test.step('the city reads the districts’ calls, spot-checks one and lifts the hold', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    const elsewhere = await stage.openPage()
    await signIn(elsewhere, 'sh-zhuguan')
    await expect(statusBar(elsewhere)).toContainText('全部已送达')
    await goToDesk(elsewhere, '抽检核实')
    await elsewhere.getByText('各区抽查').click()
    await openCall(elsewhere, '测**露', '测试白露')
    await elsewhere.keyboard.press('Alt+C')
    await choose(elsewhere, '抽查结果', '一致')
    await elsewhere.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await expect(callResult(elsewhere)).toContainText('市级抽查')
    await elsewhere.keyboard.press('F8')
    await picture(elsewhere, 'phone-check-city')
    await elsewhere.getByRole('button', { name: '解除暂缓' }).click()
    await elsewhere.getByRole('dialog').getByRole('textbox', { name: '核查情况' }).fill('已现场核查')
    await elsewhere.getByRole('dialog').getByRole('button', { name: '解除暂缓' }).click()
    await expect(elsewhere.getByRole('button', { name: '解除暂缓' })).toHaveCount(0)
  })

  await test.step('R-10 past the 18th the desk says that the whole city waits, and for whom', async () => {
    await workstation.stop()
    await stage.municipal.stop()
    await stage.municipal.start('2026-11-20')
    await workstation.restart()
    page = await workstation.reopenPage(page)
    await signIn(page, 'sj-heshi')
    await expect(page.getByRole('status').first()).toContainText('已逾期 2 天，还有 3 个未完成')
    await expect(page.getByRole('alert')).toContainText('全部完成后才能生成2026年11月的发放记录')
    await picture(page, 'phone-check-late')
    await inspectInAllPalettes(page)
  })
})

test('the keys of the desk are listed, and before the draw the desk says when the list comes', async ({
  stage,
}) => {
  const page = await stage.openPage()
  await signIn(page, 'sj-heshi')
  await expect(page.getByText('没有本单位的抽检名单')).toBeVisible()
  await picture(page, 'phone-check-empty')
  await inspectDesk(page)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('返回名单')
})
