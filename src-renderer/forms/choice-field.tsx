// A choice out of a few, all of them visible. A digit key chooses and goes on, so that no list has to be opened.

import { Radio } from 'antd'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { focusNextField } from './enter-moves-on.ts'
import { Field } from './field.tsx'

export interface Choice<Value extends string | number> {
  readonly value: Value
  readonly title: string
}

interface Props<Value extends string | number> {
  readonly label: string
  readonly name?: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly problem?: string | null
  readonly note?: ReactNode
  readonly wide?: boolean
}

export function ChoiceField<Value extends string | number>(props: Props<Value>) {
  const { label, choices, value, onChange, problem = null, required = false, wide = false } = props
  const name = useId()

  const byDigit = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const choice = choices[Number(event.key) - 1]
    if (choice === undefined) return
    event.preventDefault()
    onChange(choice.value)
    const form = event.currentTarget.closest('form')
    if (form !== null && event.target instanceof Element) focusNextField(event.target, form)
  }

  return (
    <Field
      label={label}
      name={props.name}
      problem={problem}
      note={props.note}
      required={required}
      wide={wide}
      group
    >
      {() => (
        <div onKeyDown={byDigit}>
          <Radio.Group
            name={name}
            optionType="button"
            buttonStyle="solid"
            disabled={props.disabled ?? false}
            value={value}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value)
              if (chosen !== undefined) onChange(chosen.value)
            }}
          >
            {choices.map((choice, index) => (
              <Radio.Button key={choice.value} value={choice.value}>
                <span className="jb-choice-digit" aria-hidden="true">
                  {index + 1}
                </span>
                <span>{choice.title}</span>
              </Radio.Button>
            ))}
          </Radio.Group>
        </div>
      )}
    </Field>
  )
}
