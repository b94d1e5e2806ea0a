import { describe, expect, it } from 'vitest'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import { decide } from '#shared/domain/application/decide.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import {
  accept,
  CERTIFICATE,
  CLERK,
  KNOWN,
  MORNING,
  PERSON,
  sealed,
  testId,
} from '#shared/fixtures/applicants.ts'
import { compare, isClean } from './compare.ts'

const REVIEWER = testId(20)

function done(state: Application | null, body: CommandBody): Application {
  const command = sealed(body, { basedOn: state?.version ?? 0 })
  const actor = {
    id: CLERK.id,
    unit: CLERK.unit,
    roles: ['municipal' as const, 'clerk' as const, 'reviewer' as const],
  }
  const decided = decide(state, command, actor, { stage: 'done', known: KNOWN })
  if (!decided.ok) throw new Error(decided.error.fault.fault)
  return applicationSchema.parse(applyAll(state, decided.value))
}

const generated = done(done(null, accept()), { type: 'generateRecord', month: '2026-01' })

describe('generated against assessed', () => {
  it('finds nothing where the facts are the same, and only then allows bulk approval', () => {
    const compared = compare(generated, KNOWN, MORNING, REVIEWER)
    expect(compared).toMatchObject({ differences: 0, cautions: [], isOwn: false, held: null })
    expect(isClean(compared)).toBe(true)
  })

  it('lights up what the facts of today say otherwise', () => {
    const revoked = {
      ...KNOWN,
      person: { ...PERSON, certificates: [{ ...CERTIFICATE, state: 'revoked' as const }] },
    }
    const compared = compare(generated, revoked, MORNING, REVIEWER)
    expect(compared.lines.find(({ title }) => title === '结论')).toMatchObject({
      generated: '符合',
      differs: true,
    })
    expect(isClean(compared)).toBe(false)
  })

  it('a changed account is a difference although the law says the same', () => {
    const account =
      generated.account === null ? null : { ...generated.account, cardNumber: '6222020000000000018' }
    const compared = compare({ ...generated, account }, KNOWN, MORNING, REVIEWER)
    expect(compared.lines.filter(({ differs }) => differs).map(({ title }) => title)).toEqual(['收款账户'])
  })

  it('a hold, also one on the institution, keeps a record out of bulk approval', () => {
    const held = done(generated, { type: 'placeHold', ground: '待核实' })
    expect(compare(held, KNOWN, MORNING, REVIEWER).cautions).toEqual(['本案暂缓：待核实'])
    const institution = { ...KNOWN, heldInstitutions: [CERTIFICATE.institution ?? ''] }
    const compared = compare(generated, institution, MORNING, REVIEWER)
    expect(compared.held).toMatchObject({ fault: 'recordHeld' })
    expect(isClean(compared)).toBe(false)
  })

  it('says before the key is pressed that one’s own lodging is not one’s own to audit', () => {
    const compared = compare(generated, KNOWN, MORNING, CLERK.id)
    expect(compared.isOwn).toBe(true)
    expect(isClean(compared)).toBe(false)
  })
})
