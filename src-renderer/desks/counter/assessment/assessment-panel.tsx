// 评估: what the law says about the chosen certificate, live, beside the page. Amount first, then the reasons.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { awaitedWords } from '#shared/policy/awaited-words.ts'
import { explain } from '#shared/policy/explain.ts'
import { districtTopUps } from '#shared/policy/top-ups.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FACTS_GROUP_TITLES } from '#shared/policy/vocabulary.ts'
import { describeFault, fault } from '#shared/contracts/faults.ts'
import type { Assessed } from '../visit/assess-visit.ts'
import { CategoryTable } from './category-table.tsx'
import { OutcomeHead } from './outcome-head.tsx'
import { RemedyList } from './remedy-list.tsx'
import { TopUpList } from './top-up-list.tsx'
import { TraceList } from './trace-list.tsx'
import { WarningList } from './warning-list.tsx'
import './assessment.css'

interface Props {
  readonly assessed: Assessed | null
  /** The application date: today, or the first lodging. */
  readonly on: PlainDate
  readonly today: PlainDate
}

export function AssessmentPanel({ assessed, on, today }: Props) {
  return (
    <aside className="jb-panel" aria-label="评估">
      <header className="jb-section-head">
        <h2>评估</h2>
        <span className="jb-section-note">申请日期 {withWeekday(on)}</span>
      </header>
      <div className="jb-panel-body" aria-live="polite">
        <PanelBody assessed={assessed} today={today} />
      </div>
    </aside>
  )
}

function PanelBody({ assessed, today }: Pick<Props, 'assessed' | 'today'>) {
  if (assessed === null) {
    return <EmptyState title="等待填写" next="录入证件号码并选择证书后，此处即时显示评估结果和依据条款。" />
  }
  if (assessed.kind === 'contradictory') {
    return (
      <p className="jb-panel-block jb-text-not-met">
        {describeFault(fault('dossierContradicts', { detail: '发证日期晚于申请日期，或早于出生日期' }))}
      </p>
    )
  }
  const { assessment, facts, unknown } = assessed
  return (
    <>
      <OutcomeHead assessment={assessment} today={today} />
      {unknown.length === 0 ? null : (
        <p className="jb-panel-block jb-text-unknown">
          ？ 待核：
          {awaitedWords(facts, unknown) || unknown.map((group) => FACTS_GROUP_TITLES[group]).join('、')}
        </p>
      )}
      <WarningList warnings={assessment.warnings} />
      <RemedyList explanation={explain(facts)} />
      <CategoryTable assessment={assessment} />
      <TraceList trace={assessment.trace} />
      <TopUpList hints={districtTopUps(facts, assessment)} />
      <p className="jb-panel-block jb-quiet jb-small">规则版本 {assessment.ruleSet}</p>
    </>
  )
}
