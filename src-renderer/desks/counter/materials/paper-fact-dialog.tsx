// 凭材料补录: a paper seen at the counter becomes a fact with its dates (product sheet 2.1-4).

import { Button } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { SPELL_TITLES, USUAL_PAPER } from '#shared/domain/person/spell-titles.ts'
import { DISTRICTS, type Spell } from '#shared/policy/input.ts'
import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { DateField } from '../../../forms/date-field.tsx'
import { enterMovesOn } from '../../../forms/enter-moves-on.ts'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { EMPTY_PAPER_FACT, isWork, type PaperFactForm, spellOf } from './paper-fact.ts'

const SCHOOLS = [
  { value: 'secondary', title: '中等职业学校' },
  { value: 'higher', title: '高等院校' },
] as const

const isKind = (name: string): name is Spell['kind'] => Object.hasOwn(SPELL_TITLES, name)

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  /** A fault from where the fact goes; null where it is taken. */
  readonly onEnter: (spell: Spell, paper: string) => Promise<Fault | null>
}

export function PaperFactDialog({ open, onClose, onEnter }: Props) {
  const [form, setForm] = useState(EMPTY_PAPER_FACT)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<PaperFactForm>): void => {
    setForm((before) => ({ ...before, ...part }))
  }

  const enter = async (): Promise<void> => {
    const spell = spellOf(form)
    if (!spell.ok) {
      setProblem(spell.error)
      return
    }
    setBusy(true)
    const refused = await onEnter(spell.value, form.paper.trim())
    setBusy(false)
    setProblem(refused)
    if (refused !== null) return
    setForm(EMPTY_PAPER_FACT)
    onClose()
  }

  return (
    <Dialog
      title="凭材料补录"
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} onClick={() => void enter()}>
            补录
          </Button>
        </>
      }
    >
      <form className="jb-fields-single" onKeyDownCapture={enterMovesOn}>
        <SelectField
          label="证明内容"
          options={Object.entries(SPELL_TITLES).map(([value, label]) => ({ value, label }))}
          value={form.kind}
          onChange={(kind) => {
            if (isKind(kind)) change({ kind, paper: USUAL_PAPER[kind] })
          }}
        />
        <TextField
          label="材料名称"
          required
          value={form.paper}
          maxLength={120}
          onChange={(paper) => {
            change({ paper })
          }}
        />
        <DateField
          label={form.kind === 'veteran' ? '退役日期' : '开始日期'}
          required
          value={form.from}
          onChange={(from) => {
            change({ from })
          }}
        />
        {form.kind === 'veteran' ? null : (
          <DateField
            label="结束日期"
            value={form.to}
            onChange={(to) => {
              change({ to })
            }}
          />
        )}
        {isWork(form.kind) ? (
          <TextField
            label="用人单位"
            value={form.employer}
            onChange={(employer) => {
              change({ employer })
            }}
          />
        ) : null}
        {form.kind === 'student' ? (
          <>
            <ChoiceField
              label="学校类型"
              choices={SCHOOLS}
              value={form.schoolKind}
              onChange={(schoolKind) => {
                change({ schoolKind })
              }}
            />
            <TextField
              label="毕业年份"
              required
              fold={foldedNumber}
              value={form.graduation}
              onChange={(graduation) => {
                change({ graduation })
              }}
            />
          </>
        ) : null}
        {isWork(form.kind) || form.kind === 'flexible' || form.kind === 'student' ? (
          <SelectField
            label={
              form.kind === 'student' ? '学校所在区' : form.kind === 'flexible' ? '参保区' : '单位所在区'
            }
            options={DISTRICTS.map((district) => ({ value: district, label: district }))}
            value={form.district}
            onChange={(value) => {
              change({ district: DISTRICTS.find((district) => district === value) ?? null })
            }}
          />
        ) : null}
        <p className="jb-quiet jb-small">
          结束日期不填表示至今。补录的事实注明来源“材料”和查验人，随申请送达市级。
        </p>
        <FaultLine fault={problem} />
      </form>
    </Dialog>
  )
}
