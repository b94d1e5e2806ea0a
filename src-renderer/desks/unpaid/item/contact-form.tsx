// 登记联系: which way, what came of it, when to try again. Digits choose, Enter goes on, F9 records.

import { Button } from 'antd'
import { useEffect } from 'react'
import {
  CONTACT_RESULT_TITLES,
  CONTACT_RESULTS,
  CONTACT_WAY_TITLES,
  CONTACT_WAYS,
} from '#shared/domain/unpaid-item/unpaid-item.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { DateField } from '../../../forms/date-field.tsx'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { focusField } from '../../../forms/field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Section } from '../../../ui/section.tsx'
import type { ContactDraft } from './contact-draft.ts'

interface Props {
  readonly draft: ContactDraft
  /** How many items of the person it is noted on. */
  readonly items: number
  readonly onChange: (draft: ContactDraft) => void
  readonly onDiscard: () => void
}

const WAYS = CONTACT_WAYS.map((value) => ({ value, title: CONTACT_WAY_TITLES[value] }))
const RESULTS = CONTACT_RESULTS.map((value) => ({ value, title: CONTACT_RESULT_TITLES[value] }))

export function ContactForm({ draft, items, onChange, onDiscard }: Props) {
  useEffect(() => {
    focusField('result')
  }, [])
  return (
    <Section
      title="登记联系"
      note={items > 1 ? `同一人 ${items} 笔一并登记` : ''}
      extra={
        <Button size="small" type="text" onClick={onDiscard}>
          取消
        </Button>
      }
    >
      <form className="jb-ledger-form" aria-label="登记联系" onKeyDownCapture={enterMovesOn}>
        <ChoiceField
          label="联系方式"
          name="way"
          choices={WAYS}
          value={draft.way}
          onChange={(way) => {
            onChange({ ...draft, way })
          }}
          wide
        />
        <ChoiceField
          label="联系结果"
          name="result"
          required
          choices={RESULTS}
          value={draft.result}
          onChange={(result) => {
            onChange({ ...draft, result })
          }}
          wide
        />
        <div className="jb-fields">
          <DateField
            label="约定再联系"
            name="appointment"
            value={draft.appointment}
            onChange={(appointment) => {
              onChange({ ...draft, appointment })
            }}
          />
        </div>
        <TextField
          label="情况"
          name="note"
          wide
          maxLength={400}
          value={draft.note}
          onChange={(note) => {
            onChange({ ...draft, note })
          }}
        />
      </form>
    </Section>
  )
}
