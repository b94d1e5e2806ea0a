import { describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
import {
  accept,
  CERTIFICATE,
  CLERK,
  DOSSIER,
  KNOWN,
  MORNING,
  PERSON,
  sealed,
  testId,
} from '#shared/fixtures/applicants.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { type Application, applicationSchema } from './application.ts'
import { applyAll } from './apply.ts'
import { decide } from './decide.ts'
import { applicationEventSchema } from './events.ts'
import type { KnownFacts } from './facts.ts'
import { HOLD_KINDS } from './hold.ts'
import { allowedCommands } from './transitions.ts'

const REVIEWER = testId(20)
const CONFIRMER = testId(21)
const CALL = testId(30)
const PUBLICATION = testId(31)
const PAYMENT = testId(32)
const SHEET = testId(33)
const MONTH = '2026-01'

interface By {
  readonly actor?: string
  readonly roles?: readonly ActingRole[]
  readonly known?: KnownFacts
  readonly id?: string
}

function attempt(state: Application | null, body: CommandBody, by: By = {}) {
  const { actor = CLERK.id, roles = ['municipal'], known = KNOWN, id = testId(40) } = by
  const command = sealed(body, { id, basedOn: state?.version ?? 0, actor, at: MORNING })
  return decide(state, command, { id: actor, unit: CLERK.unit, roles }, { stage: 'done', known })
}

function done(...[state, body, by]: Parameters<typeof attempt>): Application {
  const decided = attempt(state, body, by)
  if (!decided.ok) throw new Error(describeFault(decided.error.fault))
  const events = decided.value.map((event) => applicationEventSchema.parse(JSON.parse(JSON.stringify(event))))
  return applicationSchema.parse(applyAll(state, events))
}

const faultOf = (...args: Parameters<typeof attempt>): string | null => {
  const decided = attempt(...args)
  return decided.ok ? null : decided.error.fault.fault
}

const lodged = done(null, accept(), { roles: ['clerk'] })
const drawn = done(lodged, { type: 'drawForCall', month: MONTH, call: CALL })
const outcome = (
  result: 'verified' | 'abnormal' | 'disowned' | 'unverified',
  corrects = false,
): CommandBody => ({
  type: 'recordCallOutcome',
  call: CALL,
  result,
  note: '',
  corrects,
})
const verified = done(drawn, outcome('verified'))
const generated = done(verified, { type: 'generateRecord', month: MONTH })
const approve: CommandBody = { type: 'approveRecord' }
const audited = done(generated, approve, { actor: REVIEWER, roles: ['reviewer'] })
const publicised = done(audited, { type: 'publiciseRecord', publication: PUBLICATION })
const confirm: CommandBody = { type: 'confirmRecord', publication: PUBLICATION }
const confirmed = done(publicised, confirm, { actor: CONFIRMER })
const pay: CommandBody = { type: 'orderPayment', payment: PAYMENT, month: '2026-02' }
const paying = done(confirmed, pay)
/** The bank's day: the day on which the acts of these tests are done. */
const PAID_ON = shanghaiDate(instant(MORNING))
const result = (said: 'paid' | 'failed', on = PAID_ON): CommandBody => ({
  type: 'importPayment',
  payment: PAYMENT,
  result: said,
  reason: said === 'failed' ? '账号户名不符' : null,
  on,
})

const withPerson = (change: Partial<typeof PERSON>): KnownFacts => ({
  ...KNOWN,
  person: { ...PERSON, ...change },
})
const REVOKED = withPerson({ certificates: [{ ...CERTIFICATE, state: 'revoked' }] })
/** The register says now that it was issued a year earlier: the twelve months were over on the day of the lodging. */
const EXPIRED = withPerson({ certificates: [{ ...CERTIFICATE, issueDate: plainDate('2024-06-10') }] })
const SAME_OCCUPATION = withPerson({
  history: [
    {
      kind: 'skill-subsidy',
      date: plainDate('2025-12-01'),
      issueDate: null,
      occupationCode: CERTIFICATE.occupationCode,
      level: CERTIFICATE.level,
      category: 'in-service',
      state: 'paid',
    },
  ],
})
const NEW_FACTS = [
  ['certificate state', REVOKED],
  ['deadline', EXPIRED],
  ['limits', SAME_OCCUPATION],
] as const

describe('the way of one application through the month', () => {
  it('goes from the draw to the money, with who audited and who confirmed', () => {
    expect(drawn).toMatchObject({ state: 'sampled', month: MONTH, call: CALL })
    expect(verified).toMatchObject({ state: 'accepted', holds: [] })
    expect(generated).toMatchObject({
      state: 'generated',
      generated: { month: MONTH, amount: 2600, fundingDistrict: '浦东', on: '2026-01-20' },
    })
    expect(audited).toMatchObject({ state: 'audited', auditedBy: REVIEWER })
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: CONFIRMER, publication: PUBLICATION })
    expect(paying.payments).toMatchObject([{ id: PAYMENT, amount: 2600, result: 'pending' }])
    expect(done(paying, result('paid'))).toMatchObject({
      state: 'paid',
      payments: [{ result: 'paid', settledOn: '2026-01-20' }],
    })
  })

  it('a record from before the month is read as it is', () => {
    const { channel, month, holds, call, generated: record, auditedBy, ...rest } = lodged
    const { publication, confirmedBy, payments, accountReplacedAt, revocation, ...old } = rest
    expect([channel, month, holds, call, record, auditedBy]).toEqual(['window', null, [], null, null, null])
    expect([publication, confirmedBy, payments, accountReplacedAt, revocation]).toEqual([
      null,
      null,
      [],
      null,
      null,
    ])
    expect(applicationSchema.parse(old)).toEqual(lodged)
  })

  it('returned after generation it is generated again without a new draw', () => {
    const back = done(audited, { type: 'returnGenerated', remark: '比例有误' }, { roles: ['reviewer'] })
    expect(back).toMatchObject({ state: 'accepted', generated: null, auditedBy: null })
    expect(done(back, { type: 'generateRecord', month: '2026-02' }).generated?.month).toBe('2026-02')
  })

  it('is not generated without an account', () => {
    const owed = { ...verified, account: null }
    expect(faultOf(owed, { type: 'generateRecord', month: MONTH })).toBe('accountOwed')
  })
})

describe('decided again with the facts of today, never from the stored outcome', () => {
  it.each(NEW_FACTS)('at generation: %s', (_, known) => {
    expect(verified.outcome?.decision).toBe('eligible')
    const again = done(verified, { type: 'generateRecord', month: MONTH }, { known })
    expect(again).toMatchObject({ state: 'pending-facts', generated: null })
    expect(again.contactApplicant).toContain('需联系申请人')
  })

  it.each(NEW_FACTS)('before confirmation: %s', (_, known) => {
    expect(publicised.outcome?.decision).toBe('eligible')
    expect(faultOf(publicised, confirm, { actor: CONFIRMER, known })).toBe('noLongerEligible')
  })

  it.each(NEW_FACTS)('before payment: %s', (_, known) => {
    expect(confirmed.outcome?.decision).toBe('eligible')
    expect(faultOf(confirmed, pay, { known })).toBe('noLongerEligible')
  })

  it.each(NEW_FACTS)('at acceptance: %s, whatever the counter saw', (_, known) => {
    const body = { ...accept(), seen: lodged.outcome }
    const taken = done(null, body, { roles: ['clerk'], known })
    expect(taken).toMatchObject({ state: 'pending-facts', outcome: { decision: 'ineligible' } })
    expect(taken.contactApplicant).not.toBeNull()
  })

  it('an amount that differs from the generated one is neither confirmed nor paid', () => {
    const wrong = (state: Application): Application => ({
      ...state,
      generated: state.generated === null ? null : { ...state.generated, amount: 3250 },
    })
    expect(faultOf(wrong(publicised), confirm, { actor: CONFIRMER })).toBe('amountDiffers')
    expect(faultOf(wrong(confirmed), pay)).toBe('amountDiffers')
  })

  it('R-25 a provisional acceptance joins once its facts have arrived, and is never refused by the machine', () => {
    const pending = { ...lodged, state: 'pending-facts' as const }
    expect(done(pending, { type: 'resolvePending' }).state).toBe('accepted')
    const told = done(pending, { type: 'resolvePending' }, { known: REVOKED })
    expect(told.state).toBe('pending-facts')
    expect(told.contactApplicant).toContain('需联系申请人')
    expect(faultOf(told, { type: 'resolvePending' }, { known: REVOKED })).toBe('nothingNew')
    expect(faultOf(pending, { type: 'resolvePending' }, { known: { ...KNOWN, person: null } })).toBe(
      'factsOpen',
    )
  })
})

describe('separation by case', () => {
  it('whoever accepted an application does not audit it, not even the second time', () => {
    expect(faultOf(generated, approve, { roles: ['reviewer'] })).toBe('auditsOwnLodging')
    const again = { ...generated, log: [...generated.log, { ...entry('lodged'), by: REVIEWER }] }
    expect(faultOf(again, approve, { actor: REVIEWER, roles: ['reviewer'] })).toBe('auditsOwnLodging')
  })

  it('whoever audited does not confirm', () => {
    expect(faultOf(publicised, confirm, { actor: REVIEWER })).toBe('confirmsOwnAudit')
  })

  it('no person confirms past the publication: the table offers it to nobody', () => {
    expect(allowedCommands('publicised', ['clerk', 'reviewer', 'confirmer', 'supervisor'])).not.toContain(
      'confirmRecord',
    )
    expect(faultOf(publicised, confirm, { actor: CONFIRMER, roles: ['confirmer'] })).toBe('roleMissing')
  })
})

describe('holds bar the way to the money', () => {
  const steps = [
    ['generation', verified, { type: 'generateRecord', month: MONTH }],
    ['audit', generated, approve],
    ['publication', audited, { type: 'publiciseRecord', publication: PUBLICATION }],
    ['confirmation', publicised, confirm],
    ['payment', confirmed, pay],
  ] as const satisfies readonly (readonly [string, Application, CommandBody])[]
  const by = { actor: testId(50), roles: ['municipal', 'reviewer'] as const }

  it.each(steps)('every kind of hold bars %s', (_, state, body) => {
    expect(faultOf(state, body, by)).toBeNull()
    for (const kind of HOLD_KINDS) {
      const hold = {
        ...entry('held'),
        id: testId(41),
        kind,
        ground: '核实',
        liftedBy: 'reviewer' as const,
        call: null,
      }
      expect(faultOf({ ...state, holds: [hold] }, body, by), kind).toBe('recordHeld')
    }
  })

  it.each(steps)('a standing hold on the institution bars %s', (_, state, body) => {
    const known = { ...KNOWN, heldInstitutions: [CERTIFICATE.institution ?? ''] }
    expect(faultOf(state, body, { ...by, known })).toBe('recordHeld')
    expect(faultOf(state, body, { ...by, known: { ...KNOWN, heldInstitutions: ['另一机构'] } })).toBeNull()
  })

  it('R-26 an unverified call holds the one payment until a later call answers', () => {
    const held = done(drawn, outcome('unverified'))
    expect(held).toMatchObject({
      state: 'accepted',
      holds: [{ kind: 'unverified-call', liftedBy: 'municipal' }],
    })
    const hold = held.holds[0]?.id ?? ''
    expect(faultOf(held, { type: 'liftHold', hold, remark: '已联系' }, { roles: ['supervisor'] })).toBe(
      'mayNotLift',
    )
    const next = done(held, { type: 'drawForCall', month: '2026-02', call: testId(34) })
    const called = { ...outcome('verified'), call: testId(34) }
    expect(done(next, called).holds).toEqual([])
    expect(faultOf(next, outcome('verified'))).toBe('callDiffers')
  })

  it.each(['abnormal', 'disowned'] as const)(
    'an answer "%s" holds the record until the supervisor lifts it',
    (answer) => {
      const held = done(drawn, outcome(answer))
      const [hold] = held.holds
      expect(hold).toMatchObject({ kind: 'own', liftedBy: 'supervisor' })
      const lift: CommandBody = { type: 'liftHold', hold: hold?.id ?? '', remark: '已核查' }
      expect(faultOf(held, lift, { roles: ['reviewer'] })).toBe('mayNotLift')
      expect(done(held, lift, { roles: ['supervisor'] }).holds).toEqual([])
    },
  )

  it('M-10 a corrected answer takes back the hold of the wrong one, and nothing else', () => {
    const held = done(
      done(drawn, outcome('abnormal')),
      { type: 'placeHold', ground: '待核' },
      { roles: ['reviewer'] },
    )
    const corrected = done(held, outcome('verified', true))
    expect(corrected).toMatchObject({ state: 'accepted', holds: [{ kind: 'own', ground: '待核' }] })
    expect(corrected.log.at(-1)?.note).toBe('更正：属实')
  })

  it('M-10 what the city heard otherwise holds the record, also after a second call, until the supervisor lifts it', () => {
    const differs: CommandBody = { type: 'holdForDifference', call: CALL, note: '称未申请' }
    const held = done(generated, differs)
    expect(held).toMatchObject({
      state: 'generated',
      holds: [{ kind: 'difference', liftedBy: 'supervisor' }],
    })
    expect(faultOf(held, approve, { actor: REVIEWER, roles: ['reviewer'] })).toBe('recordHeld')
    const again = done(held, outcome('verified'))
    expect(again).toMatchObject({ state: 'generated', holds: [{ kind: 'difference' }] })
    const lift: CommandBody = { type: 'liftHold', hold: again.holds[0]?.id ?? '', remark: '二次核实属实' }
    expect(faultOf(again, lift, { roles: ['reviewer'] })).toBe('mayNotLift')
    expect(done(again, lift, { roles: ['supervisor'] }).holds).toEqual([])
  })

  it('holds are lifted one by one', () => {
    const place: CommandBody = { type: 'placeHold', ground: '待核' }
    const once = done(generated, place, { roles: ['reviewer'], id: testId(42) })
    const twice = done(once, place, { roles: ['supervisor'], id: testId(43) })
    const lift: CommandBody = { type: 'liftHold', hold: testId(42), remark: '已核' }
    const lifted = done(twice, lift, { roles: ['reviewer'] })
    expect(lifted.holds.map(({ id }) => id)).toEqual([testId(43)])
    expect(faultOf(lifted, lift, { roles: ['reviewer'] })).toBe('holdUnknown')
  })

  it('an objection holds the published record until it is answered', () => {
    const object: CommandBody = { type: 'raiseObjection', publication: PUBLICATION, ground: '情况不实' }
    const held = done(publicised, object, { id: testId(44) })
    expect(faultOf(held, confirm, { actor: CONFIRMER })).toBe('recordHeld')
    const settled = done(held, { type: 'settleObjection', hold: testId(44), answer: '已核实' })
    expect(done(settled, confirm, { actor: CONFIRMER }).state).toBe('confirmed')
    expect(faultOf(publicised, { ...object, publication: testId(1) })).toBe('publicationDiffers')
  })
})

describe('after the payment', () => {
  it('a failed payment is owed, and goes again only with its account put right', () => {
    const unpaid = done(paying, result('failed'))
    expect(unpaid).toMatchObject({
      state: 'unpaid',
      payments: [{ result: 'failed', reason: '账号户名不符' }],
    })
    const again: CommandBody = { type: 'orderPayment', payment: testId(35), month: '2026-03' }
    expect(faultOf(unpaid, again)).toBe('accountNotReplaced')
    const account = { ...DOSSIER.account, bank: '上海银行' as const, cardNumber: '6222999900001111222' }
    const replaced = done(unpaid, {
      type: 'replaceAccount',
      account: { ...account, holderName: '测试甲', socialSecurityCard: false },
    })
    const ordered = done(replaced, again)
    expect(ordered.payments).toHaveLength(2)
    expect(ordered.payments[1]?.account.bank).toBe('上海银行')
    expect(faultOf(ordered, result('paid'))).toBe('paymentUnknown')
  })

  it.each([
    ['accepted', verified, 'cancelled'],
    ['confirmed', confirmed, 'cancelled'],
    ['paid', done(paying, result('paid')), 'recouping'],
    ['paying', paying, 'paying'],
  ] as const)('revoked while %s', (_, state, next) => {
    const revoke: CommandBody = {
      type: 'revokeCertificate',
      cause: 'certificate-revoked',
      sheet: SHEET,
      sheetNumber: '协-1',
      remark: '',
    }
    const revoked = done(state, revoke)
    expect(revoked).toMatchObject({ state: next, revocation: { cause: 'certificate-revoked', sheet: SHEET } })
  })

  it('revoked on its way to the bank, the bank’s answer decides', () => {
    const revoked = done(paying, {
      type: 'revokeCertificate',
      cause: 'fraud',
      sheet: SHEET,
      sheetNumber: '',
      remark: '',
    })
    expect(done(revoked, result('failed')).state).toBe('cancelled')
    const recouping = done(revoked, result('paid'))
    expect(recouping.state).toBe('recouping')
    const recovered: CommandBody = { type: 'recordRecovered', sheet: SHEET, amount: 2600 }
    expect(done(recouping, recovered).state).toBe('recovered')
  })
})

describe('acceptOnline', () => {
  const online: CommandBody = { type: 'acceptOnline', lodgedOn: plainDate('2026-01-18'), dossier: DOSSIER }

  it('accepts where the data carry it, and routes by the law instead of by the window', () => {
    expect(done(null, online)).toMatchObject({
      state: 'accepted',
      channel: 'online',
      lodgedOn: '2026-01-18',
      lodgedBy: null,
      outcome: { reviewDistrict: '浦东' },
    })
  })

  it('R-27 sends everybody else to a window, with the day of the filing kept', () => {
    const sent = done(null, online, { known: REVOKED })
    expect(sent).toMatchObject({ state: 'returned', channel: 'online', lodgedOn: '2026-01-18' })
    expect(sent.contactApplicant).toContain('窗口')
    const relodged = done(sent, accept(), { roles: ['clerk'] })
    expect(relodged).toMatchObject({ state: 'accepted', lodgedOn: '2026-01-18', channel: 'online' })
  })
})

function entry(event: string) {
  return { at: instant(MORNING), by: testId(51), byName: '测试', event, note: '' }
}
