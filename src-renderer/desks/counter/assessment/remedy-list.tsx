// 如何改变结果: only what the engine has proven by deciding again with it.

import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { ruleTitle } from '#shared/policy/clauses.ts'
import type { Explanation, Proof } from '#shared/policy/explain.ts'

export function RemedyList({ explanation }: { readonly explanation: Explanation }) {
  const { remedies, together } = explanation
  if (remedies.length === 0) return null
  return (
    <section className="jb-panel-block" aria-label="如何改变结果">
      <h3>如何改变结果</h3>
      <ul className="jb-remedies">
        {remedies.map(({ rule, remedy }) => (
          <li key={rule}>
            <span className="jb-quiet">{ruleTitle(rule)}：</span>
            {remedy.text}
          </li>
        ))}
      </ul>
      {together === null ? null : <p className="jb-strong">{togetherWords(together)}</p>}
    </section>
  )
}

function togetherWords({ decision, amount }: Proof): string {
  if (decision === 'eligible' && amount !== null) return `以上全部满足后可补 ${formatMoney(yuan(amount))}`
  return decision === 'ineligible' ? '以上全部满足后仍不符合' : '以上全部满足后仍待核'
}
