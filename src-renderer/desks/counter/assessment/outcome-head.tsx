// The answer in one look: verdict, amount and how it comes about, deadline, districts.

import { Fragment } from 'react'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import type { Assessment, Decision, Outcome } from '#shared/policy/assessment.ts'
import { CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'
import { Verdict } from '../../../ui/verdict.tsx'
import { deadlineWords } from './deadline-words.ts'

const OUTCOMES: Readonly<Record<Decision, Outcome>> = {
  eligible: 'met',
  ineligible: 'not-met',
  undetermined: 'unknown',
}

interface Props {
  readonly assessment: Assessment
  readonly today: PlainDate
}

export function OutcomeHead({ assessment, today }: Props) {
  const { decision, category, deadline, reviewDistrict, fundingDistrict, earliestApplication } = assessment
  const claim = assessment.categories.find((each) => each.category === category)
  const lines: [string, string | null][] = [
    ['人员类别', category === null ? null : CATEGORY_TITLES[category]],
    ['计算', claim?.standard == null ? null : `标准 ${formatMoney(yuan(claim.standard))} × ${claim.ratio}%`],
    ['补贴目录', assessment.class === null ? null : `${assessment.class} 类`],
    ['申请期限', deadline === null ? null : deadlineWords(deadline, today)],
    ['最早可申请', earliestApplication === null ? null : withWeekday(earliestApplication)],
    ['审核 / 承担', districts(reviewDistrict, fundingDistrict)],
  ]
  return (
    <div className={`jb-outcome jb-outcome-${OUTCOMES[decision]}`}>
      <div className="jb-outcome-line" data-testid="outcome">
        <Verdict outcome={OUTCOMES[decision]} />
        <Amount assessment={assessment} expected={claim?.amount ?? null} />
      </div>
      <dl className="jb-pairs">
        {lines.map(([title, words]) =>
          words === null ? null : (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </Fragment>
          ),
        )}
      </dl>
    </div>
  )
}

const districts = (review: string | null, funding: string | null): string | null =>
  review === null && funding === null ? null : `${review ?? '待定'} / ${funding ?? '待定'}`

function Amount({
  assessment,
  expected,
}: {
  readonly assessment: Assessment
  readonly expected: number | null
}) {
  const { decision, amount, failed } = assessment
  if (decision === 'eligible' && amount !== null) {
    return <strong className="jb-figure">{formatMoney(yuan(amount))}</strong>
  }
  if (decision === 'undetermined') {
    return (
      <span>
        可先受理
        {expected === null ? null : <>，核实后预计 {formatMoney(yuan(expected))}</>}
      </span>
    )
  }
  return <span>{ruleTitles(failed)}</span>
}
