// Every rule once, in the order in which a trace lists them (RULE_IDS). `regime` and `category` stand apart: without a
// regime nothing is asked, without a category only the general rules are.

import type { CaseFile } from '../case-file.ts'
import type { Holding } from '../holdings.ts'
import { annualLimit } from './annual-limit.ts'
import { careWork } from './care-work.ts'
import { catalogueClass } from './catalogue-class.ts'
import { category } from './category.ts'
import { certificateCovered } from './certificate-covered.ts'
import { certificateRoute } from './certificate-route.ts'
import { certificateState } from './certificate-state.ts'
import { continuousEmployment } from './continuous-employment.ts'
import { deadline } from './deadline.ts'
import { employedAtApplication } from './employed-at-application.ts'
import { excludedPost } from './excluded-post.ts'
import { inServiceAnnualLimit } from './in-service-annual-limit.ts'
import { sameOccupation } from './same-occupation.ts'
import { skilledPost } from './skilled-post.ts'
import { studentLevel } from './student-level.ts'
import { studentOnce } from './student-once.ts'
import { workingAge } from './working-age.ts'
import type { ClaimRule, GeneralRule } from './rule.ts'

export type ScopedRule =
  | { readonly scope: 'general'; readonly rule: GeneralRule }
  | { readonly scope: 'claim'; readonly rule: ClaimRule }

const general = (rule: GeneralRule): ScopedRule => ({ scope: 'general', rule })
const claim = (rule: ClaimRule): ScopedRule => ({ scope: 'claim', rule })

export const RULES: readonly ScopedRule[] = [
  claim(category),
  general(excludedPost),
  claim(workingAge),
  general(certificateState),
  general(certificateRoute),
  general(certificateCovered),
  general(catalogueClass),
  claim(continuousEmployment),
  claim(careWork),
  claim(studentLevel),
  claim(studentOnce),
  claim(skilledPost),
  claim(employedAtApplication),
  claim(deadline),
  general(sameOccupation),
  general(annualLimit),
  claim(inServiceAnnualLimit),
]

export const appliesTo = ({ scope, rule }: ScopedRule, file: CaseFile, holding: Holding): boolean =>
  scope === 'claim'
    ? rule.applies(file, holding)
    : rule.applies(file) && !(rule.exempt?.(file, holding.category) ?? false)
