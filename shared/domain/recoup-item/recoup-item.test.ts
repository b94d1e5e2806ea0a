import { describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
import { CLERK, DOSSIER, NOTHING_KNOWN, sealed, testId } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { recoupIsOverdue } from './ageing.ts'
import { recoupItemDesign } from './recoup-item-design.ts'
import { outstandingOf, type RecoupItem, recoupItemSchema } from './recoup-item.ts'
import { RECOUP_TRANSITIONS } from './transitions.ts'

const SHEET = testId(60)
const { identityNumber, name, mobile, secondContact } = DOSSIER.applicant
const applicant = { identityNumber, name, mobile, secondContact }

const opening: CommandBody = {
  type: 'openRecoupItem',
  claim: {
    unit: '310117',
    application: testId(40),
    applicant,
    item: '咖啡师 四级',
    institution: '测试评价机构',
    cause: 'certificate-revoked',
    sheetNumber: '协办单2026-001',
    amount: 1600,
    paidOn: plainDate('2025-06-10'),
    cancelledOn: plainDate('2026-01-05'),
  },
}

function attempt(state: RecoupItem | null, body: CommandBody, roles: ActingRole[]) {
  const command = sealed(body, { target: SHEET, basedOn: state?.version ?? 0 })
  const actor = { id: CLERK.id, unit: command.unit, roles }
  return recoupItemDesign.decide(state, command, actor, { stage: 'proposed', known: NOTHING_KNOWN })
}

function done(...args: Parameters<typeof attempt>): RecoupItem {
  const decided = attempt(...args)
  if (!decided.ok) throw new Error(describeFault(decided.error.fault))
  for (const event of decided.value) recoupItemDesign.event.parse(event)
  return recoupItemSchema.parse(recoupItemDesign.applyAll(args[0], decided.value))
}

const faultOf = (...args: Parameters<typeof attempt>): string | null => {
  const decided = attempt(...args)
  return decided.ok ? null : decided.error.fault.fault
}

const repayment = (n: number, amount: number, on = '2026-01-18'): CommandBody => ({
  type: 'recordRepayment',
  repayment: testId(n),
  on: plainDate(on),
  amount,
  note: '',
})

const opened = done(null, opening, ['municipal'])

describe('追回 a claim', () => {
  it('is recovered by the whole repayment only, in as many parts as it takes', () => {
    const partly = done(opened, repayment(70, 600), ['ledger'])
    expect(partly.state).toBe('partly')
    expect(outstandingOf(partly)).toBe(1000)
    expect(done(partly, repayment(71, 1000), ['municipal']).state).toBe('recovered')
  })

  it('takes no repayment twice, none beyond what is outstanding, and none before the cancellation', () => {
    const partly = done(opened, repayment(70, 600), ['ledger'])
    expect(faultOf(partly, repayment(70, 600), ['ledger'])).toBe('repaymentKnown')
    expect(faultOf(partly, repayment(71, 1001), ['ledger'])).toBe('repaidTooMuch')
    expect(faultOf(partly, repayment(71, 100, '2026-01-04'), ['ledger'])).toBe('repaymentDay')
  })

  it('is marked unrecoverable with grounds by the supervisor, and still takes a repayment', () => {
    const signature: CommandBody = { type: 'signUnrecoverable', grounds: '机构已注销' }
    expect(faultOf(opened, signature, ['ledger'])).toBe('roleMissing')
    const signed = done(opened, signature, ['supervisor'])
    expect(signed).toMatchObject({ state: 'unrecoverable', unrecoverable: { grounds: '机构已注销' } })
    expect(done(signed, repayment(70, 1600), ['ledger']).state).toBe('recovered')
  })

  it('is never deleted: every state but the recovered one leads on, and none out of the ledger', () => {
    const open = RECOUP_TRANSITIONS.filter(({ command }) => command === 'recordRepayment')
    expect(open.flatMap(({ from }) => from)).toEqual(['open', 'partly', 'unrecoverable'])
  })

  it('C1304 is overdue when it has been outstanding for more than six months', () => {
    expect(recoupIsOverdue(opened, plainDate('2026-07-05'))).toBe(false)
    expect(recoupIsOverdue(opened, plainDate('2026-07-06'))).toBe(true)
    expect(recoupIsOverdue({ ...opened, state: 'recovered' }, plainDate('2027-01-01'))).toBe(false)
  })
})
