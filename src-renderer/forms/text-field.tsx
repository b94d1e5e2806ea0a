// One line of text. Where it has a form of its own (a number, a name) it is folded when the field is left and never cut: a
// pasted number brings blanks and unseen signs along. Other words are cut at their limit, which is then said.

import { Input, type InputRef } from 'antd'
import type { ReactNode, Ref } from 'react'
import { Field } from './field.tsx'
import { usePasteLimit } from './use-paste-limit.ts'

interface Props {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly problem?: string | null
  readonly warning?: string | null
  readonly note?: ReactNode
  readonly required?: boolean
  readonly wide?: boolean
  readonly readOnly?: boolean
  /** The form in which it is kept; without a limit then, the form says what is too long. */
  readonly fold?: (text: string) => string
  readonly maxLength?: number
  readonly placeholder?: string
  readonly suffix?: ReactNode
  readonly inputRef?: Ref<InputRef>
}

export function TextField(props: Props) {
  const {
    label,
    value,
    onChange,
    problem = null,
    warning = null,
    note,
    required = false,
    wide = false,
    fold,
  } = props
  const limit = fold === undefined ? (props.maxLength ?? 60) : undefined
  const pasted = usePasteLimit(value, limit)
  return (
    <Field
      label={label}
      name={props.name}
      problem={problem}
      warning={pasted.warning ?? warning}
      note={note}
      required={required}
      wide={wide}
    >
      {(ids) => (
        <Input
          {...ids}
          ref={props.inputRef ?? null}
          value={value}
          maxLength={limit}
          onPaste={pasted.onPaste}
          placeholder={props.placeholder ?? ''}
          suffix={props.suffix}
          autoComplete="off"
          readOnly={props.readOnly ?? false}
          status={problem === null ? '' : 'error'}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          onBlur={() => {
            const folded = fold?.(value) ?? value
            if (folded !== value) onChange(folded)
            props.onLeave?.()
          }}
        />
      )}
    </Field>
  )
}
