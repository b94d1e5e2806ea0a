// Whom the call is about. Name and numbers are plain while the call is open; until it is opened they are masked.

import { Button } from 'antd'
import { monthTitle } from '#shared/calendar/batch-month.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { Section } from '../../../ui/section.tsx'

interface Props {
  readonly record: PhoneCheck
  readonly revealed: boolean
  readonly onReveal: () => void
}

export function CallFacts({ record, revealed, onReveal }: Props) {
  const { person, month, caller, carriedFrom } = record
  return (
    <Section
      title="核实对象"
      note={revealed ? '联系方式已显示，本次查看已留痕' : ''}
      extra={
        revealed ? null : (
          <Button size="small" onClick={onReveal}>
            查看联系方式 <KeyHint combo="F3" />
          </Button>
        )
      }
    >
      <dl className="jb-pairs jb-call-facts">
        <dt>姓名</dt>
        <dd className="jb-call-name">{revealed ? person.name : maskName(person.name)}</dd>
        <dt>手机号码</dt>
        <dd className="jb-call-number">{revealed ? person.mobile : maskMobile(person.mobile)}</dd>
        <dt>第二联系人</dt>
        <dd>{contactWords(person.secondContact, revealed)}</dd>
        <dt>补贴项目</dt>
        <dd>{person.item}</dd>
        <dt>评价机构</dt>
        <dd>{person.institution === '' ? '未登记' : person.institution}</dd>
        <dt>批次</dt>
        <dd>
          {monthTitle(month)}
          {carriedFrom === null ? '' : '（上月未核实，本月续查）'}
        </dd>
        <dt>负责人</dt>
        <dd>{caller?.name ?? '待领，首次拨打的人负责'}</dd>
      </dl>
    </Section>
  )
}

const contactWords = (contact: string, revealed: boolean): string => {
  if (contact === '') return '未登记'
  return revealed ? contact : '******'
}
