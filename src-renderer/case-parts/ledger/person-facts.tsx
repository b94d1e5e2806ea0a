// Whom a ledger's record is about. Masked until it is revealed by a key.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Applicant } from '#shared/domain/application/dossier.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Section } from '../../ui/section.tsx'

interface Props {
  readonly title: string
  readonly person: Omit<Applicant, 'household'>
  readonly shown: boolean
  readonly onShow: () => void
  /** More pairs of `dt` and `dd`. */
  readonly children?: ReactNode
}

export function PersonFacts({ title, person, shown, onShow, children }: Props) {
  const { name, identityNumber, mobile, secondContact } = person
  return (
    <Section
      title={title}
      note={shown ? '联系方式已显示，本次查看已留痕' : ''}
      extra={
        shown ? null : (
          <Button size="small" onClick={onShow}>
            查看联系方式 <KeyHint combo="F3" />
          </Button>
        )
      }
    >
      <dl className="jb-pairs jb-ledger-facts">
        <dt>姓名</dt>
        <dd className="jb-ledger-name">{shown ? name : maskName(name)}</dd>
        <dt>证件号码</dt>
        <dd>{shown ? identityNumber : maskIdentityNumber(identityNumber)}</dd>
        <dt>手机号码</dt>
        <dd className="jb-ledger-name">{shown ? mobile : maskMobile(mobile)}</dd>
        <dt>第二联系人</dt>
        <dd>{contactWords(secondContact, shown)}</dd>
        {children}
      </dl>
    </Section>
  )
}

/** Words and number stand in one text, so nothing of it is shown while it is masked. */
export const contactWords = (contact: string, shown: boolean): string => {
  if (contact === '') return '未登记'
  return shown ? contact : '******'
}
