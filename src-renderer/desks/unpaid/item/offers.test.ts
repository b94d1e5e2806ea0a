import { describe, expect, it } from 'vitest'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import { DOSSIER, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { correctionBody, beginCorrection } from './correction-draft.ts'
import { contactBody, NO_CONTACT } from './contact-draft.ts'
import { owedItem } from '../../../testing/owed-item.ts'
import { offersOf } from './offers.ts'

const ME = testId(1)
const OTHER = testId(2)
const { name, mobile } = DOSSIER.applicant
const by = (id: string, ...roles: Role[]) => ({ id, unit: '310117', roles })

const account = {
  bank: '上海银行',
  cardNumber: '6222000000001234',
  holderName: name,
  socialSecurityCard: false,
} as const
const proposed = owedItem({
  state: 'contacted',
  proposal: { at: instant(0), by: ME, byName: '甲', account, calledNumber: mobile, evidence: '照片' },
})

const offered = (of: UnpaidItem, staff: ReturnType<typeof by>): string[] =>
  Object.entries(offersOf([of], staff)).flatMap(([act, items]) =>
    Array.isArray(items) && items.length > 0 ? [act] : [],
  )

describe('账户维护 what the desk offers', () => {
  it('at the counter to the clerk alone, at a distance to the ledger clerk', () => {
    expect(offered(owedItem(), by(ME, 'clerk'))).toEqual(['correct'])
    expect(offered(owedItem(), by(ME, 'ledger'))).toEqual(['contact', 'propose'])
    expect(offered(owedItem(), by(ME, 'supervisor'))).toEqual(['contact'])
  })

  it('nobody approves their own entry; a second ledger clerk and the supervisor may', () => {
    expect(offered(proposed, by(ME, 'ledger', 'supervisor'))).toEqual(['contact', 'decline'])
    expect(offersOf([proposed], by(ME, 'ledger')).ownProposal).toBe(true)
    expect(offered(proposed, by(OTHER, 'ledger'))).toEqual(['contact', 'approve', 'decline'])
    expect(offered(proposed, by(OTHER, 'supervisor'))).toEqual(['contact', 'approve', 'decline'])
  })

  it('a person who comes to the counter is not sent home because an entry waits for approval', () => {
    expect(offered(proposed, by(OTHER, 'clerk'))).toEqual(['correct'])
    expect(offered(owedItem({ state: 'corrected' }), by(OTHER, 'clerk'))).toEqual([])
  })

  it('nothing of another unit’s, and nothing once it is paid', () => {
    expect(offered(owedItem({ unit: '310115' }), by(ME, 'ledger'))).toEqual([])
    expect(offered(owedItem({ state: 'paid' }), by(ME, 'ledger', 'clerk', 'supervisor'))).toEqual([])
  })
})

describe('账户维护 what is typed', () => {
  const typed = {
    ...beginCorrection('distance'),
    account: {
      bank: '上海银行' as const,
      cardNumber: '6222000000001234',
      cardNumberAgain: '6222000000001234',
      holderName: null,
      socialSecurityCard: false,
      owed: false,
    },
    calledNumber: mobile,
    text: '邮件收到照片',
  }

  it('becomes a proposal with number and evidence, or says what is missing', () => {
    expect(correctionBody(typed, name)).toMatchObject({
      ok: true,
      value: { type: 'proposeAccount', account },
    })
    expect(correctionBody({ ...typed, calledNumber: null }, name)).toMatchObject({ ok: false })
    expect(correctionBody({ ...typed, text: ' ' }, name)).toMatchObject({ ok: false })
  })

  it('two numbers that differ, another holder, and a person who was not seen are no correction', () => {
    const twice = { ...typed, account: { ...typed.account, cardNumberAgain: '6222000000001235' } }
    expect(correctionBody(twice, name)).toMatchObject({ error: { fault: 'cardNumberTwice' } })
    const foreign = { ...typed, account: { ...typed.account, holderName: '别人' } }
    expect(correctionBody(foreign, name)).toMatchObject({ error: { fault: 'holderDiffers' } })
    expect(correctionBody({ ...typed, manner: 'counter' }, name)).toMatchObject({ ok: false })
  })
})

describe('登记联系 what is typed', () => {
  it('needs a result; an appointment is a day that exists and has not passed', () => {
    const today = plainDate('2026-11-17')
    const draft = { ...NO_CONTACT, result: 'no-answer' as const }
    expect(contactBody(NO_CONTACT, today)).toMatchObject({ error: { fault: 'required' } })
    expect(contactBody({ ...draft, appointment: '20261116' }, today)).toMatchObject({
      error: { fault: 'appointmentPast' },
    })
    expect(contactBody({ ...draft, appointment: '20261131' }, today)).toMatchObject({
      error: { fault: 'dateImpossible' },
    })
    expect(contactBody({ ...draft, appointment: '20261120' }, today)).toMatchObject({
      value: { result: 'no-answer', appointment: '2026-11-20' },
    })
  })
})
