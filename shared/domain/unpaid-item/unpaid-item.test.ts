import { describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { DOSSIER, MORNING, NOTHING_KNOWN, sealed, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { followUpIsOverdue, nextFollowUp, yearBandOf } from './cadence.ts'
import { unpaidItemDesign } from './unpaid-item-design.ts'
import { type UnpaidItem, unpaidItemSchema } from './unpaid-item.ts'

const DAY = 86_400_000
const ITEM = testId(50)
const MILLI = testId(1)
const OTHER = testId(7)
const account = DOSSIER.account
if (account === null) throw new Error('the test dossier has an account')
const { identityNumber, name, mobile, secondContact } = DOSSIER.applicant
const applicant = { identityNumber, name, mobile, secondContact }

const opening: CommandBody = {
  type: 'openUnpaidItem',
  owed: {
    unit: '310117',
    application: testId(40),
    applicant,
    item: '咖啡师 四级',
    amount: 640,
    account,
    firstFailedOn: plainDate('2026-01-12'),
    reason: '账户已销户',
  },
}

function attempt(
  state: UnpaidItem | null,
  body: CommandBody,
  roles: ActingRole[],
  {
    by = MILLI,
    days = 0,
    basedOn = state?.version ?? 0,
  }: { by?: string; days?: number; basedOn?: number } = {},
) {
  const at = instant(MORNING + days * DAY)
  const command = sealed(body, { target: ITEM, basedOn, actor: by, at })
  const actor = { id: by, unit: command.unit, roles }
  return unpaidItemDesign.decide(state, command, actor, { stage: 'proposed', known: NOTHING_KNOWN })
}

function done(...args: Parameters<typeof attempt>): UnpaidItem {
  const decided = attempt(...args)
  if (!decided.ok) throw new Error(describeFault(decided.error.fault))
  for (const event of decided.value) unpaidItemDesign.event.parse(event)
  return unpaidItemSchema.parse(unpaidItemDesign.applyAll(args[0], decided.value))
}

const faultOf = (...args: Parameters<typeof attempt>): string | null => {
  const decided = attempt(...args)
  return decided.ok ? null : decided.error.fault.fault
}

const opened = done(null, opening, ['municipal'])
const missed: CommandBody = { type: 'recordUnpaidContact', way: 'phone', result: 'no-answer', note: '' }
const reached: CommandBody = {
  type: 'recordUnpaidContact',
  way: 'phone',
  result: 'reached',
  note: '已回老家',
}
const proposal: CommandBody = {
  type: 'proposeAccount',
  account,
  calledNumber: DOSSIER.applicant.mobile,
  evidence: '收到本人手持身份证照片',
}

describe('应付未付 an unpaid item', () => {
  it('opens by itself and is nobody else’s to open', () => {
    expect(opened).toMatchObject({ state: 'to-contact', amount: 640, version: 1 })
    expect(faultOf(null, opening, ['ledger', 'supervisor'])).toBe('roleMissing')
  })

  it('is corrected at the counter by one clerk alone, to an account of the applicant’s', () => {
    const body: CommandBody = { type: 'correctAccount', account, note: '本人到场' }
    expect(done(opened, body, ['clerk']).state).toBe('corrected')
    expect(faultOf(opened, body, ['ledger'])).toBe('roleMissing')
    const foreign: CommandBody = { ...body, account: { ...account, holderName: '别人' } }
    expect(faultOf(opened, foreign, ['clerk'])).toBe('holderDiffers')
  })

  it('is corrected at a distance by one person and approved by another, never by the same', () => {
    const proposed = done(done(opened, reached, ['ledger']), proposal, ['ledger'])
    expect(proposed.state).toBe('contacted')
    const approval: CommandBody = { type: 'approveAccount' }
    expect(faultOf(proposed, approval, ['ledger', 'supervisor'])).toBe('ownAccountChange')
    const corrected = done(proposed, approval, ['ledger'], { by: OTHER })
    expect(corrected).toMatchObject({ state: 'corrected', proposal: null })
  })

  it('confirms identity only by a number on file', () => {
    expect(faultOf(opened, { ...proposal, calledNumber: '13900000000' }, ['ledger'])).toBe('numberNotOnFile')
  })

  it('an appointment is a day to come; looking at the numbers leaves nothing but a line in the log', () => {
    const agreed: CommandBody = { ...missed, appointment: plainDate('2026-12-31') }
    expect(done(opened, agreed, ['ledger']).contacts.at(-1)?.appointment).toBe('2026-12-31')
    const past: CommandBody = { ...missed, appointment: plainDate('2020-01-01') }
    expect(faultOf(opened, past, ['ledger'])).toBe('appointmentPast')
    const seen = done(opened, { type: 'viewUnpaidPerson' }, ['clerk'])
    expect(seen.log.at(-1)).toMatchObject({ event: 'unpaidPersonViewed', by: MILLI })
    expect({ ...seen, log: [], version: 0 }).toEqual({ ...opened, log: [], version: 0 })
    expect(faultOf(opened, { type: 'viewUnpaidPerson' }, ['confirmer'])).toBe('roleMissing')
  })

  it('SYNC-6 a colleague who only looks turns nobody’s decision into a conflict; one who does something does', () => {
    const proposed = done(done(opened, reached, ['ledger']), proposal, ['ledger'])
    const looked = done(proposed, { type: 'viewUnpaidPerson' }, ['ledger'])
    const lookedTwice = done(looked, { type: 'viewUnpaidPerson' }, ['clerk'])
    const approval: CommandBody = { type: 'approveAccount' }
    const before = { by: OTHER, basedOn: proposed.version }
    expect(done(lookedTwice, approval, ['ledger'], before).state).toBe('corrected')
    expect(faultOf(lookedTwice, approval, ['ledger'], { ...before, basedOn: proposed.version - 1 })).toBe(
      'recordMoved',
    )
    const lookedAfterwards = done(done(looked, missed, ['ledger']), { type: 'viewUnpaidPerson' }, ['ledger'])
    expect(faultOf(lookedAfterwards, approval, ['ledger'], before)).toBe('recordMoved')
  })

  it('R-28 is unreachable after three attempts over two days, signed by the supervisor, and still owed', () => {
    const signature: CommandBody = { type: 'signUnreachable', grounds: '三次未接' }
    const twice = done(done(opened, missed, ['ledger']), missed, ['ledger'])
    const sameDay = done(twice, missed, ['ledger'])
    expect(faultOf(sameDay, signature, ['supervisor'])).toBe('attemptsMissing')
    const nextDay = done(twice, missed, ['ledger'], { days: 1 })
    expect(faultOf(nextDay, signature, ['ledger'])).toBe('roleMissing')
    const signed = done(nextDay, signature, ['supervisor'])
    expect(signed.state).toBe('unreachable')
    expect(done(signed, reached, ['ledger']).state).toBe('contacted')
  })

  it('returns to the beginning when the next payment fails too, and keeps its first failure', () => {
    const corrected = done(opened, { type: 'correctAccount', account, note: '' }, ['clerk'])
    const again: CommandBody = {
      type: 'noteFailedAgain',
      payment: testId(51),
      on: plainDate('2026-02-12'),
      reason: '户名不符',
    }
    const item = done(corrected, again, ['municipal'])
    expect(item).toMatchObject({ state: 'to-contact', firstFailedOn: '2026-01-12' })
    expect(item.failures).toHaveLength(1)
  })

  it('ends only by payment or by the revocation of the certificate: no other way leads out', () => {
    const paid = done(opened, { type: 'settleUnpaidItem', on: plainDate('2026-03-10') }, ['municipal'])
    expect(paid).toMatchObject({ state: 'paid', settledOn: '2026-03-10' })
    expect(faultOf(paid, reached, ['ledger'])).toBe('notOffered')
  })
})

describe('沪就促〔2023〕9号 R-32 the cadence of follow-ups', () => {
  const contactedOn = (day: string): UnpaidItem => {
    const at = instant(Date.parse(`${day}T02:00:00Z`))
    const contact = { at, by: MILLI, byName: '甲', way: 'phone', result: 'no-answer', note: '' } as const
    return { ...opened, contacts: [contact] }
  }

  it('is this month for the current year, and next month once somebody has tried', () => {
    expect(nextFollowUp(opened, plainDate('2026-01-20'))).toBe('2026-01-31')
    expect(nextFollowUp(contactedOn('2026-01-25'), plainDate('2026-01-26'))).toBe('2026-02-28')
    expect(followUpIsOverdue(opened, plainDate('2026-02-01'))).toBe(true)
  })

  it('rolls over on 1 January by itself: from then once a year', () => {
    expect(yearBandOf(opened, plainDate('2026-12-31'))).toBe('current')
    expect(yearBandOf(opened, plainDate('2027-01-01'))).toBe('past')
    expect(nextFollowUp(opened, plainDate('2027-01-01'))).toBe('2027-12-31')
    expect(nextFollowUp(contactedOn('2026-12-20'), plainDate('2026-12-21'))).toBe('2027-12-31')
    expect(nextFollowUp(contactedOn('2027-05-05'), plainDate('2027-05-06'))).toBe('2028-12-31')
  })
})
