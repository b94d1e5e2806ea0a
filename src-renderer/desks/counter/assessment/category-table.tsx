// The categories tried, side by side: what each would give, and why the others do not.

import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import type { Assessment, CategoryAssessment, Decision, Outcome } from '#shared/policy/assessment.ts'
import { CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'
import { Verdict } from '../../../ui/verdict.tsx'

const OUTCOMES: Readonly<Record<Decision, Outcome>> = {
  eligible: 'met',
  ineligible: 'not-met',
  undetermined: 'unknown',
}

export function CategoryTable({ assessment }: { readonly assessment: Assessment }) {
  const { categories, category } = assessment
  if (categories.length < 2) return null
  return (
    <section className="jb-panel-block" aria-label="人员类别比较">
      <h3>人员类别比较</h3>
      <table className="jb-categories">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">结果</th>
            <th scope="col" className="jb-number">
              比例
            </th>
            <th scope="col" className="jb-number">
              金额
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map((claim) => (
            <CategoryRow key={claim.category} claim={claim} chosen={claim.category === category} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CategoryRow({ claim, chosen }: { readonly claim: CategoryAssessment; readonly chosen: boolean }) {
  const reasons = ruleTitles([...claim.failed, ...claim.open])
  return (
    <tr className={chosen ? 'jb-category-chosen' : undefined}>
      <th scope="row">
        {CATEGORY_TITLES[claim.category]}
        {chosen ? <span className="jb-tag">采用</span> : null}
        {reasons === '' ? null : <div className="jb-quiet jb-small">{reasons}</div>}
      </th>
      <td>
        <Verdict outcome={OUTCOMES[claim.decision]} />
      </td>
      <td className="jb-number">{claim.ratio}%</td>
      <td className="jb-number">{claim.amount === null ? '—' : formatMoney(yuan(claim.amount))}</td>
    </tr>
  )
}
