// The figures of a ledger, above its list.

import { formatMoney, yuan } from '#shared/kernel/money.ts'

export interface Figure {
  readonly title: string
  readonly count: number
  /** Whole yuan; left out where the sum says nothing. */
  readonly amount?: number
  /** `late`: it should be none. */
  readonly tone?: 'late' | 'soon'
}

const TONES = { late: 'jb-text-not-met', soon: 'jb-text-unknown' } as const

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="jb-ledger-sums">
      {figures.map(({ title, count, amount, tone }) => (
        <div key={title} className="jb-ledger-sum">
          <dt className="jb-quiet">{title}</dt>
          <dd className={count > 0 && tone !== undefined ? TONES[tone] : undefined}>
            <strong>{count}</strong> 笔
          </dd>
          <dd className="jb-quiet">{amount === undefined ? '' : formatMoney(yuan(amount))}</dd>
        </div>
      ))}
    </dl>
  )
}
