// 不予通过: a check page, since it can't be undone. The grounds are the rules that fail today, with their law; where none
// fails, the reviewer names rule and law in writing.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Ground } from '#shared/domain/application/application.ts'
import type { Decision } from '#shared/domain/application/decision.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import { RULE_IDS } from '#shared/policy/assessment.ts'
import { ruleTitle } from '#shared/policy/clauses.ts'
import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'

interface Props {
  readonly decision: Decision | null
  readonly onRefuse: (grounds: Ground[]) => Promise<Fault | null>
  readonly onClose: () => void
}

export function RefuseDialog({ decision, onRefuse, onClose }: Props) {
  const failing = decision === null ? [] : groundsOf(decision)
  const [rule, setRule] = useState<string | null>(null)
  const [citation, setCitation] = useState('')
  const [because, setBecause] = useState('')
  const choose = (chosen: string): void => {
    setRule(chosen)
    const found = decision?.trace.find((entry) => entry.rule === chosen)
    setCitation(found?.citation ?? citation)
  }
  const refuse = async (): Promise<Fault | null> => {
    if (failing.length > 0) return onRefuse(failing)
    const written = { rule: rule ?? '', citation: citation.trim(), because: because.trim() }
    const gap = missingIn(written)
    return gap === null ? onRefuse([written]) : fault('required', { field: gap })
  }
  return (
    <ActDialog title="审核不予通过" action="不予通过" danger onClose={onClose} onAct={refuse}>
      <p>不予通过后不能撤销，理由和依据将告知申请人：</p>
      {failing.length > 0 ? (
        <ul className="jb-stack">
          {failing.map((ground) => (
            <li key={ground.rule}>
              <strong>✗ {ruleTitles([ground.rule])}</strong>
              <p>{ground.because}</p>
              <p className="jb-quiet">{ground.citation}</p>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <SelectField
            label="条款"
            required
            options={RULE_IDS.map((id) => ({ value: id, label: ruleTitle(id) }))}
            value={rule}
            onChange={choose}
          />
          <TextField label="依据" required wide maxLength={120} value={citation} onChange={setCitation} />
          <TextAreaField label="理由" required maxLength={500} value={because} onChange={setBecause} />
        </>
      )}
    </ActDialog>
  )
}

const missingIn = ({ rule, citation, because }: Ground): string | null => {
  if (rule === '') return '条款'
  if (citation === '') return '依据'
  return because === '' ? '理由' : null
}
