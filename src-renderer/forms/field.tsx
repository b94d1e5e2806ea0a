// A label, its control and what is to be said about it. Notes and faults are tied to the control for screen readers.

import { type ReactNode, useId } from 'react'

export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

interface Props {
  readonly label: string
  /** Under this name `focusField` finds the control. */
  readonly name?: string | undefined
  /** What stands in the way; the sentence says what to do. */
  readonly problem?: string | null
  /** What deserves a second look but stops nothing. */
  readonly warning?: string | null
  readonly note?: ReactNode
  readonly required?: boolean
  /** Spans the whole row. */
  readonly wide?: boolean
  /** For controls made of several inputs, which carry their own labels. */
  readonly group?: boolean
  readonly children: (ids: FieldIds) => ReactNode
}

export function Field(props: Props) {
  const { label, problem = null, warning = null, note, required = false, wide = false, group = false } = props
  const id = useId()
  const described = `${id}-about`
  const ids: FieldIds = { id, 'aria-describedby': described, 'aria-invalid': problem !== null }
  const caption = (
    <>
      {required ? (
        <span aria-hidden="true" className="jb-field-required">
          *
        </span>
      ) : null}
      {label}
    </>
  )
  return (
    <div
      className={`jb-field${wide ? ' jb-field-wide' : ''}`}
      data-field={props.name}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {group ? (
        <span className="jb-field-label" id={`${id}-label`}>
          {caption}
        </span>
      ) : (
        <label className="jb-field-label" htmlFor={id}>
          {caption}
        </label>
      )}
      <div className="jb-field-control">
        {props.children(ids)}
        <div id={described} className="jb-field-about">
          {problem === null ? null : <span className="jb-text-not-met">✗ {problem}</span>}
          {warning === null ? null : <span className="jb-text-unknown">！{warning}</span>}
          {note}
        </div>
      </div>
    </div>
  )
}

/** Moves the focus into a named field. */
export function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const control = field?.querySelector<HTMLElement>(
    'input:checked, input:not([type=radio]), input, textarea, button',
  )
  control?.focus()
  control?.scrollIntoView({ block: 'nearest' })
}
