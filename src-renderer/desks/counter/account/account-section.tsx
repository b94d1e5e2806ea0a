// 账户: bank, card number twice, last four digits read back. Length and check digit are warnings only.

import { Checkbox } from 'antd'
import type { AccountDraft } from '../../../case-parts/account/account-draft.ts'
import { AccountFields } from '../../../case-parts/account/account-fields.tsx'
import { accountProblems, cardWarning } from '../../../case-parts/account/account-problems.ts'
import { Section } from '../../../ui/section.tsx'

interface Props {
  readonly account: AccountDraft
  readonly applicantName: string
  readonly onChange: (account: AccountDraft) => void
  readonly onOwe: (owed: boolean) => void
}

export function AccountSection({ account, applicantName, onChange, onOwe }: Props) {
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
          warning={cardWarning(account.cardNumber)}
          onChange={onChange}
        />
      )}
    </Section>
  )
}
