import { describe, expect, it } from 'vitest'
import { CERTIFICATE, CLERK, KNOWN, NOTHING_KNOWN } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { filledVisit } from '../../../testing/filled-visit.ts'
import { assessCertificate } from './assess-visit.ts'
import { checklist, missingMaterials } from './checklist.ts'
import { type Offer, offersIn, type Situation } from './offers.ts'
import { accountProblems } from '../../../case-parts/account/account-problems.ts'
import { certificateProblems, personProblems } from './problems.ts'
import type { Visit } from './visit.ts'

const ON_TIME = plainDate('2026-01-20')
const TOO_EARLY = plainDate('2025-11-20')

function situation(
  visit: Visit,
  change: Partial<Situation> & { on?: typeof ON_TIME; known?: typeof KNOWN } = {},
) {
  const { on = ON_TIME, known = KNOWN, ...rest } = change
  const assessed = assessCertificate(visit, CERTIFICATE, known, { unitId: CLERK.unit, on })
  return {
    state: 'draft' as const,
    roles: CLERK.roles,
    person: personProblems(visit),
    certificate: certificateProblems(visit),
    account: accountProblems(visit),
    missing: missingMaterials(visit, checklist(assessed)),
    assessed,
    ...rest,
  }
}
const why = (offer: Offer): string | null => (offer.possible ? null : offer.because)

describe('what the counter may do now', () => {
  it('accepts an eligible visit with everything typed and seen, and then refuses and returns nothing', () => {
    const { accept, giveBack, refuse } = offersIn(situation(filledVisit()))
    expect(accept.possible).toBe(true)
    expect(why(giveBack)).toBe('材料齐全，无需退回')
    expect(why(refuse)).toBe('没有不符合的条款')
  })

  it('accepts provisionally where the facts are unknown (policy 4.5)', () => {
    expect(offersIn(situation(filledVisit(), { known: NOTHING_KNOWN })).accept.possible).toBe(true)
  })

  it('stops an ineligible one, names the rule in Chinese, and offers the refusal', () => {
    const { accept, refuse } = offersIn(situation(filledVisit(), { on: TOO_EARLY }))
    expect(why(accept)).toBe('不符合：持续在沪就业满6个月')
    expect(refuse.possible).toBe(true)
  })

  it('accepts nothing without identity card, and offers the return', () => {
    const visit = filledVisit()
    const unseen = { ...visit.materials['identity-card'], originalSeen: false }
    const { accept, giveBack } = offersIn(
      situation({ ...visit, materials: { ...visit.materials, 'identity-card': unseen } }),
    )
    expect(why(accept)).toBe('原件未验：身份证或社会保障卡')
    expect(giveBack.possible).toBe(true)
  })

  it('the paper of a certificate that the register has is no ground for a return', () => {
    const visit = filledVisit()
    expect(visit.materials.certificate.originalSeen).toBe(false)
    const { accept, giveBack } = offersIn(situation(visit))
    expect(accept.possible).toBe(true)
    expect(giveBack.possible).toBe(false)
  })

  it('leads to the first open field', () => {
    const { accept } = offersIn(situation(filledVisit({ secondContact: '', mobile: '' })))
    expect(accept).toMatchObject({
      possible: false,
      because: '请补齐：手机号码、第二联系人',
      field: 'mobile',
    })
  })

  it('offers what the state table allows and nothing else', () => {
    const { accept, giveBack } = offersIn(situation(filledVisit(), { state: 'accepted' }))
    expect(why(accept)).toBe('“已受理”状态不能办理')
    expect(why(giveBack)).toBe('材料齐全，无需退回')
    expect(offersIn(situation(filledVisit(), { roles: ['ledger'] })).accept.possible).toBe(false)
  })
})
