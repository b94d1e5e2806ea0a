// A certificate typed in from the paper. Its number's shape is a warning only: the register decides.

import {
  CERTIFICATE_NUMBER_WARNING_TITLES,
  certificateNumberWarnings,
  normaliseCertificateNumber,
} from '#shared/domain/certificate-number/certificate-number.ts'
import { describeFault } from '#shared/contracts/faults.ts'
import { foldedLine } from '#shared/kernel/folded-text.ts'
import { foldOccupationCode } from '#shared/policy/occupation-code.ts'
import {
  CERTIFICATE_KIND_TITLES,
  CERTIFICATE_KINDS,
  CERTIFICATE_ROUTE_TITLES,
  CERTIFICATE_ROUTES,
  LEVEL_TITLES,
  LEVELS,
} from '#shared/policy/vocabulary.ts'
import { AI_ITEMS, isAiItemName, LIST_219, listedQualification } from '#shared/policy/parameters/list-219.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { DateField } from '../../../forms/date-field.tsx'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { type FieldName, type Problem, problemAt } from '../visit/problems.ts'
import { asksForIssue } from '../visit/typed-statements.ts'
import type { TypedCertificate } from '../visit/visit.ts'
import { codeOfName, nameOfCode, occupationWarning } from './occupations.ts'

const KINDS = CERTIFICATE_KINDS.map((value) => ({ value, title: CERTIFICATE_KIND_TITLES[value] }))
const ROUTES = CERTIFICATE_ROUTES.map((value) => ({ value, label: CERTIFICATE_ROUTE_TITLES[value] }))
const ISSUES = [
  { value: 'first', title: '初领' },
  { value: 'renewal', title: '复审、换证' },
] as const
const LISTED = LIST_219.flatMap(({ value }) => value)
const LISTED_OPTIONS = LISTED.map(({ name }) => ({ value: name, label: name }))
const AI_OPTIONS = AI_ITEMS.map((name) => ({ value: name, label: name }))
const UNGRADED = 'ungraded'
const GRADES = LEVELS.map((level) => ({ value: String(level), title: LEVEL_TITLES[level] }))

interface Props {
  readonly typed: TypedCertificate
  readonly problems: readonly Problem[]
  readonly onChange: (typed: TypedCertificate) => void
}

export function TypedCertificateForm({ typed, problems, onChange }: Props) {
  const change = (part: Partial<TypedCertificate>): void => {
    onChange({ ...typed, ...part })
  }
  const [numberWarning] = certificateNumberWarnings(typed.number, typed.kind)
  const said = (field: FieldName): string | null => {
    const problem = problemAt(problems, field)
    return problem === null ? null : describeFault(problem)
  }
  return (
    <div className="jb-fields jb-typed">
      <ChoiceField
        label="证书类型"
        wide
        choices={KINDS}
        value={typed.kind}
        onChange={(kind) => {
          change({ kind, level: kind === 'special-ability' ? null : (typed.level ?? 5), issue: null })
        }}
      />
      {typed.kind === 'qualification' ? (
        <SelectField
          label="219号目录项目"
          options={LISTED_OPTIONS}
          placeholder="在目录内的请选择"
          value={listedQualification(typed.occupationName)?.name ?? null}
          onChange={(name) => {
            const item = listedQualification(name)
            if (item === null) return
            const { code, levels, institution } = item
            const level = levels.includes(typed.level) ? typed.level : (levels[0] ?? null)
            change({ occupationName: item.name, occupationCode: code, institution, level, issue: null })
          }}
        />
      ) : null}
      {typed.kind === 'special-ability' ? (
        <SelectField
          label="人工智能项目"
          options={AI_OPTIONS}
          placeholder="属于两项之一的请选择"
          value={isAiItemName(typed.occupationName) ? typed.occupationName : null}
          onChange={(name) => {
            change({ occupationName: name, occupationCode: name })
          }}
        />
      ) : null}
      {asksForIssue(typed) ? (
        <ChoiceField
          label="证书性质"
          choices={ISSUES}
          value={typed.issue}
          onChange={(issue) => {
            change({ issue })
          }}
        />
      ) : null}
      {typed.kind === 'special-ability' ? null : (
        <ChoiceField
          label="等级"
          wide
          choices={
            typed.kind === 'qualification' ? [...GRADES, { value: UNGRADED, title: '不区分等级' }] : GRADES
          }
          value={typed.level === null ? UNGRADED : String(typed.level)}
          onChange={(value) => {
            change({ level: LEVELS.find((level) => String(level) === value) ?? null })
          }}
        />
      )}
      <TextField
        label="职业编码"
        name="occupationCode"
        required
        value={typed.occupationCode}
        placeholder="如 4-03-02-08"
        fold={foldOccupationCode}
        warning={occupationWarning(typed)}
        problem={said('occupationCode')}
        onChange={(occupationCode) => {
          const occupationName = nameOfCode(occupationCode)
          change(occupationName === null ? { occupationCode } : { occupationCode, occupationName })
        }}
      />
      <TextField
        label="职业名称"
        name="occupationName"
        fold={foldedLine}
        problem={said('occupationName')}
        value={typed.occupationName}
        onChange={(occupationName) => {
          const occupationCode = codeOfName(occupationName)
          change(occupationCode === null ? { occupationName } : { occupationCode, occupationName })
        }}
      />
      <TextField
        label="证书编号"
        name="number"
        fold={normaliseCertificateNumber}
        problem={said('number')}
        value={typed.number}
        warning={
          typed.number === '' || numberWarning === undefined
            ? null
            : CERTIFICATE_NUMBER_WARNING_TITLES[numberWarning]
        }
        onChange={(number) => {
          change({ number })
        }}
      />
      <DateField
        label="发证日期"
        name="issueDate"
        required
        value={typed.issueDate}
        onChange={(issueDate) => {
          change({ issueDate })
        }}
      />
      <TextField
        label="评价机构"
        name="institution"
        fold={foldedLine}
        problem={said('institution')}
        value={typed.institution}
        onChange={(institution) => {
          change({ institution })
        }}
      />
      <SelectField
        label="取得方式"
        options={ROUTES}
        value={typed.obtainedVia}
        onChange={(value) => {
          const obtainedVia = CERTIFICATE_ROUTES.find((route) => route === value)
          if (obtainedVia !== undefined) change({ obtainedVia })
        }}
      />
    </div>
  )
}
