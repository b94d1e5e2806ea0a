// Rules about the certificate alone (policy sheet 2 and 3): its state, how it was obtained, whether the notice pays for it, and
// its class. None of them depends on the person's category.

import { type Answer, type LawCase, unknownGroup } from './law-case.ts'
import { NOTICE_20, type Regime } from './regime.ts'
import { SEVENTEEN } from './standard.ts'

export function certificateState(read: LawCase): Answer {
  const { state } = read.certificate
  if (state === 'revoked') return 'not-met'
  if (state === 'not-imported' || unknownGroup(read, 'certificate')) return 'unknown'
  return 'met'
}

export function certificateRoute({ certificate }: LawCase, regime: Regime): Answer {
  const { obtainedVia } = certificate
  if (obtainedVia === 'assessment' || obtainedVia === 'competition') return 'met'
  return obtainedVia === 'foreign-equivalence' && regime !== '2025-7' ? 'met' : 'not-met'
}

/** What nobody has said yet is open only while the register has no record; afterwards silence means no. */
function stated(read: LawCase, value: boolean | null): boolean | null {
  return value ?? (read.certificate.state === 'not-imported' ? null : false)
}

export function classOf(read: LawCase): 'A' | 'B' | 'C' | null {
  const { occupationCode, kind } = read.certificate
  if (SEVENTEEN.has(occupationCode)) return 'A'
  if (kind === 'special-ability') {
    const ai = stated(read, read.certificate.aiItem)
    if (ai === true) return 'A'
    if (ai === null) return null
  }
  if (read.catalogueB === null) return null
  return read.catalogueB.includes(occupationCode) ? 'B' : 'C'
}

export function certificateCovered(read: LawCase, regime: Regime): Answer {
  const { kind, issueDate } = read.certificate
  if (kind === 'skill-level') return 'met'
  const listed = stated(read, read.certificate.listed219)
  if (regime === '2021-5') return 'not-met'
  if (regime === '2022-17') {
    if (kind === 'qualification') {
      // the day of the notice is not after it.
      if (issueDate <= '2022-08-22') return 'not-met'
      return answered(listed)
    }
    return issueDate < NOTICE_20 ? 'not-met' : answered(stated(read, read.certificate.aiItem))
  }
  if (kind === 'special-ability' || listed === true) return 'met'
  const of = classOf(read)
  if (of === 'A' || of === 'B') return 'met'
  return of === null || listed === null ? 'unknown' : 'not-met'
}

const answered = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'met' : 'not-met')
