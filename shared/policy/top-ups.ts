// "此外还可向区里申请": the district top-ups to which the facts tie a person. A hint for the clerk, never an amount of ours.

import { yearOf } from '#shared/kernel/plain-date.ts'
import type { Assessment } from './assessment.ts'
import { isGraduating } from './graduation-year.ts'
import type { AssessmentInput } from './input.ts'
import { DISTRICT_TOP_UPS, type DistrictTopUp, type TopUpLink } from './parameters/district-top-ups.ts'
import { runsOn } from './spells.ts'
import type { District } from './vocabulary.ts'

export type TopUpHint = {
  readonly district: District
  readonly document: string
  readonly condition: string
  /** Whole yuan; null where the document gives no sum for the level. */
  readonly amount: number | null
}

function linkedDistricts(
  { applicant, spells, certificate }: AssessmentInput,
  link: TopUpLink,
): (District | null)[] {
  const day = certificate.issueDate
  switch (link) {
    case 'household':
      return applicant.household.place === 'shanghai' ? [applicant.household.district] : []
    case 'employer':
      return spells.flatMap((spell) =>
        spell.kind === 'employee' && runsOn(spell, day) ? [spell.employerDistrict] : [],
      )
    case 'school':
      return spells.flatMap((spell) =>
        spell.kind === 'student' &&
        (isGraduating(spell, 'secondary-student', day) || isGraduating(spell, 'higher-student', day))
          ? [spell.schoolDistrict]
          : [],
      )
  }
}

function applies(topUp: DistrictTopUp, input: AssessmentInput, assessment: Assessment): boolean {
  const year = yearOf(input.certificate.issueDate)
  const inYears = topUp.years === null || (topUp.years[0] <= year && year <= topUp.years[1])
  const municipal = !topUp.withMunicipalOnly || assessment.decision !== 'ineligible'
  return (
    inYears && municipal && topUp.links.some((link) => linkedDistricts(input, link).includes(topUp.district))
  )
}

export function districtTopUps(input: AssessmentInput, assessment: Assessment): readonly TopUpHint[] {
  const { level } = input.certificate
  return DISTRICT_TOP_UPS.flatMap((topUp) => {
    const amount = level === null ? null : (topUp.amounts[level] ?? null)
    const noSumHere = Object.keys(topUp.amounts).length > 0 && amount === null
    const { district, document, condition } = topUp
    return noSumHere || !applies(topUp, input, assessment) ? [] : [{ district, document, condition, amount }]
  })
}
