// A choice out of many: typing narrows the list.

import { Select } from 'antd'
import { Field } from './field.tsx'

interface Props {
  readonly label: string
  readonly name?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly placeholder?: string
}

export function SelectField(props: Props) {
  return (
    <Field label={props.label} name={props.name} required={props.required ?? false}>
      {(ids) => (
        <Select<string>
          {...ids}
          className="jb-fill"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={props.placeholder ?? '请选择'}
          disabled={props.disabled ?? false}
          options={[...props.options]}
          value={props.value}
          onChange={props.onChange}
        />
      )}
    </Field>
  )
}
