// 退回补正告知单.

import { ApplicationPaper, type PaperProps } from './application-paper.tsx'
import { PaperLines } from './paper-lines.tsx'
import { itemWords, longDate, missingWords, PHONE_WORDS } from './paper-words.ts'

export function ReturnNotice({ record, date, reprinted }: PaperProps) {
  const remark = record.log.findLast(({ event }) => event === 'returned')?.note ?? ''
  const deadline = record.outcome?.deadline ?? null
  return (
    <ApplicationPaper
      title="职业技能提升补贴退回补正告知单"
      record={record}
      date={date}
      reprinted={reprinted}
    >
      <p className="jb-sheet-indent">
        您申请职业技能提升补贴的材料不齐全，现退回补正。请补齐下列材料后到窗口重新办理：
      </p>
      <ol className="jb-sheet-list">
        {missingWords(record).map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <PaperLines
        lines={[
          ['补贴项目', itemWords(record)],
          ['说明', remark === '' ? null : remark],
          ['申请日期', record.lodgedOn === null ? null : longDate(record.lodgedOn)],
          ['申请期限', deadline === null ? null : longDate(deadline)],
          ['咨询电话', PHONE_WORDS],
        ]}
      />
      <p className="jb-sheet-small">
        {record.lodgedOn === null
          ? '本次未受理，申请日期以补正后受理之日为准，请在申请期限内办理。'
          : '补正后申请日期仍以首次受理之日为准。'}
      </p>
    </ApplicationPaper>
  )
}
