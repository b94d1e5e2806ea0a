// 法定劳动年龄段: 16 to, without drawing a basic pension, the statutory retirement age (工作指引; from 2025-01-01 delayed month
// by month). Under 2025-7 一（五） women in care work up to 60, also with a pension (口径 R-2). Judged on D.

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CaseFile } from '../case-file.ts'
import type { Holding } from '../holdings.ts'
import { inForce } from '../parameters/dated.ts'
import { WORKING_AGE_FROM_MONTHS } from '../parameters/retirement.ts'
import { possibleTracks, retirementDay } from '../retirement-age.ts'
import { always, type ClaimRule, type Finding } from './rule.ts'

type Answer = Pick<Finding, 'outcome' | 'because' | 'interpretation'>

/** The days on which this person may reach the age, earliest first; two where the track of a woman is not known. */
function limits(
  { input, ruleSet, issued, programme }: CaseFile,
  { category }: Holding,
): readonly PlainDate[] {
  const { applicant } = input
  const careWomen = programme.careWomenAgeMonths
  if (category === 'care-worker' && applicant.sex === 'female' && careWomen !== null)
    return [addMonths(applicant.birthDate, careWomen)]
  const ages = inForce(ruleSet.retirementAges, issued)?.value
  if (ages === undefined) return []
  return possibleTracks(applicant).map((track) => retirementDay(ages[track], applicant.birthDate))
}

const widened = ({ input, programme }: CaseFile, { category }: Holding): boolean =>
  category === 'care-worker' && input.applicant.sex === 'female' && programme.careWomenAgeMonths !== null

function answer(file: CaseFile, claim: Holding, from: PlainDate, until: readonly PlainDate[]): Answer {
  const { issued, input, unknown } = file
  const { pensionFrom } = input.applicant
  if (issued < from) return { outcome: 'not-met', because: `发证日期${issued}未满16周岁（${from}满）` }
  const past = until.filter((day) => day <= issued)
  if (past.length === until.length)
    return { outcome: 'not-met', because: `${past[0] ?? issued}已达退休年龄，发证日期${issued}超龄` }
  const drawsPension = pensionFrom !== null && pensionFrom <= issued
  if (widened(file, claim))
    return {
      outcome: 'met',
      because: `女性养老护理、家政服务人员放宽至60岁（${until[0] ?? ''}满）`,
      interpretation: drawsPension || unknown.has('pension') ? 'R-2' : undefined,
    }
  if (drawsPension) return { outcome: 'not-met', because: `${pensionFrom}起领取基本养老待遇` }
  if (past.length > 0)
    return {
      outcome: 'unknown',
      because: `退休年龄档次（50岁或55岁）待核，${past[0] ?? ''}或${until.at(-1) ?? ''}到龄`,
    }
  if (unknown.has('pension')) return { outcome: 'unknown', because: '是否领取基本养老待遇待核' }
  return { outcome: 'met', because: `发证日期${issued}在法定劳动年龄段内（${until[0] ?? ''}到龄）` }
}

export const workingAge: ClaimRule = {
  id: 'working-age',
  title: '法定劳动年龄段',
  applies: always,
  judge(file, claim) {
    const { birthDate, pensionFrom, retirementTrack } = file.input.applicant
    const from = addMonths(birthDate, WORKING_AGE_FROM_MONTHS)
    const until = limits(file, claim)
    const { outcome, because, interpretation } = answer(file, claim, from, until)
    return {
      outcome,
      because,
      interpretation,
      facts: { birthDate, on: file.issued, pensionFrom, retirementTrack },
      law: { from, retiresOn: until },
      read: [],
    }
  },
}
