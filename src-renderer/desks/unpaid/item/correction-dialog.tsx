// 账户维护: at the counter with the person present, or at a distance by call-back to a number on file and evidence. The
// account's fields are those of the counter; Enter goes on from field to field.

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import type { UnpaidItemBody } from '#shared/domain/unpaid-item/bodies.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { AccountFields } from '../../../case-parts/account/account-fields.tsx'
import { accountProblems, cardWarning } from '../../../case-parts/account/account-problems.ts'
import { contactWords } from '../../../case-parts/ledger/person-facts.tsx'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { type CorrectionDraft, correctionBody } from './correction-draft.ts'

interface Props {
  readonly draft: CorrectionDraft
  readonly applicant: UnpaidItem['applicant']
  /** To how many items of the person it is done. */
  readonly items: number
  /** Whether numbers may be shown in plain. */
  readonly shown: boolean
  readonly onChange: (draft: CorrectionDraft) => void
  readonly onAct: (body: UnpaidItemBody) => Promise<Fault | null>
  readonly onClose: () => void
}

export function CorrectionDialog(props: Props) {
  const { draft, applicant, items, shown, onChange, onAct, onClose } = props
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const atCounter = draft.manner === 'counter'
  const change = (part: Partial<CorrectionDraft>): void => {
    setProblem(null)
    onChange({ ...draft, ...part })
  }
  const submit = async (): Promise<void> => {
    const body = correctionBody(draft, applicant.name)
    if (!body.ok) {
      setProblem(body.error)
      return
    }
    setBusy(true)
    setProblem(await onAct(body.value))
    setBusy(false)
  }
  return (
    <Dialog wide title={atCounter ? '窗口账户维护' : '异地账户维护'} open onClose={onClose} footer={null}>
      <form
        className="jb-ledger-form"
        onKeyDownCapture={enterMovesOn}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <p>{atCounter ? COUNTER_WORDS : DISTANCE_WORDS}</p>
        {items > 1 ? <p className="jb-quiet">同一人 {items} 笔一并维护。</p> : null}
        {atCounter ? (
          <Checkbox
            checked={draft.seen}
            onChange={({ target: { checked } }) => {
              change({ seen: checked })
            }}
          >
            本人到场，身份证和银行卡原件已验
          </Checkbox>
        ) : (
          <ChoiceField
            label="回拨号码"
            name="calledNumber"
            required
            wide
            choices={numbersOf(applicant, shown)}
            value={draft.calledNumber}
            onChange={(calledNumber) => {
              change({ calledNumber })
            }}
          />
        )}
        <AccountFields
          account={draft.account}
          applicantName={applicant.name}
          problems={accountProblems({ account: draft.account, name: applicant.name })}
          warning={cardWarning(draft.account.cardNumber)}
          onChange={(account) => {
            change({ account })
          }}
        />
        <TextField
          label={atCounter ? '备注' : '收到依据'}
          name="text"
          required={!atCounter}
          wide
          maxLength={400}
          placeholder={atCounter ? '' : '收到什么、怎样收到，如：邮件收到手持身份证和银行卡照片'}
          value={draft.text}
          onChange={(text) => {
            change({ text })
          }}
        />
        <FaultLine fault={problem} />
        <div className="jb-ledger-form-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" data-enter-stop loading={busy} onClick={() => void submit()}>
            {atCounter ? '维护账户' : '提交复核'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const COUNTER_WORDS = '户名须为本人。维护后自动进入下一次支付。'
const DISTANCE_WORDS =
  '请按登记的号码回拨，确认是本人，不得使用来电中提供的号码。提交后由另一名台账人员或主管复核。'

const numbersOf = ({ mobile, secondContact }: UnpaidItem['applicant'], shown: boolean) => [
  { value: mobile, title: `本人手机 ${shown ? mobile : maskMobile(mobile)}` },
  { value: secondContact, title: `第二联系人 ${contactWords(secondContact, shown)}` },
]
