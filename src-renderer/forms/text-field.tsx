// One line of text.

import { Input, type InputRef } from 'antd'
import type { ReactNode, Ref } from 'react'
import { Field } from './field.tsx'

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
  } = props
  return (
    <Field
      label={label}
      name={props.name}
      problem={problem}
      warning={warning}
      note={note}
      required={required}
      wide={wide}
    >
      {(ids) => (
        <Input
          {...ids}
          ref={props.inputRef ?? null}
          value={value}
          maxLength={props.maxLength ?? 60}
          placeholder={props.placeholder ?? ''}
          suffix={props.suffix}
          autoComplete="off"
          readOnly={props.readOnly ?? false}
          status={problem === null ? '' : 'error'}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          onBlur={() => props.onLeave?.()}
        />
      )}
    </Field>
  )
}
