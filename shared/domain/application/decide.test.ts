import { describe, expect, it } from 'vitest'
import {
  accept,
  CLERK,
  DOSSIER,
  KNOWN,
  MORNING,
  NOTHING_KNOWN,
  PERSON,
  sealed,
  testId,
} from '#shared/fixtures/applicants.ts'
import { describeFault } from '#shared/contracts/faults.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { historyItemSchema } from '#shared/policy/input.ts'
import { type Application, applicationSchema } from './application.ts'
import { applyAll } from './apply.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { type Actor, decide } from './decide.ts'
import { applicationEventSchema } from './events.ts'
import type { KnownFacts } from './facts.ts'
import type { DecideContext } from './use-case.ts'
import { groundsOf } from './use-cases/refuse-application.ts'

type Stage = DecideContext['stage']

function attempt(
  state: Application | null,
  command: Command,
  {
    known = KNOWN,
    stage = 'proposed',
    actor = CLERK,
  }: { known?: KnownFacts; stage?: Stage; actor?: Actor } = {},
) {
  return decide(state, command, actor, { stage, known })
}

/** Decides, folds, and holds the result to its schema, as both sides do. */
function done(...[state, command, options]: Parameters<typeof attempt>): Application {
  const decided = attempt(state, command, options)
  if (!decided.ok) throw new Error(describeFault(decided.error.fault))
  for (const event of decided.value) applicationEventSchema.parse(event)
  return applicationSchema.parse(applyAll(state, decided.value))
}

const faultOf = (...args: Parameters<typeof attempt>): string | null => {
  const decided = attempt(...args)
  return decided.ok ? null : decided.error.fault.fault
}

/** Six months are not over on 2025-11-20. */
const TOO_EARLY = instant(Date.UTC(2025, 10, 20, 2))

describe('acceptApplication', () => {
  it('lodges an eligible application on its act date, with the amount and the receipt of the device', () => {
    const command = sealed(accept(), { deviceSeq: 123 })
    expect(done(null, command)).toMatchObject({
      state: 'accepted',
      lodgedOn: '2026-01-20',
      receipt: '310117-A01-000123',
      version: 1,
      outcome: { decision: 'eligible', amount: 2600, fundingDistrict: '浦东' },
      contactApplicant: null,
    })
  })

  it('accepts provisionally where nothing is known of the person (SYNC-18)', () => {
    const lodged = done(null, sealed(accept()), { known: NOTHING_KNOWN })
    expect(lodged.state).toBe('pending-facts')
    expect(lodged.outcome?.decision).toBe('undetermined')
  })

  it('stops at the counter where a rule fails, and names the rule', () => {
    const decided = attempt(null, sealed(accept(), { at: TOO_EARLY }))
    expect(decided).toMatchObject({
      ok: false,
      error: {
        kind: 'refused',
        fault: { fault: 'notEligible', details: { rules: '持续在沪就业满6个月' } },
      },
    })
  })

  it('SYNC-6 is never refused by the server for policy: it stands lodged and the applicant is called', () => {
    const lodged = done(null, sealed(accept(), { at: TOO_EARLY }), { stage: 'done' })
    expect(lodged).toMatchObject({ state: 'pending-facts', lodgedOn: '2025-11-20' })
    expect(lodged.contactApplicant).toContain('联系申请人')
  })

  it.each(['withdrawn', 'refused'] as const)(
    'SYNC-6 stands although the record was %s meanwhile, with a call to the applicant',
    (state) => {
      const moved: Application = { ...done(null, sealed(accept())), state, version: 3 }
      const lodged = done(moved, sealed(accept()), { stage: 'done' })
      expect(lodged).toMatchObject({ state: 'pending-facts', version: 4 })
      expect(lodged.contactApplicant).not.toBeNull()
    },
  )

  it('keeps the first lodging where a colleague has accepted the same record', () => {
    const first = done(null, sealed(accept()))
    const again = done(first, sealed(accept()), { stage: 'done' })
    expect(again).toMatchObject({ state: 'accepted', receipt: first.receipt, version: 2 })
    expect(again.log.map(({ event }) => event)).toEqual(['lodged', 'lodgedAgain'])
  })

  it('R-27 keeps the first lodging date after a return for papers', () => {
    const lodged = done(null, sealed(accept()))
    const missing = ['category-proof' as const]
    const returned = done(
      lodged,
      sealed({ type: 'returnApplication', dossier: null, missing, remark: '' }, { basedOn: 1 }),
    )
    const later = instant(MORNING + 10 * 86_400_000)
    const relodged = done(returned, sealed(accept(), { basedOn: 2, at: later }))
    expect(relodged).toMatchObject({ state: 'accepted', lodgedOn: '2026-01-20', version: 3, missing: [] })
  })

  it('R-29 counts the same person’s other open application of the same occupation against it', () => {
    const other: Application = { ...done(null, sealed(accept())), id: testId(50) }
    expect(faultOf(null, sealed(accept()), { known: { ...KNOWN, others: [other] } })).toBe('notEligible')
  })

  it('is not possible without the identity card', () => {
    const body = {
      type: 'acceptApplication' as const,
      dossier: DOSSIER,
      missing: ['identity-card' as const],
      seen: null,
    }
    expect(faultOf(null, sealed(body))).toBe('indispensableMissing')
  })

  it('is possible without the paper of the certificate: the register decides', () => {
    const body = {
      type: 'acceptApplication' as const,
      dossier: DOSSIER,
      missing: ['certificate' as const],
      seen: null,
    }
    expect(done(null, sealed(body)).missing).toEqual(['certificate'])
  })

  it('a typed licence of the 219 list whose data have not arrived is 待核, never refused', () => {
    const certificate = {
      ...DOSSIER.certificate,
      number: 'T310117199002039918',
      kind: 'qualification' as const,
      occupationCode: '低压电工作业',
      occupationName: '低压电工作业',
      level: null,
      state: 'not-imported' as const,
    }
    for (const listed219 of [null, true]) {
      const dossier = { ...DOSSIER, certificate: { ...certificate, listed219 } }
      expect(done(null, sealed(accept(dossier)))).toMatchObject({
        state: 'pending-facts',
        outcome: { decision: 'undetermined', failed: [] },
      })
      const refusal = { type: 'refuseApplication' as const, dossier, grounds: [] }
      expect(faultOf(null, sealed(refusal))).toBe('nothingFailed')
    }
  })

  it('asks for the account or for the bank card on the list of what is missing', () => {
    const dossier = { ...DOSSIER, account: null }
    expect(faultOf(null, sealed(accept(dossier)))).toBe('accountMissing')
    const owed = { type: 'acceptApplication' as const, dossier, missing: ['bank-card' as const], seen: null }
    expect(done(null, sealed(owed)).missing).toEqual(['bank-card'])
  })

  it('a certificate issued after the application is no decision but a contradiction', () => {
    const certificate = { ...DOSSIER.certificate, number: 'TEST0002', issueDate: plainDate('2026-02-01') }
    expect(faultOf(null, sealed(accept({ ...DOSSIER, certificate })))).toBe('dossierContradicts')
    const lodged = done(null, sealed(accept({ ...DOSSIER, certificate })), { stage: 'done' })
    expect(lodged).toMatchObject({ state: 'pending-facts', outcome: null })
  })
})

describe('roles and units', () => {
  it('refuses a person without the role, on both sides', () => {
    const actor: Actor = { ...CLERK, roles: ['verifier', 'supervisor'] }
    expect(faultOf(null, sealed(accept()), { actor })).toBe('roleMissing')
    expect(faultOf(null, sealed(accept()), { actor, stage: 'done' })).toBe('roleMissing')
  })

  it('refuses a command in somebody else’s name or of another unit', () => {
    expect(faultOf(null, sealed(accept(), { actor: testId(77) }))).toBe('otherUnit')
    expect(faultOf(null, sealed(accept(), { unit: '310115' }), { stage: 'done' })).toBe('otherUnit')
  })
})

describe('returnApplication, refuseApplication, withdrawApplication', () => {
  const lodged = done(null, sealed(accept()))

  it('a return needs the list of what is missing', () => {
    const body = { type: 'returnApplication' as const, dossier: DOSSIER, missing: [], remark: '' }
    expect(faultOf(null, sealed(body))).toBe('nothingMissing')
    const returned = done(null, sealed({ ...body, missing: ['identity-card'] }))
    expect(returned).toMatchObject({ state: 'returned', lodgedOn: null, missing: ['identity-card'] })
  })

  it('a refusal needs a failed rule, and carries it with its law', () => {
    const refuse = { type: 'refuseApplication' as const, dossier: DOSSIER, grounds: [] }
    expect(faultOf(null, sealed(refuse))).toBe('nothingFailed')
    const decided = attempt(null, sealed(refuse, { at: TOO_EARLY }))
    if (!decided.ok || decided.value[0]?.type !== 'refused' || decided.value[0].decision === null)
      throw new Error('refused with a decision')
    const grounds = groundsOf(decided.value[0].decision)
    expect(grounds).toHaveLength(1)
    expect(grounds[0]).toMatchObject({ rule: 'continuous-employment' })
    expect(grounds[0]?.citation).toContain('沪人社规〔2025〕7号')
    expect(done(null, sealed({ ...refuse, grounds }, { at: TOO_EARLY })).state).toBe('refused')
  })

  it('R-9 a ground that rests on a reading of ours says which', () => {
    const pending = historyItemSchema.parse({
      kind: 'skill-subsidy',
      date: '2025-12-01',
      occupationCode: DOSSIER.certificate.occupationCode,
      level: DOSSIER.certificate.level,
      state: 'pending',
    })
    const known = { ...KNOWN, person: { ...PERSON, history: [pending] } }
    const refuse = { type: 'refuseApplication' as const, dossier: DOSSIER, grounds: [] }
    const decided = attempt(null, sealed(refuse), { known })
    if (!decided.ok || decided.value[0]?.type !== 'refused' || decided.value[0].decision === null)
      throw new Error('refused with a decision')
    expect(groundsOf(decided.value[0].decision)).toMatchObject([
      { rule: 'same-occupation', interpretation: 'R-9' },
    ])
  })

  it('a refusal that the server’s facts do not bear out stands, and the applicant is called', () => {
    const refuse = { type: 'refuseApplication' as const, dossier: DOSSIER, grounds: [] }
    expect(done(null, sealed(refuse), { stage: 'done' }).contactApplicant).not.toBeNull()
  })

  it('SYNC-6 an act that decides on a record which has moved on is a conflict', () => {
    const withdraw = sealed({ type: 'withdrawApplication', reason: '本人要求' }, { basedOn: 1 })
    const moved = { ...lodged, version: 2 }
    expect(attempt(moved, withdraw, { stage: 'done' })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
    expect(done(lodged, withdraw, { stage: 'done' }).state).toBe('withdrawn')
  })

  it.each(['confirmed', 'paid', 'refused'] as const)('the table offers no withdrawal from %s', (state) => {
    const withdraw = sealed({ type: 'withdrawApplication', reason: '本人要求' }, { basedOn: 1 })
    expect(faultOf({ ...lodged, state }, withdraw, { stage: 'done' })).toBe('notOffered')
  })
})

describe('papers on a standing application', () => {
  const material = (kind: 'other' | 'bank-card') => ({
    id: testId(60),
    kind,
    originalSeen: true,
    copyKept: true,
    scans: [],
    remark: '',
    seenBy: CLERK.id,
    seenAt: MORNING,
  })

  it('SYNC-6 a scan commutes: it is added although the record has moved on', () => {
    const moved = { ...done(null, sealed(accept())), version: 5 }
    const attach = sealed({ type: 'attachMaterial', material: material('other') }, { basedOn: 1 })
    expect(done(moved, attach, { stage: 'done' })).toMatchObject({
      version: 6,
      materials: [{ kind: 'other' }],
    })
  })

  it('a missing bank card is handed in together with its account, once', () => {
    const owed = {
      type: 'acceptApplication' as const,
      dossier: { ...DOSSIER, account: null },
      missing: ['bank-card' as const],
      seen: null,
    }
    const lodged = done(null, sealed(owed))
    const handIn = { type: 'handInMaterial' as const, material: material('bank-card'), account: null }
    expect(faultOf(lodged, sealed(handIn, { basedOn: 1 }))).toBe('accountMissing')
    const complete = done(lodged, sealed({ ...handIn, account: DOSSIER.account }, { basedOn: 1 }))
    expect(complete).toMatchObject({ missing: [], account: { bank: '工商银行' } })
    expect(faultOf(complete, sealed({ ...handIn, account: DOSSIER.account }, { basedOn: 2 }))).toBe(
      'notMissing',
    )
  })

  it('a paper seen at the counter becomes a fact with source document and decides again', () => {
    const known: KnownFacts = { ...KNOWN, person: { ...(KNOWN.person ?? fail()), spells: [] } }
    const withoutFeed = {
      ...known,
      notice: { ...known.notice, watermarks: { ...known.notice.watermarks, 'social-insurance': null } },
    }
    const lodged = done(null, sealed(accept()), { known: withoutFeed })
    expect(lodged.state).toBe('pending-facts')
    const spell = KNOWN.person?.spells[0] ?? fail()
    const fact = { id: testId(61), spell, paper: '劳动合同', seenBy: CLERK.id, seenAt: MORNING }
    const entered = attempt(lodged, sealed({ type: 'enterPaperFact', fact }, { basedOn: 1 }), {
      known: withoutFeed,
    })
    if (!entered.ok || entered.value[0]?.type !== 'paperFactEntered') throw new Error('entered')
    expect(entered.value[0].decision?.facts.spells).toContainEqual(
      expect.objectContaining({ source: 'document' }),
    )
  })
})

function fail(): never {
  throw new Error('the fixture has it')
}
