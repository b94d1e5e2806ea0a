// Holds the claims of the cast and the engine together, over the whole range for which the claims are made.

import { describe, expect, it } from 'vitest'
import { decideOn } from '#shared/domain/application/decision.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { CAST, castDraft } from './cast.ts'
import type { CastMember } from './cast-member.ts'
import { dossierOf } from './dossier.ts'
import { momentOf } from './moments.ts'
import { townNotice } from './notice.ts'
import { personFile } from './person-draft.ts'
import { isTestIdentity } from './test-numbers.ts'

const TODAYS = [
  '2026-03-01',
  '2026-08-31',
  '2026-11-18',
  '2027-01-01',
  '2027-02-28',
  '2028-02-29',
  '2028-04-30',
]

const answer = (member: CastMember, today: PlainDate) => {
  const unit = unitOfDistrict(member.district)
  const file = personFile(castDraft(member, today), '00000000-0000-4000-8000-000000000001', unit, today)
  const known = { person: file, notice: townNotice(today), others: [] }
  const [certificate] = file.certificates
  if (certificate === undefined) throw new Error('every member of the cast has a certificate')
  const at = momentOf(today, 10)
  const decision = decideOn(dossierOf(file, certificate, 1, at, file.id), known, {
    id: 'x',
    unitId: unit,
    on: today,
    at,
  })
  return decision?.outcome
}

describe('the cast of the invented town', () => {
  for (const member of CAST) {
    it.each(TODAYS)(
      `${member.name}（${member.who}）: the engine says what the cast claims, on %s`,
      (today) => {
        expect(answer(member, plainDate(today))).toMatchObject(member.says)
      },
    )
  }

  it('carries identity numbers that nobody can have, each once', () => {
    const numbers = CAST.map(({ identityNumber }) => identityNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every(isTestIdentity)).toBe(true)
  })
})
