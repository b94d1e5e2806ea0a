import { describe, expect, it } from 'vitest'
import { PERSON, testId } from '#shared/fixtures/applicants.ts'
import { filledVisit } from '../../../testing/filled-visit.ts'
import { registeredCandidates } from './candidates.ts'
import { cardRead, enterFact, oweBankCard, seeAllOriginals, settle } from './changes.ts'
import { checklist } from './checklist.ts'
import { emptyVisit, isBlank, nextCertificate, TYPED, visitSchema } from './visit.ts'

const CANDIDATES = registeredCandidates(PERSON)
const typedNumber = (identityNumber: string) => ({ ...emptyVisit(testId(3)), identityNumber })
const OTHER = '310117198807219962'

describe('a visit fills itself', () => {
  it('with what the gathered file knows, and the certificate that pays most', () => {
    const visit = settle(
      typedNumber(PERSON.identityNumber),
      PERSON.identityNumber,
      PERSON,
      CANDIDATES,
      [],
      true,
    )
    expect(visit).toMatchObject({
      name: PERSON.name,
      mobile: PERSON.mobile,
      householdPlace: 'shanghai',
      householdDistrict: '松江',
      chosen: CANDIDATES[0]?.key,
    })
  })

  it('never over what has been typed since', () => {
    const filled = filledVisit({ mobile: '13900000000', chosen: TYPED })
    expect(settle(filled, PERSON.identityNumber, PERSON, CANDIDATES, [], true)).toBe(filled)
  })

  it('not with the facts of the number before the last keystroke', () => {
    const visit = typedNumber(OTHER)
    expect(settle(visit, PERSON.identityNumber, PERSON, CANDIDATES, [], true)).toBe(visit)
  })

  it('with nothing of the person before: two people’s data never meet', () => {
    const visit = settle(filledVisit({ identityNumber: OTHER }), OTHER, null, [], [], false)
    expect(visit).toEqual({ ...emptyVisit(testId(3)), identityNumber: OTHER })
  })

  it('proposes typing a certificate only when it is certain that none is known', () => {
    const visit = typedNumber(OTHER)
    expect(settle(visit, OTHER, null, [], [], false).chosen).toBeNull()
    expect(settle(visit, OTHER, null, [], [], true).chosen).toBe(TYPED)
  })
})

describe('one press', () => {
  it('reads the card: the original has been seen', () => {
    const visit = cardRead(emptyVisit(testId(3)), PERSON)
    expect(visit.materials['identity-card'].originalSeen).toBe(true)
    expect(visit.name).toBe(PERSON.name)
  })

  it('sees all originals that are required, but not a bank card that is owed', () => {
    const visit = seeAllOriginals(oweBankCard(emptyVisit(testId(3)), true), checklist(null))
    expect(visit.materials['identity-card'].originalSeen).toBe(true)
    expect(visit.materials.certificate.originalSeen).toBe(false)
    expect(visit.materials['bank-card'].originalSeen).toBe(false)
    expect(visit.materials.other.originalSeen).toBe(false)
  })

  it('owes the bank card: what was ticked before no longer holds', () => {
    expect(oweBankCard(filledVisit(), true).materials['bank-card'].originalSeen).toBe(false)
  })

  it('enters a fact: its paper has been seen', () => {
    const [spell] = PERSON.spells
    if (spell === undefined) throw new Error('the test person works')
    const fact = { id: testId(7), spell, paper: '劳动合同', seenBy: testId(1), seenAt: PERSON.knownAt }
    const { materials } = enterFact(filledVisit(), fact)
    expect(materials['category-proof']).toMatchObject({ originalSeen: true, remark: '劳动合同' })
  })
})

describe('the draft', () => {
  it('is restored to the letter', () => {
    const visit = filledVisit({ typed: { ...filledVisit().typed, issueDate: '2026091' } })
    expect(visitSchema.parse(JSON.parse(JSON.stringify(visit)))).toEqual(visit)
  })

  it('is blank until something is typed', () => {
    expect(isBlank(emptyVisit(testId(3)))).toBe(true)
    expect(isBlank({ ...emptyVisit(testId(3)), name: '王' })).toBe(false)
  })

  it('keeps person, account and identity card for the same person’s next certificate', () => {
    const next = nextCertificate(filledVisit(), testId(8))
    expect(next).toMatchObject({ application: testId(8), basedOn: 0, chosen: null, name: PERSON.name })
    expect(next.account.cardNumber).not.toBe('')
    expect(next.materials['identity-card'].originalSeen).toBe(true)
    expect(next.materials.certificate.originalSeen).toBe(false)
  })
})
