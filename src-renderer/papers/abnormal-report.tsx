// 异常情况报告: the written report of an abnormal call to the city's training office. It fills itself from the record.

import { monthTitle } from '#shared/calendar/batch-month.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import {
  ANSWER_TITLES,
  ATTEMPT_TITLES,
  QUESTION_TITLES,
  QUESTIONS,
} from '#shared/domain/phone-check/script.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { PaperLines } from './paper-lines.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { longDate } from './paper-words.ts'

/** Unit, month and the end of the call's id: enough to find it, and the same at every print. */
export const reportNumber = ({ unit, month, id }: PhoneCheck): string =>
  `YC-${unit}-${month.replace('-', '')}-${id.slice(-6).toUpperCase()}`

const when = (at: Instant): string => `${longDate(shanghaiDate(at))} ${shanghaiTime(at)}`

export function AbnormalReport({ record }: { readonly record: PhoneCheck }) {
  const { answers, person, closedAt, closedBy, attempts, remark } = record
  if (answers === null || closedAt === null) return null
  const denied = QUESTIONS.filter((question) => answers[question] === 'no')
  const unitTitle = findUnit(record.unit)?.title ?? record.unit
  return (
    <PaperSheet
      title="抽检电话核实异常情况报告"
      number={reportNumber(record)}
      unit={record.unit}
      date={shanghaiDate(closedAt)}
      reprinted={false}
    >
      <p>上海市就业促进中心：</p>
      <p className="jb-sheet-indent">
        {unitTitle}在{monthTitle(record.month)}职业技能提升补贴抽检电话核实中发现异常，现报告如下：
      </p>
      <PaperLines
        lines={[
          ['申请人', `${person.name}（${maskMobile(person.mobile)}）`],
          ['补贴项目', person.item],
          ['评价机构', person.institution === '' ? '未登记' : person.institution],
          ...QUESTIONS.map((question): readonly [string, string] => [
            QUESTION_TITLES[question],
            ANSWER_TITLES[answers[question]],
          ]),
          [
            '拨打情况',
            attempts
              .map(({ startedAt, result }) => `${when(startedAt)} ${ATTEMPT_TITLES[result]}`)
              .join('；'),
          ],
          ['情况说明', remark === '' ? null : remark],
          ['核实人', `${closedBy?.name ?? ''}，${when(closedAt)}`],
        ]}
      />
      <p className="jb-sheet-indent">
        申请人对“{denied.map((question) => QUESTION_TITLES[question]).join('”“')}”的答复为否。
        {record.state === 'abnormal' && person.institution !== ''
          ? `${person.institution}的相关记录已暂缓，请核查后处理。`
          : '该笔申请已暂缓，请核查后处理。'}
      </p>
      <p>主管签字：</p>
    </PaperSheet>
  )
}
