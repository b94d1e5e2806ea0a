// 登记联系 and 登记退款. Enter goes on, F9 records.

import { Button } from 'antd'
import { useEffect } from 'react'
import { outstandingOf, type RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { DateField } from '../../../forms/date-field.tsx'
import { DigitsField } from '../../../forms/digits-field.tsx'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { focusField } from '../../../forms/field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Section } from '../../../ui/section.tsx'
import type { RecoupDraft, RepaymentDraft } from './recoup-draft.ts'

interface Props {
  readonly draft: RecoupDraft
  readonly item: RecoupItem
  readonly onChange: (draft: RecoupDraft) => void
  readonly onDiscard: () => void
}

/** Seven digits of yuan are more than any subsidy. */
const LONGEST_AMOUNT = 7
const NO_GROUPS = [LONGEST_AMOUNT] as const

export function RecoupForm({ draft, item, onChange, onDiscard }: Props) {
  const { kind } = draft
  const title = kind === 'contact' ? '登记联系' : '登记退款'
  useEffect(() => {
    focusField(kind === 'contact' ? 'note' : 'amount')
  }, [kind])
  return (
    <Section
      title={title}
      note={kind === 'contact' ? '' : `待追回 ${formatMoney(yuan(outstandingOf(item)))}`}
      extra={
        <Button size="small" type="text" onClick={onDiscard}>
          取消
        </Button>
      }
    >
      <form className="jb-ledger-form" aria-label={title} onKeyDownCapture={enterMovesOn}>
        {draft.kind === 'repayment' ? (
          <RepaymentFields draft={draft} item={item} onChange={onChange} />
        ) : null}
        <TextField
          label={kind === 'contact' ? '联系情况' : '备注'}
          name="note"
          required={kind === 'contact'}
          wide
          maxLength={400}
          placeholder={kind === 'contact' ? '联系了谁、怎样答复' : ''}
          value={draft.note}
          onChange={(note) => {
            onChange({ ...draft, note })
          }}
        />
      </form>
    </Section>
  )
}

interface RepaymentProps {
  readonly draft: RepaymentDraft
  readonly item: RecoupItem
  readonly onChange: (draft: RecoupDraft) => void
}

function RepaymentFields({ draft, item, onChange }: RepaymentProps) {
  const left = outstandingOf(item) - Number(draft.amount)
  return (
    <div className="jb-fields">
      <DigitsField
        label="退款金额"
        name="amount"
        required
        groups={NO_GROUPS}
        maxDigits={LONGEST_AMOUNT}
        value={draft.amount}
        suffix={<span className="jb-quiet">元</span>}
        warning={draft.amount !== '' && left > 0 ? `部分退款，尚余 ${formatMoney(yuan(left))}` : null}
        onChange={(amount) => {
          onChange({ ...draft, amount })
        }}
      />
      <DateField
        label="退款日期"
        name="on"
        required
        value={draft.on}
        onChange={(on) => {
          onChange({ ...draft, on })
        }}
      />
    </div>
  )
}
