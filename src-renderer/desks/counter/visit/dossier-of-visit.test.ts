import { describe, expect, it } from 'vitest'
import { lodgeableDossierSchema } from '#shared/domain/application/dossier.ts'
import { CERTIFICATE, CLERK, DOSSIER, KNOWN, MORNING, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { hasSeen } from '#shared/domain/case/seen.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { filledVisit } from '../../../testing/filled-visit.ts'
import { lodgedApplication } from '../../../testing/lodged-application.ts'
import { assessCertificate, bestPaying } from './assess-visit.ts'
import { chosenCertificate, registeredCandidates, typedCertificate } from './candidates.ts'
import { checklist, missingMaterials } from './checklist.ts'
import { dossierOf } from './dossier-of-visit.ts'
import { emptyVisit, nextCertificate, TYPED, visitSchema } from './visit.ts'
import { visitOfApplication } from './visit-of-application.ts'

let made = 0
const WITNESS = {
  staff: CLERK.id,
  at: MORNING,
  newId: () => {
    made += 1
    return testId(500 + made)
  },
}
const LODGING = { unitId: CLERK.unit, on: plainDate('2026-01-20') }

describe('from the visit to the dossier', () => {
  it('fits the schema of the command and carries what was typed', () => {
    const dossier = dossierOf(filledVisit(), CERTIFICATE, WITNESS)
    expect(() => lodgeableDossierSchema.parse(dossier)).not.toThrow()
    expect(dossier).toMatchObject({ applicant: DOSSIER.applicant, account: DOSSIER.account })
    expect(dossier.materials.map(({ kind }) => kind)).toEqual(['identity-card', 'bank-card'])
    expect(dossier.materials[0]).toMatchObject({ seenBy: CLERK.id, seenAt: MORNING })
  })

  it('carries folded what was typed, and of a travel permit when its holder was born', () => {
    const typed = filledVisit({
      identityNumber: ' h12345678 ',
      birthDate: '1992.6.6',
      sex: 'female',
      name: '阿依古丽•买买提 ',
      mobile: '+86 138-1234-5678',
      secondContact: '张三　１３９',
    })
    expect(dossierOf(typed, CERTIFICATE, WITNESS).applicant).toMatchObject({
      identityNumber: 'H12345678',
      born: { on: '1992-06-06', sex: 'female' },
      name: '阿依古丽·买买提',
      mobile: '13812345678',
      secondContact: '张三 139',
    })
    const stranger = { ...KNOWN, person: null }
    const assessed = assessCertificate(typed, CERTIFICATE, stranger, LODGING)
    expect(assessed).toMatchObject({ kind: 'assessed', facts: { applicant: { birthDate: '1992-06-06' } } })
    expect(
      visitOfApplication(
        lodgedApplication({ applicant: dossierOf(typed, CERTIFICATE, WITNESS).applicant }),
        null,
      ),
    ).toMatchObject({ birthDate: '1992-06-06', sex: 'female' })
  })

  it('a certificate is kept as its register writes it', () => {
    const typed = {
      ...emptyVisit(testId(1)).typed,
      number: 'y0000 3102－6500 0003 00001',
      occupationCode: '4－03–02－０8',
      issueDate: '２０２５１２０１',
    }
    expect(typedCertificate(typed)).toMatchObject({
      number: 'Y000031026500000300001',
      occupationCode: '4-03-02-08',
      issueDate: '2025-12-01',
    })
  })

  it('has no account while the bank card is owed', () => {
    const visit = filledVisit()
    const owed = { ...visit, account: { ...visit.account, owed: true } }
    expect(dossierOf(owed, CERTIFICATE, WITNESS).account).toBeNull()
    expect(missingMaterials(owed, checklist(null))).toEqual(['bank-card'])
  })

  it('comes back from a standing record as the same dossier', () => {
    const record = lodgedApplication({ state: 'returned' })
    const visit = visitOfApplication(record, PERSON)
    expect(visit).toMatchObject({ application: record.id, basedOn: record.version, openedIn: 'returned' })
    const certificate = chosenCertificate(visit, PERSON)
    expect(dossierOf(visit, certificate, WITNESS)).toMatchObject({
      applicant: record.applicant,
      account: record.account,
      certificate: { number: record.certificate?.number },
    })
  })

  it('SYNC-6 remembers through a reload what was seen of the standing record, and nothing of it for the next', () => {
    const record = lodgedApplication({ state: 'returned' })
    const kept = visitSchema.parse(JSON.parse(JSON.stringify(visitOfApplication(record, PERSON))))
    expect(hasSeen(record, kept)).toBe(true)
    const log = record.log.map((line) => ({ ...line, at: instant(line.at + 1) }))
    expect(hasSeen({ ...record, log }, kept)).toBe(false)
    expect(nextCertificate(kept, testId(9))).toMatchObject({ basedOn: 0, trail: undefined })
  })
})

describe('the certificates of a visit', () => {
  it('typed in are never valid before the register says so', () => {
    const typed = { ...emptyVisit(testId(3)).typed, occupationCode: '4-03-02-08', issueDate: '20260110' }
    expect(typedCertificate(typed)).toMatchObject({
      state: 'not-imported',
      issueDate: '2026-01-10',
      level: 5,
    })
    expect(typedCertificate({ ...typed, issueDate: '2026' })).toBeNull()
    expect(typedCertificate({ ...typed, kind: 'special-ability' })?.level).toBeNull()
  })

  it('are assessed with the facts at hand: 3250 yuan at 80 %', () => {
    const assessed = assessCertificate(filledVisit(), CERTIFICATE, KNOWN, LODGING)
    expect(assessed).toMatchObject({ kind: 'assessed', assessment: { decision: 'eligible', amount: 2600 } })
  })

  it('issued after the application contradict it, which is no decision', () => {
    const later = { ...CERTIFICATE, number: 'LATER', issueDate: plainDate('2026-02-01') }
    expect(assessCertificate(filledVisit({ chosen: TYPED }), later, KNOWN, LODGING)).toEqual({
      kind: 'contradictory',
    })
  })

  it('are asked about only once the number is whole', () => {
    const visit = filledVisit({ identityNumber: '3101171990' })
    expect(assessCertificate(visit, CERTIFICATE, { ...KNOWN, person: null }, LODGING)).toBeNull()
  })

  it('that pay most are all named, and none where none pays', () => {
    const paying = assessCertificate(filledVisit(), CERTIFICATE, KNOWN, LODGING)
    const [candidate] = registeredCandidates(PERSON)
    expect(
      bestPaying([
        { key: candidate?.key ?? '', assessed: paying },
        { key: 'b', assessed: null },
      ]),
    ).toEqual([candidate?.key])
    expect(bestPaying([{ key: 'b', assessed: null }])).toEqual([])
  })
})
