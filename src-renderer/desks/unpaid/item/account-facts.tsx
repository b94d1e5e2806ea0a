// The account on file, and the one that waits for a second pair of eyes.

import { maskCardNumber } from '#shared/domain/account-number/bank-card.ts'
import type { Account } from '#shared/domain/application/dossier.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import type { Proposal, UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { Section } from '../../../ui/section.tsx'

interface Props {
  readonly item: UnpaidItem
  readonly shown: boolean
  /** The proposal is the looker's own. */
  readonly isOwn: boolean
}

export function AccountFacts({ item, shown, isOwn }: Props) {
  const { account, proposal, state } = item
  return (
    <Section title="收款账户" note={state === 'corrected' ? '✓ 已维护，自动进入下一次支付' : ''}>
      <dl className="jb-pairs">
        <dt>{state === 'corrected' || state === 'paid' ? '现账户' : '支付失败账户'}</dt>
        <dd>{account === null ? '没有登记' : accountWords(account, shown)}</dd>
        {proposal === null ? null : <ProposalPairs proposal={proposal} shown={shown} />}
      </dl>
      {isOwn ? (
        <p className="jb-text-unknown" role="status">
          ！账户由您本人录入，请另一名台账人员或主管复核。
        </p>
      ) : null}
    </Section>
  )
}

export function ProposalPairs({ proposal, shown }: { readonly proposal: Proposal; readonly shown: boolean }) {
  return (
    <>
      <dt>待复核账户</dt>
      <dd>
        <strong>{accountWords(proposal.account, shown)}</strong>
      </dd>
      <dt>录入</dt>
      <dd>
        {proposal.byName} {shanghaiMinute(proposal.at)}
      </dd>
      <dt>回拨号码</dt>
      <dd>{shown ? proposal.calledNumber : maskMobile(proposal.calledNumber)}</dd>
      <dt>依据</dt>
      <dd className="jb-words">{proposal.evidence}</dd>
    </>
  )
}

export const accountWords = ({ bank, cardNumber, socialSecurityCard }: Account, shown: boolean): string =>
  `${bank} ${shown ? grouped(cardNumber) : maskCardNumber(cardNumber)}${socialSecurityCard ? '（社会保障卡）' : ''}`

const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')
