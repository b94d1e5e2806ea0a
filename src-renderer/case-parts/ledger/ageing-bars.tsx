// 账龄 as bars beside each other: count and sum stand under each, so that the height is never the only sign.

import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { AgeBand } from './ageing.ts'

/** Steps of a bar's height; a style of its own for every height would need inline styles, which the page forbids. */
const STEPS = 8

export function AgeingBars({ bands }: { readonly bands: readonly AgeBand[] }) {
  const most = Math.max(1, ...bands.map(({ count }) => count))
  return (
    <ul className="jb-ageing" aria-label="账龄">
      {bands.map(({ title, count, amount }) => (
        <li key={title} className="jb-ageing-band">
          <span
            aria-hidden="true"
            className="jb-ageing-bar"
            data-step={count === 0 ? 0 : Math.max(1, Math.round((count / most) * STEPS))}
          />
          <span className="jb-quiet">{title}</span>
          <span>
            <strong>{count}</strong> 笔 <span className="jb-quiet">{formatMoney(yuan(amount))}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
