// A long number, shown in groups while it is typed; the value holds the digits alone. Nothing is cut: what was pasted with a
// country code or too many digits is folded or stays to be seen, and the form says what is wrong with it.

import { Input, type InputRef } from 'antd'
import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { Field } from './field.tsx'
import { caretAfter, digitsOnly, groupDigits } from './grouped-digits.ts'

interface Props {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (digits: string) => void
  readonly groups: readonly number[]
  /** What the digits mean: a mobile's country code is none of it. */
  readonly fold?: (digits: string) => string
  /** Only where more digits can mean nothing, as in an amount. */
  readonly maxDigits?: number
  readonly problem?: string | null
  readonly warning?: string | null
  readonly suffix?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
}

export function DigitsField(props: Props) {
  const { label, value, onChange, groups, fold, maxDigits, problem = null, warning = null } = props
  const input = useRef<InputRef>(null)

  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    const { value: text, selectionStart } = event.target
    const typed = digitsOnly(text)
    const digits = (fold === undefined ? typed : fold(typed)).slice(0, maxDigits)
    const toTheLeft = digitsOnly(text.slice(0, selectionStart ?? text.length)).length
    const before = Math.max(0, toTheLeft - (typed.length - digits.length))
    onChange(digits)
    requestAnimationFrame(() => {
      const caret = caretAfter(groupDigits(digits, groups), before)
      input.current?.input?.setSelectionRange(caret, caret)
    })
  }

  return (
    <Field
      label={label}
      name={props.name}
      problem={problem}
      warning={warning}
      required={props.required ?? false}
    >
      {(ids) => (
        <Input
          {...ids}
          ref={input}
          className="jb-digits"
          suffix={props.suffix ?? <span />}
          inputMode="numeric"
          autoComplete="off"
          disabled={props.disabled ?? false}
          status={problem === null ? '' : 'error'}
          value={groupDigits(value, groups)}
          onChange={change}
        />
      )}
    </Field>
  )
}
