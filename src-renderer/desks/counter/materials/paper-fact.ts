// What a paper proves, from the small form to a spell of the policy's facts. A paper proves what it says and nothing
// else, so every date is asked for and none is guessed.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { USUAL_PAPER } from '#shared/domain/person/spell-titles.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type District, type Spell, spellSchema } from '#shared/policy/input.ts'
import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { typedDate } from '../../../forms/typed-date.ts'

export interface PaperFactForm {
  readonly kind: Spell['kind']
  readonly from: string
  /** Empty: still running. */
  readonly to: string
  readonly employer: string
  readonly district: District | null
  readonly registered: boolean
  readonly schoolKind: 'secondary' | 'higher'
  readonly graduation: string
  readonly paper: string
}

export const EMPTY_PAPER_FACT: PaperFactForm = {
  kind: 'employee',
  from: '',
  to: '',
  employer: '',
  district: null,
  registered: true,
  schoolKind: 'higher',
  graduation: '',
  paper: USUAL_PAPER.employee,
}

export const isWork = (kind: Spell['kind']): boolean => kind === 'employee' || kind === 'care'

/** The spell, or what is wrong with the first field that is. */
export function spellOf(form: PaperFactForm): Result<Spell, Fault> {
  const from = typedDate(form.from)
  if (from === null) return err(fault('dateImpossible', { text: form.from }))
  const to = form.to.trim() === '' ? null : typedDate(form.to)
  if (to === null && form.to.trim() !== '') return err(fault('dateImpossible', { text: form.to }))
  if (to !== null && to < from) return err(fault('dossierContradicts', { detail: '结束日期早于开始日期' }))
  if (form.kind === 'student' && !/^\d{4}$/.test(foldedNumber(form.graduation))) {
    return err(fault('required', { field: '毕业年份' }))
  }
  if (form.paper.trim() === '') return err(fault('required', { field: '材料名称' }))
  const spell = spellSchema.safeParse({ kind: form.kind, from, to, ...detailsOf(form) })
  return spell.success ? ok(spell.data) : err(fault('dossierContradicts', { detail: '补录内容不完整' }))
}

function detailsOf(form: PaperFactForm): object {
  const employer = form.employer.trim() === '' ? null : form.employer.trim()
  switch (form.kind) {
    case 'employee':
      return { employer, employerDistrict: form.district, post: 'ordinary' }
    case 'care':
      return { employer, employerDistrict: form.district }
    case 'flexible':
      return { registered: form.registered, insuredDistrict: form.district }
    case 'student':
      return {
        schoolKind: form.schoolKind,
        schoolDistrict: form.district,
        graduation: Number(foldedNumber(form.graduation)),
      }
    case 'unemployed':
    case 'xiebao':
    case 'rural-surplus':
    case 'disabled':
    case 'employment-difficulty':
    case 'veteran':
      return {}
  }
}
