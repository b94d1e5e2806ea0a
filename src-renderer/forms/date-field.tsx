// A date typed as eight digits; on leaving the field it is written out. The text is kept as typed until it is a date.

import { describeFault, fault } from '#shared/contracts/faults.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { TextField } from './text-field.tsx'
import { typedDate } from './typed-date.ts'

interface Props {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly required?: boolean
  readonly warning?: string | null
}

export function DateField({ label, name, value, onChange, required = false, warning = null }: Props) {
  const date = typedDate(value)
  // Eight characters are the shortest whole date: earlier than that nobody has made a mistake yet.
  const wrong = date === null && value.trim().length >= 8
  return (
    <TextField
      label={label}
      {...(name === undefined ? {} : { name })}
      value={value}
      required={required}
      placeholder="如 20260918"
      fold={(text) => typedDate(text) ?? text}
      problem={wrong ? describeFault(fault('dateImpossible', { text: value })) : null}
      warning={warning}
      suffix={<span className="jb-quiet">{date === null ? '' : withWeekday(date).slice(-2)}</span>}
      onChange={onChange}
    />
  )
}
