// 受理回执.

import { ApplicationPaper, type PaperProps } from './application-paper.tsx'
import { PaperLines } from './paper-lines.tsx'
import { amountWords, itemWords, longDate, missingWords, paymentWords, PHONE_WORDS } from './paper-words.ts'

export function ReceiptPaper({ record, date, reprinted }: PaperProps) {
  const missing = missingWords(record)
  const deadline = record.outcome?.deadline ?? null
  const provisional = record.state === 'pending-facts'
  return (
    <ApplicationPaper title="职业技能提升补贴受理回执" record={record} date={date} reprinted={reprinted}>
      <p className="jb-sheet-indent">
        {provisional
          ? '您的申请已受理。部分数据尚待归集，归集后核定，结果将告知您。'
          : '您的申请已受理，将按规定审核、公示后发放。'}
      </p>
      <PaperLines
        lines={[
          ['补贴项目', itemWords(record)],
          ['申请日期', record.lodgedOn === null ? null : longDate(record.lodgedOn)],
          ['预核金额', amountWords(record)],
          ['预计发放', paymentWords(record)],
          ['申请期限', deadline === null ? null : longDate(deadline)],
          ['待补材料', missing.length === 0 ? '无' : missing.join('、')],
          ['咨询电话', PHONE_WORDS],
        ]}
      />
      <p className="jb-sheet-small">
        {missing.length === 0 ? '' : '请尽快携本回执到窗口补交待补材料。'}
        预核金额、发放时间以审核和公示结果为准。审核期间可能抽检电话核实，请保持手机畅通。
      </p>
    </ApplicationPaper>
  )
}
