// 账户: bank, card number twice, last four digits read back. Length and check digit are warnings only.

import { Checkbox } from 'antd'
import { CARD_WARNING_TITLES, cardWarnings } from '#shared/domain/account-number/bank-card.ts'
import { Section } from '../../../ui/section.tsx'
import { accountProblems } from '../visit/problems.ts'
import { AccountFields } from './account-fields.tsx'
import type { AccountDraft } from '../visit/visit.ts'

interface Props {
  readonly account: AccountDraft
  readonly applicantName: string
  readonly onChange: (account: AccountDraft) => void
  readonly onOwe: (owed: boolean) => void
}

export function AccountSection({ account, applicantName, onChange, onOwe }: Props) {
  const { cardNumber } = account
  const warnings = cardNumber === '' ? [] : cardWarnings(cardNumber)
  return (
    <Section
      title="账户"
      note={account.owed ? '银行卡列入待补，受理后凭卡补交' : '优先使用社会保障卡账户'}
      extra={
        <Checkbox
          checked={account.owed}
          onChange={({ target: { checked } }) => {
            onOwe(checked)
          }}
        >
          银行卡待补
        </Checkbox>
      }
    >
      {account.owed ? (
        <p className="jb-quiet">回执将列明尚缺银行卡；补交时录入账户。</p>
      ) : (
        <AccountFields
          account={account}
          applicantName={applicantName}
          problems={accountProblems({ account, name: applicantName })}
          warning={
            warnings.length === 0 ? null : warnings.map((warning) => CARD_WARNING_TITLES[warning]).join('；')
          }
          onChange={onChange}
        />
      )}
    </Section>
  )
}
