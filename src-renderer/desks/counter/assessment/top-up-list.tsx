// 区级配套: what the person may also ask their district for. A hint, never part of the municipal amount.

import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { TopUpHint } from '#shared/policy/top-ups.ts'

export function TopUpList({ hints }: { readonly hints: readonly TopUpHint[] }) {
  if (hints.length === 0) return null
  return (
    <section className="jb-panel-block" aria-label="区级配套">
      <h3>另可向区里申请</h3>
      <ul>
        {hints.map(({ district, document, condition, amount }) => (
          <li key={document}>
            {district}
            {amount === null ? '' : ` ${formatMoney(yuan(amount))}`}
            <span className="jb-quiet jb-small">
              （{document}；{condition}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
