// Several lines of text, with the count of what has been written and what the record takes.

import { Input } from 'antd'
import { Field } from './field.tsx'
import { usePasteLimit } from './use-paste-limit.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength: number
  readonly required?: boolean
  readonly rows?: number
}

export function TextAreaField({ label, value, onChange, maxLength, required = false, rows = 4 }: Props) {
  const pasted = usePasteLimit(value, maxLength)
  return (
    <Field
      label={label}
      required={required}
      wide
      warning={pasted.warning}
      note={
        <span className="jb-quiet">
          {value.length} / {maxLength} 字
        </span>
      }
    >
      {(ids) => (
        <Input.TextArea
          {...ids}
          value={value}
          rows={rows}
          maxLength={maxLength}
          onPaste={pasted.onPaste}
          autoComplete="off"
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </Field>
  )
}
