// The acts of the counter. A key or button pressed too early says what is missing and leads there; nothing is ever
// greyed out without a reason.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import type { Offer, Offers } from '../visit/offers.ts'

interface Props {
  readonly offers: Offers
  readonly busy: boolean
  readonly problem: Fault | null
  /** Said when an act was asked for too early. */
  readonly hint: string | null
  /** What the acceptance will be: amount, or provisional. */
  readonly summary: ReactNode
  readonly onAccept: () => void
  readonly onReturn: () => void
  readonly onRefuse: () => void
  readonly onPark: () => void
  readonly onClear: () => void
}

export function ActionBar(props: Props) {
  const { offers, busy, problem, hint, summary } = props
  return (
    <footer className="jb-actions">
      {problem === null ? null : (
        <div className="jb-actions-problem">
          <FaultLine fault={problem} />
        </div>
      )}
      <div className="jb-row">
        <OfferedButton
          title="受理"
          combo="F9"
          offer={offers.accept}
          busy={busy}
          primary
          onPress={props.onAccept}
        />
        <OfferedButton
          title="退回补正"
          combo="Alt+T"
          offer={offers.giveBack}
          busy={busy}
          onPress={props.onReturn}
        />
        <OfferedButton
          title="不予受理"
          combo="Alt+N"
          offer={offers.refuse}
          busy={busy}
          onPress={props.onRefuse}
        />
        <span className="jb-actions-words" role="status">
          {hint !== null ? (
            <span className="jb-text-not-met">{hint}</span>
          ) : offers.accept.possible ? (
            summary
          ) : (
            <span className="jb-quiet">{offers.accept.because}</span>
          )}
        </span>
        <Button type="text" onClick={props.onPark}>
          挂起 <KeyHint combo="F4" />
        </Button>
        <Button type="text" onClick={props.onClear}>
          清空 <KeyHint combo="Alt+Q" />
        </Button>
      </div>
    </footer>
  )
}

interface OfferedProps {
  readonly title: string
  readonly combo: string
  readonly offer: Offer
  readonly busy: boolean
  readonly primary?: boolean
  readonly onPress: () => void
}

function OfferedButton({ title, combo, offer, busy, primary = false, onPress }: OfferedProps) {
  return (
    <Button
      type={primary && offer.possible ? 'primary' : 'default'}
      className={offer.possible ? '' : 'jb-button-waiting'}
      aria-disabled={!offer.possible}
      title={offer.possible ? title : offer.because}
      loading={busy && primary}
      onClick={onPress}
    >
      {title} <KeyHint combo={combo} />
    </Button>
  )
}
