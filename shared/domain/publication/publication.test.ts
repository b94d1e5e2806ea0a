import { describe, expect, it } from 'vitest'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import { decide } from '#shared/domain/application/decide.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import type { DecideContext } from '#shared/domain/case/use-case.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
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
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { ok } from '#shared/kernel/result.ts'
import { changesSince } from './changes.ts'
import type { HolidayYear } from '#shared/calendar/holidays.ts'
import { periodEnd } from './period.ts'
import { publicationDesign } from './publication-design.ts'
import { type Publication, publicationSchema } from './publication.ts'
import { publishedNumber } from './published-number.ts'

const DAY = 86_400_000
const LIST = testId(50)
const REVIEWER = testId(20)
const CONFIRMER = testId(21)
const SUPERVISOR = testId(22)
/** Ten days later the period is over. */
const LATER = instant(MORNING + 10 * DAY)

function applied(state: Application | null, body: CommandBody, change: Partial<Command> = {}): Application {
  const command = sealed(body, { basedOn: state?.version ?? 0, ...change })
  const roles: ActingRole[] = ['municipal', 'clerk', 'reviewer']
  const actor = { id: command.actor, unit: command.unit, roles }
  const decided = decide(state, command, actor, { stage: 'done', known: KNOWN })
  if (!decided.ok) throw new Error(decided.error.fault.fault)
  return applicationSchema.parse(applicationDesign.applyAll(state, decided.value))
}

const audited = (target: string): Application => {
  const lodged = applied(null, accept(), { target })
  const generated = applied(lodged, { type: 'generateRecord', month: '2026-01' }, { target })
  return applied(generated, { type: 'approveRecord' }, { target, actor: REVIEWER })
}

/** The list and its members, as one transaction of the server keeps them together. */
class District {
  list: Publication | null = null
  readonly members = new Map<string, Application>()
  known: KnownFacts = KNOWN

  constructor(...ids: readonly string[]) {
    for (const id of ids) this.members.set(id, audited(id))
  }

  act(
    body: CommandBody,
    actor: string,
    roles: ActingRole[],
    at = MORNING,
    stage: DecideContext['stage'] = 'done',
  ) {
    const command = sealed(body, { target: LIST, basedOn: this.list?.version ?? 0, actor, at })
    const members = publicationDesign
      .membersOf(this.list, body)
      .flatMap((id) => this.members.get(id) ?? [])
      .map((application) => ({ application, known: this.known }))
    const context = { stage, known: KNOWN, members }
    const decided = publicationDesign.decide(
      this.list,
      command,
      { id: actor, unit: CLERK.unit, roles },
      context,
    )
    if (!decided.ok) return decided.error.fault.fault
    this.list = publicationSchema.parse(publicationDesign.applyAll(this.list, decided.value))
    for (const { application, body: effect } of publicationDesign.effects(this.list, decided.value)) {
      const before = this.members.get(application)
      if (before === undefined) throw new Error('an effect reaches a member')
      const as = { id: actor, unit: CLERK.unit, roles: ['municipal' as const] }
      const act = { ...command, target: application, basedOn: before.version, body: effect }
      const fits = decide(before, act, as, { stage: 'done', known: this.known })
      if (!fits.ok) throw new Error(`${effect.type}: ${fits.error.fault.fault}`)
      this.members.set(application, applicationDesign.applyAll(before, fits.value))
    }
    return command.id
  }

  open(stage: DecideContext['stage'] = 'done'): string {
    const applications = [...this.members.keys()]
    const body = {
      type: 'openPublication' as const,
      applications,
      period: 'calendar-days' as const,
      supervisionPhone: '12345678',
    }
    return this.act(body, REVIEWER, ['reviewer'], MORNING, stage)
  }

  confirm(by = CONFIRMER, at = LATER): string {
    const applications = (this.list?.members ?? []).map(({ application }) => application)
    return this.act({ type: 'confirmPublication', applications }, by, ['confirmer'], at)
  }

  object(application: string): string {
    return this.act({ type: 'objectToRecord', application, ground: '不在职' }, REVIEWER, ['reviewer'])
  }

  answer(objection: string, upheld: boolean): string {
    return this.act(
      { type: 'answerObjection', objection, answer: '已核查', upheld },
      SUPERVISOR,
      ['supervisor'],
      LATER,
    )
  }

  state = (id: string) => this.members.get(id)?.state
  standing = (id: string) => this.list?.members.find(({ application }) => application === id)?.standing
}

const [A, B] = [testId(60), testId(61)]

describe('opening a publication', () => {
  it('R-31 the last day is known before: seven days, or five working days, never on a day off', () => {
    expect(periodEnd(plainDate('2026-11-19'), 'calendar-days')).toEqual(ok('2026-11-26'))
    expect(periodEnd(plainDate('2026-11-19'), 'working-days')).toEqual(ok('2026-11-26'))
    // 2026-11-21 is a Saturday: seven days later is one as well.
    expect(periodEnd(plainDate('2026-11-21'), 'calendar-days')).toEqual(ok('2026-11-30'))
    // National Day: the seventh day lies in it.
    expect(periodEnd(plainDate('2026-09-25'), 'calendar-days')).toEqual(ok('2026-10-08'))
    // In December only what really reaches into the unpublished year is held up.
    expect(periodEnd(plainDate('2026-12-21'), 'calendar-days')).toEqual(ok('2026-12-28'))
    expect(periodEnd(plainDate('2026-12-21'), 'working-days')).toEqual(ok('2026-12-28'))
    expect(periodEnd(plainDate('2026-12-24'), 'calendar-days')).toEqual(ok('2026-12-31'))
    expect(periodEnd(plainDate('2026-12-25'), 'calendar-days')).toMatchObject({ ok: false })
    const loaded: HolidayYear[] = [
      { year: 2027, notice: '测试', holidays: [['元旦', '01-01', '01-03']], worked: [] },
    ]
    expect(periodEnd(plainDate('2026-12-25'), 'calendar-days', loaded)).toEqual(ok('2027-01-04'))
    expect(periodEnd(plainDate('2030-01-02'), 'calendar-days')).toMatchObject({
      ok: false,
      error: { fault: 'calendarMissing' },
    })
  })

  it('publishes its members with it, masked', () => {
    const district = new District(A, B)
    district.open()
    expect([district.state(A), district.state(B)]).toEqual(['publicised', 'publicised'])
    expect(district.list).toMatchObject({ state: 'open', period: { from: '2026-01-20', to: '2026-01-27' } })
    expect(district.list?.members[0]).toMatchObject({
      name: '测*甲',
      certificateNumber: '****0001',
      amount: 2600,
    })
  })

  it('a member that cannot follow stops the act while it can be stopped, and is left off once it was done', () => {
    const district = new District(A, B)
    district.members.set(B, applied(audited(B), { type: 'placeHold', ground: '待核实' }, { target: B }))
    expect(district.open('proposed')).toBe('membersUnfit')
    district.open()
    expect(district.list?.members.map(({ application }) => application)).toEqual([A])
    expect(district.state(B)).toBe('audited')
  })

  it('certificate numbers are never printed whole, least of all those that are an identity number', () => {
    expect(publishedNumber('T310117199002039918')).toBe('T310***********9918')
    expect(publishedNumber('Y000031000001234567890')).toBe('Y000**************7890')
    expect(publishedNumber('123456')).toBe('***456')
  })
})

describe('objections', () => {
  it('hold the one record, and the others are confirmed without it', () => {
    const district = new District(A, B)
    district.open()
    district.object(A)
    district.confirm()
    expect([district.state(A), district.state(B)]).toEqual(['publicised', 'confirmed'])
    expect(district.list).toMatchObject({ state: 'open' })
    expect(district.confirm()).toBe('nothingToConfirm')
  })

  it('dismissed: the record goes on with its list, and the list is settled', () => {
    const district = new District(A, B)
    district.open()
    const objection = district.object(A)
    district.confirm()
    district.answer(objection, false)
    district.confirm()
    expect(district.state(A)).toBe('confirmed')
    expect(district.list?.state).toBe('settled')
  })

  it('upheld: the record leaves the list and can be returned by the review, without a hold that nobody could lift', () => {
    const district = new District(A, B)
    district.open()
    district.answer(district.object(A), true)
    district.confirm()
    expect(district.standing(A)).toBe('left')
    expect(district.state(A)).toBe('publicised')
    expect(district.members.get(A)?.holds).toEqual([])
  })

  it('to a record that has been refused since are not taken; one raised before is answered all the same', () => {
    const district = new District(A, B)
    district.open()
    const objection = district.object(A)
    const listed = district.members.get(A) ?? null
    const grounds = [{ rule: 'category', citation: '一（二）', because: '不符合' }]
    const refuse: CommandBody = { type: 'refuseGenerated', grounds }
    district.members.set(A, applied(listed, refuse, { target: A, actor: REVIEWER }))
    expect(district.object(A)).toBe('notOffered')
    district.answer(objection, false)
    expect(district.list?.objections[0]?.answer).toMatchObject({ text: '已核查' })
    expect(district.object(testId(99))).toBe('notOnTheList')
  })
})

describe('confirmation', () => {
  it('waits for the end of the period, and for a list that is the one that was counted', () => {
    const district = new District(A, B)
    district.open()
    expect(district.confirm(CONFIRMER, instant(MORNING + 7 * DAY))).toBe('periodRuns')
    const body = { type: 'confirmPublication' as const, applications: [A] }
    expect(district.act(body, CONFIRMER, ['confirmer'], LATER)).toBe('listHasMoved')
  })

  it('is refused to whoever audited one of the records, and to whoever has no confirming role', () => {
    const district = new District(A, B)
    district.open()
    expect(district.confirm(REVIEWER)).toBe('confirmsOwnAudit')
    const applications = [A, B]
    expect(district.act({ type: 'confirmPublication', applications }, REVIEWER, ['reviewer'], LATER)).toBe(
      'roleMissing',
    )
  })

  it('tells every change since the list went up: objection, its answer, account, amount', () => {
    const district = new District(A, B)
    district.open()
    district.answer(district.object(A), false)
    const settled = district.members.get(A) ?? null
    if (settled?.account == null) throw new Error('it has an account')
    const account = { ...settled.account, cardNumber: '6222020000000000018' }
    const replaced = applied(settled, { type: 'replaceAccount', account }, { target: A, at: LATER })
    expect(changesSince({ amount: 2600 }, replaced, 2600)).toEqual([
      '2026-01-20 暂缓：不在职',
      '2026-01-30 解除暂缓：已核查',
      '2026-01-30 更正账户：工商银行 尾号 0018',
    ])
    const untouched = district.members.get(B) ?? replaced
    expect(changesSince({ amount: 2600 }, untouched, 2600)).toEqual([])
    expect(changesSince({ amount: 2600 }, untouched, 1300)).toEqual([
      '金额：公示 ¥2,600.00，今日核定 ¥1,300.00',
    ])
    expect(changesSince({ amount: 2600 }, untouched, null)).toEqual([
      '金额：公示 ¥2,600.00，今日核定 不予发放',
    ])
  })

  it('decides again: a certificate revoked since leaves the list, whatever was generated', () => {
    const district = new District(A)
    district.open()
    district.known = { ...KNOWN, person: { ...PERSON, certificates: [{ ...CERTIFICATE, state: 'revoked' }] } }
    district.confirm()
    expect(district.state(A)).toBe('publicised')
    expect(district.list).toMatchObject({ state: 'settled' })
    expect(district.standing(A)).toBe('left')
  })
})
