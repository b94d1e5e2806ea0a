// The fields of a bank account, at the counter, where a bank card is handed in later, and in the ledger.

import { Checkbox } from 'antd'
import { describeFault } from '#shared/contracts/faults.ts'
import { BANK_NOT_LISTED, GUIDE_BANKS, isBankNotListed } from '#shared/domain/account-number/bank-card.ts'
import { foldName } from '#shared/domain/identity/person-name.ts'
import { type Choice, ChoiceField } from '../../forms/choice-field.tsx'
import { DigitsField } from '../../forms/digits-field.tsx'
import { CARD_GROUPS } from '../../forms/grouped-digits.ts'
import { TextField } from '../../forms/text-field.tsx'
import type { AccountDraft } from './account-draft.ts'
import type { AccountField, AccountProblem } from './account-problems.ts'

const OTHER = 'other'
const BANK_CHOICES: readonly Choice<string>[] = [
  ...GUIDE_BANKS.map((value) => ({ value, title: value.replace(/银行$/, '') })),
  { value: OTHER, title: '其他' },
]

const isOther = (bank: string | null): bank is string =>
  bank !== null && !GUIDE_BANKS.some((listed) => listed === bank)

interface Props {
  readonly account: AccountDraft
  readonly applicantName: string
  readonly problems: readonly AccountProblem[]
  readonly warning: string | null
  readonly onChange: (account: AccountDraft) => void
}

export function AccountFields({ account, applicantName, problems, warning, onChange }: Props) {
  const change = (part: Partial<AccountDraft>): void => {
    onChange({ ...account, ...part })
  }
  const said = (field: AccountField): string | null => {
    const problem = problems.find((each) => each.field === field && !each.blank)
    return problem === undefined ? null : describeFault(problem.fault)
  }
  const same = account.cardNumber !== '' && account.cardNumber === account.cardNumberAgain
  return (
    <div className="jb-fields">
      <ChoiceField
        label="开户银行"
        name="bank"
        required
        wide
        choices={BANK_CHOICES}
        value={isOther(account.bank) ? OTHER : account.bank}
        onChange={(bank) => {
          change({ bank: bank === OTHER ? '' : bank })
        }}
      />
      {isOther(account.bank) ? (
        <TextField
          label="银行名称"
          name="bankName"
          required
          maxLength={40}
          value={account.bank}
          warning={
            isBankNotListed({ bank: account.bank, socialSecurityCard: account.socialSecurityCard })
              ? BANK_NOT_LISTED
              : null
          }
          onChange={(bank) => {
            change({ bank })
          }}
        />
      ) : null}
      <DigitsField
        label="卡号"
        name="cardNumber"
        required
        value={account.cardNumber}
        groups={CARD_GROUPS}
        warning={warning}
        onChange={(cardNumber) => {
          change({ cardNumber })
        }}
      />
      <DigitsField
        label="再次输入"
        name="cardNumberAgain"
        required
        value={account.cardNumberAgain}
        groups={CARD_GROUPS}
        problem={said('cardNumberAgain')}
        suffix={
          same ? (
            <span className="jb-text-met">
              ✓ 末四位 <strong>{account.cardNumber.slice(-4)}</strong>
            </span>
          ) : null
        }
        onChange={(cardNumberAgain) => {
          change({ cardNumberAgain })
        }}
      />
      <TextField
        label="户名"
        name="holderName"
        fold={foldName}
        value={account.holderName ?? applicantName}
        problem={said('holderName')}
        onChange={(holderName) => {
          change({ holderName: holderName === applicantName ? null : holderName })
        }}
      />
      <div className="jb-field">
        <span />
        <Checkbox
          checked={account.socialSecurityCard}
          onChange={({ target: { checked } }) => {
            change({ socialSecurityCard: checked })
          }}
        >
          社会保障卡账户
        </Checkbox>
      </div>
    </div>
  )
}
