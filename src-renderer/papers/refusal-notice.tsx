// 不予受理告知单: the rules that fail, with their clauses; where one rests on a reading of ours, that is said.

import { readingWords, ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { ApplicationPaper, type PaperProps } from './application-paper.tsx'
import { PaperLines } from './paper-lines.tsx'
import { itemWords, longDate, PHONE_WORDS } from './paper-words.ts'

export function RefusalNotice({ record, date, reprinted }: PaperProps) {
  return (
    <ApplicationPaper
      title="职业技能提升补贴不予受理告知单"
      record={record}
      date={date}
      reprinted={reprinted}
    >
      <p className="jb-sheet-indent">
        您于{longDate(date)}申请“{itemWords(record)}”职业技能提升补贴，经核对，不符合下列条款，不予受理：
      </p>
      <ol className="jb-sheet-list">
        {record.grounds.map(({ rule, citation, because, interpretation }) => (
          <li key={rule}>
            {ruleTitles([rule])}：{because}。<span className="jb-sheet-citation">依据：{citation}</span>
            {interpretation === undefined ? null : (
              <span className="jb-sheet-citation">{readingWords(interpretation)}</span>
            )}
          </li>
        ))}
      </ol>
      <PaperLines lines={[['咨询电话', PHONE_WORDS]]} />
      <p className="jb-sheet-small">对本告知有疑问的，可持相关材料到本单位窗口咨询。</p>
    </ApplicationPaper>
  )
}
