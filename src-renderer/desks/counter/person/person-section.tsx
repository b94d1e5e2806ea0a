// 人员: who sits at the counter, and how to reach them later.

import { Button } from 'antd'
import { useState } from 'react'
import { describeFault } from '#shared/contracts/faults.ts'
import { isResidencePermit, parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import { foldDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { foldName, isSameName } from '#shared/domain/identity/person-name.ts'
import { foldPhone } from '#shared/domain/identity/phone-number.ts'
import { TRAVEL_PERMIT_TITLES, travelPermitKind } from '#shared/domain/identity/travel-permit.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { DISTRICTS } from '#shared/policy/vocabulary.ts'
import { foldedLine, foldedNumber } from '#shared/kernel/folded-text.ts'
import { yearOf } from '#shared/kernel/plain-date.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { DateField } from '../../../forms/date-field.tsx'
import { DigitsField } from '../../../forms/digits-field.tsx'
import { MOBILE_GROUPS } from '../../../forms/grouped-digits.ts'
import { SelectField } from '../../../forms/select-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { useToday } from '../../../ui/clock.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { Section } from '../../../ui/section.tsx'
import { permitOf } from '../visit/document-of-visit.ts'
import { type Problem, problemAt } from '../visit/problems.ts'
import type { Visit } from '../visit/visit.ts'
import { dataAgeWords } from './data-age.ts'
import { LookupNote } from './lookup-note.tsx'
import type { Lookup } from './use-person-lookup.ts'

const PLACES = [
  { value: 'shanghai', title: '本市' },
  { value: 'elsewhere', title: '非本市' },
] as const

const SEXES = [
  { value: 'male', title: '男' },
  { value: 'female', title: '女' },
] as const

/** More characters than the field shows beside the words about the number. */
const SHOWN = 12
const isLongName = (name: string): boolean => Array.from(name).length > SHOWN

interface Props {
  readonly visit: Visit
  readonly known: KnownFacts | undefined
  readonly problems: readonly Problem[]
  readonly lookup: Lookup
  readonly onRetry: () => void
  readonly onReadCard: () => void
  readonly onChange: (change: Partial<Visit>) => void
}

export function PersonSection({ visit, known, problems, lookup, onRetry, onReadCard, onChange }: Props) {
  const said = (field: Parameters<typeof problemAt>[1]): string | null => {
    const problem = problemAt(problems, field)
    return problem === null ? null : describeFault(problem)
  }
  const person = known?.person ?? null
  // Too short is no mistake while it is being typed; it is one when the clerk has gone on.
  const [leftAt, setLeftAt] = useState('')
  const stillTyping = foldedNumber(visit.identityNumber).length < 18 && visit.identityNumber !== leftAt
  const otherName = person !== null && visit.name.trim() !== '' && !isSameName(visit.name, person.name)
  const mobile = visit.mobile
  return (
    <Section
      title="人员"
      note={
        person === null || known === undefined ? (
          <LookupNote lookup={lookup} onRetry={onRetry} />
        ) : (
          dataAgeWords(known.notice)
        )
      }
      extra={
        <Button size="small" onClick={onReadCard}>
          读卡 <KeyHint combo="F2" />
        </Button>
      }
    >
      <div className="jb-fields">
        <TextField
          label="证件号码"
          name="identityNumber"
          required
          value={visit.identityNumber}
          fold={foldDocumentNumber}
          readOnly={visit.basedOn > 0}
          problem={stillTyping ? null : said('identityNumber')}
          onChange={(identityNumber) => {
            onChange({ identityNumber, numberIsWhole: false })
          }}
          onLeave={() => {
            const identityNumber = foldDocumentNumber(visit.identityNumber)
            setLeftAt(identityNumber)
            if (!visit.numberIsWhole && identityNumber !== '')
              onChange({ identityNumber, numberIsWhole: true })
          }}
        />
        <TextField
          label="姓名"
          name="name"
          required
          value={visit.name}
          fold={foldName}
          suffix={<IdentityWords visit={visit} />}
          problem={said('name')}
          warning={otherName ? '与市级档案姓名不一致，请核对证件' : null}
          note={isLongName(visit.name) ? <span className="jb-quiet">{visit.name}</span> : null}
          onChange={(name) => {
            onChange({ name })
          }}
        />
        {permitOf(visit) === null ? null : (
          <>
            <DateField
              label="出生日期"
              name="birthDate"
              required
              value={visit.birthDate}
              onChange={(birthDate) => {
                onChange({ birthDate })
              }}
            />
            <ChoiceField
              label="性别"
              name="sex"
              required
              choices={SEXES}
              value={visit.sex}
              onChange={(sex) => {
                onChange({ sex })
              }}
            />
          </>
        )}
        <DigitsField
          label="手机号码"
          name="mobile"
          required
          value={mobile}
          groups={MOBILE_GROUPS}
          fold={foldPhone}
          problem={mobile.length >= 11 || (mobile !== '' && !mobile.startsWith('1')) ? said('mobile') : null}
          suffix={mobile.length === 11 ? <span className="jb-quiet">请复述</span> : null}
          onChange={(digits) => {
            onChange({ mobile: digits })
          }}
        />
        <TextField
          label="第二联系人"
          name="secondContact"
          required
          value={visit.secondContact}
          placeholder="姓名和电话"
          fold={foldedLine}
          problem={said('secondContact')}
          onChange={(secondContact) => {
            onChange({ secondContact })
          }}
        />
        <ChoiceField
          label="户籍"
          name="householdPlace"
          required
          choices={PLACES}
          value={visit.householdPlace}
          onChange={(householdPlace) => {
            onChange({ householdPlace })
          }}
        />
        <SelectField
          label="户籍所在区"
          required={visit.householdPlace === 'shanghai'}
          disabled={visit.householdPlace !== 'shanghai'}
          options={DISTRICTS.map((district) => ({ value: district, label: district }))}
          value={visit.householdPlace === 'shanghai' ? visit.householdDistrict : null}
          onChange={(value) => {
            const householdDistrict = DISTRICTS.find((district) => district === value)
            if (householdDistrict !== undefined) onChange({ householdDistrict })
          }}
        />
      </div>
    </Section>
  )
}

function IdentityWords({ visit }: { readonly visit: Visit }) {
  const today = useToday()
  const permit = permitOf(visit)
  const identity = parseIdentityNumber(visit.identityNumber)
  const born = bornOf(visit.identityNumber, undefined)
  const kind =
    permit !== null
      ? TRAVEL_PERMIT_TITLES[travelPermitKind(permit)]
      : identity.ok && isResidencePermit(identity.value)
        ? '居住证'
        : null
  if (born === null) return <span className="jb-quiet">{kind}</span>
  const age = yearOf(today) - yearOf(born.on) - (today.slice(5) < born.on.slice(5) ? 1 : 0)
  return (
    <span className="jb-quiet">
      {born.sex === 'male' ? '男' : '女'} · {born.on} · {age}岁{kind === null ? '' : ` · ${kind}`}
    </span>
  )
}
