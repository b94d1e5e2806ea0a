// The rules of the call (policy sheet 6, R-28), each in the words of the sheet.

import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/case/command.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import type { PhoneCheckBody } from './bodies.ts'
import type { PhoneCheck } from './phone-check.ts'
import { phoneCheckDesign as design } from './phone-check-design.ts'
import {
  appointmentOf,
  type Attempt,
  type AttemptResult,
  findingOf,
  isUnreachable,
  vainAttempts,
} from './script.ts'

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const SONGJIANG = '310117'
/** 2026-11-16 09:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 10, 16, 1)
const DAY = 86_400_000
const at = (day: number, hour = 0): Instant => instant(MONDAY + day * DAY + hour * 3_600_000)
const YES = { applied: 'yes', assessed: 'yes', certified: 'yes' } as const

interface Person {
  readonly id: string
  readonly unit: string
  readonly roles: readonly ActingRole[]
}
const verifier: Person = { id: id(1), unit: SONGJIANG, roles: ['verifier'] }
const colleague: Person = { id: id(2), unit: SONGJIANG, roles: ['verifier'] }
const supervisor: Person = { id: id(3), unit: SONGJIANG, roles: ['supervisor'] }
const city: Person = { id: id(4), unit: CITY_UNIT, roles: ['verifier'] }
const municipal: Person = { id: id(9), unit: SONGJIANG, roles: ['municipal'] }

let count = 100
const attempt = (result: AttemptResult, startedAt = at(0)): Attempt => ({
  id: id((count += 1)),
  startedAt,
  seconds: 20,
  number: 'mobile',
  result,
  answeredBy: null,
  remark: '',
  callBackAt: null,
})
const answered = () => ({
  ...attempt('answered'),
  result: 'answered' as const,
  answeredBy: 'applicant' as const,
  callBackAt: null,
})
const second = (startedAt: Instant): Attempt => ({
  ...attempt('no-answer', startedAt),
  number: 'second-contact',
})

function act(
  state: PhoneCheck | null,
  who: Person,
  body: PhoneCheckBody,
  change: { readonly stage?: 'proposed' | 'done'; readonly basedOn?: number; readonly at?: Instant } = {},
) {
  const command: Command = {
    id: id((count += 1)),
    target: id(50),
    basedOn: change.basedOn ?? state?.version ?? 0,
    unit: who.unit,
    actor: who.id,
    actorName: `测试${who.id.slice(-2)}`,
    at: change.at ?? at(0),
    body,
    device: id(60),
    deviceCode: 'A01',
    deviceSeq: 1,
  }
  const context = {
    stage: change.stage ?? 'proposed',
    known: { person: null, notice: NO_NOTICE, others: [] },
  }
  return design.decide(state, command, who, context)
}

function done(state: PhoneCheck | null, who: Person, body: PhoneCheckBody): PhoneCheck {
  const decided = act(state, who, body)
  if (!decided.ok) throw new Error(decided.error.fault.fault)
  return design.record.parse(design.applyAll(state, decided.value))
}

const refusal = (...all: Parameters<typeof act>): string => {
  const decided = act(...all)
  return decided.ok ? 'done' : decided.error.fault.fault
}

const assigned = (change: Partial<Extract<PhoneCheckBody, { type: 'assignCall' }>> = {}): PhoneCheck =>
  done(null, municipal, {
    type: 'assignCall',
    month: '2026-11',
    application: id(70),
    acceptedBy: id(8),
    carriedFrom: null,
    caller: null,
    person: {
      name: '测试甲',
      mobile: '15400000001',
      secondContact: '家属 15400000002',
      item: '咖啡师（五级）',
      institution: '测试评价机构',
    },
    ...change,
  })

const tried = (...days: readonly number[]): PhoneCheck =>
  days.reduce(
    (state, day, index) =>
      done(state, verifier, {
        type: 'recordAttempt',
        attempt: index === 1 ? second(at(day, 2 * index)) : attempt('no-answer', at(day, 2 * index)),
      }),
    assigned(),
  )

const followed = (state: PhoneCheck, who: Person, body: PhoneCheckBody) => {
  const decided = act(state, who, body)
  if (!decided.ok) throw new Error(decided.error.fault.fault)
  return design.followUps(design.applyAll(state, decided.value), decided.value)
}

describe('the three questions', () => {
  it('three times yes is verified; a no to assessment or certificate is abnormal; a no to having applied is not theirs', () => {
    expect(findingOf(YES)).toBe('verified')
    expect(findingOf({ ...YES, assessed: 'no' })).toBe('abnormal')
    expect(findingOf({ ...YES, certified: 'no' })).toBe('abnormal')
    expect(findingOf({ ...YES, applied: 'no' })).toBe('disowned')
    expect(findingOf({ applied: 'no', assessed: 'no', certified: 'yes' })).toBe('abnormal')
  })

  it('an abnormal answer reaches the application, holds the institution, and the month counts the call', () => {
    const answers = { ...YES, certified: 'no' } as const
    const set = followed(assigned(), verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers,
      remark: '称未拿到证书',
    })
    expect(set).toMatchObject([
      { kind: 'application', target: id(70), body: { type: 'recordCallOutcome', result: 'abnormal' } },
      { kind: 'month', body: { type: 'noteCallClosed', unit: SONGJIANG, result: 'abnormal' } },
      {
        kind: 'institution-hold',
        target: siblingId(id(50)),
        body: { type: 'placeInstitutionHold', institution: '测试评价机构' },
      },
    ])
    // The hold travels to everybody, so it names nobody.
    expect(JSON.stringify(set)).not.toMatch(/测试甲|1540000/)
  })

  it('an answer that the person did not apply holds no institution', () => {
    const answers = { ...YES, applied: 'no' } as const
    const set = followed(assigned(), verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers,
      remark: '',
    })
    expect(set.map(({ kind }) => kind)).not.toContain('institution-hold')
  })
})

describe('R-28 unreachable', () => {
  it('needs three attempts over two days', () => {
    const three = [at(0), at(0, 2), at(1)].map((moment) => attempt('busy', moment))
    expect(isUnreachable(three, '')).toBe(true)
    expect(isUnreachable(three.slice(1), '')).toBe(false)
    expect(
      isUnreachable(
        [at(0), at(0, 2), at(0, 4)].map((moment) => attempt('busy', moment)),
        '',
      ),
    ).toBe(false)
  })

  it('attempts within the hour count as one', () => {
    const within = [at(0), at(0, 0.02), at(0, 0.9), at(1)].map((moment) => attempt('busy', moment))
    expect(vainAttempts(within)).toEqual({ count: 2, days: 2 })
    expect(isUnreachable(within, '')).toBe(false)
    expect(isUnreachable([...within, attempt('busy', at(1, 1))], '')).toBe(true)
  })

  it('the second contact is tried where the first is wrong or silent', () => {
    const silent = [at(0), at(0, 2), at(1)].map((moment) => attempt('no-answer', moment))
    expect(isUnreachable(silent, '家属 15400000002')).toBe(false)
    expect(isUnreachable(silent, '')).toBe(true)
    expect(isUnreachable([...silent, second(at(1, 2))], '家属 15400000002')).toBe(true)
    const busy = silent.map((each) => ({ ...each, result: 'busy' as const }))
    expect(isUnreachable(busy, '家属 15400000002')).toBe(true)
  })

  it('counts days in Shanghai, and not the calls that the applicant answered', () => {
    // 22:00, 23:00 and 00:30 in Shanghai are two days although they are one in UTC.
    const late = [at(0, 13), at(0, 14), at(0, 15.5)].map((moment) => attempt('busy', moment))
    expect(isUnreachable(late, '')).toBe(true)
    expect(isUnreachable([{ ...answered(), startedAt: at(0, 13) }, ...late.slice(1)], '')).toBe(false)
  })

  it('is proposed by the verifier only then, and stands only with the supervisor’s signature', () => {
    const propose = { type: 'proposeUnverified', ground: '三次无人接听' } as const
    expect(refusal(tried(0, 0, 0), verifier, propose)).toBe('tooFewAttempts')
    const waiting = done(tried(0, 0, 1), verifier, propose)
    expect(waiting.state).toBe('to-be-signed')
    expect(refusal(waiting, verifier, { type: 'signUnverified' })).toBe('roleMissing')
    const both = { ...verifier, roles: ['verifier', 'supervisor'] as const }
    expect(refusal(waiting, both, { type: 'signUnverified' })).toBe('ownProposal')
    const signed = done(waiting, supervisor, { type: 'signUnverified' })
    expect(signed).toMatchObject({ state: 'unverified', closedBy: { id: verifier.id } })
    expect(followed(waiting, supervisor, { type: 'signUnverified' })).toMatchObject([
      { kind: 'application', body: { result: 'unverified', note: '三次无人接听' } },
      { kind: 'month', body: { result: 'unverified' } },
    ])
  })

  it('the person who calls back while it waits for the signature is verified after all', () => {
    const waiting = done(tried(0, 0, 1), verifier, { type: 'proposeUnverified', ground: '无人接听' })
    const back = done(waiting, verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers: YES,
      remark: '',
    })
    expect(back).toMatchObject({ state: 'verified', unverified: null })
    expect(refusal(back, supervisor, { type: 'signUnverified' })).toBe('notOffered')
  })

  it('the supervisor may send it back', () => {
    const waiting = done(tried(0, 0, 1), verifier, { type: 'proposeUnverified', ground: '无人接听' })
    expect(done(waiting, supervisor, { type: 'declineUnverified', remark: '再拨一次' }).state).toBe('open')
  })
})

describe('who calls', () => {
  it('nobody calls about an application that they accepted themselves', () => {
    const own = assigned({ acceptedBy: verifier.id })
    const body = { type: 'recordAttempt', attempt: attempt('busy') } as const
    expect(refusal(own, verifier, body)).toBe('ownApplication')
    expect(refusal(own, verifier, body, { stage: 'done' })).toBe('ownApplication')
    expect(refusal(own, verifier, { type: 'openCall' })).toBe('ownApplication')
    const toThem = { type: 'reassignCall', caller: { id: verifier.id, name: '甲' }, reason: '请假' } as const
    expect(refusal(own, supervisor, toThem)).toBe('acceptedByCaller')
  })

  it('whoever calls first has the call; then it is theirs until the supervisor hands it on', () => {
    const taken = tried(0)
    expect(taken.caller?.id).toBe(verifier.id)
    const body = { type: 'recordAttempt', attempt: attempt('busy') } as const
    expect(refusal(taken, colleague, body)).toBe('callOfAnother')
    const handed = done(taken, supervisor, {
      type: 'reassignCall',
      caller: { id: colleague.id, name: '乙' },
      reason: '请假',
    })
    expect(refusal(handed, colleague, body)).toBe('done')
  })

  it('another district does not read it, and the city may spot-check what is closed', () => {
    const elsewhere = { ...colleague, unit: '310115' }
    expect(refusal(assigned(), elsewhere, { type: 'openCall' })).toBe('otherUnit')
    expect(design.streams(assigned())).toEqual([SONGJIANG, CITY_UNIT])
    const body = { type: 'spotCheckCall', finding: 'consistent', remark: '' } as const
    expect(refusal(assigned(), city, body)).toBe('notOffered')
    const closed = done(assigned(), verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers: YES,
      remark: '',
    })
    expect(done(closed, city, body)).toMatchObject({
      state: 'verified',
      spotChecks: [{ finding: 'consistent' }],
    })
    expect(refusal(closed, colleague, body)).toBe('cityOnly')
    expect(refusal(closed, city, { ...body, finding: 'different' })).toBe('required')
  })
})

describe('SYNC-6 calls made without the network', () => {
  it('attempts commute: in whichever order they arrive, the record is the same', () => {
    const [late, early] = [attempt('no-answer', at(0, 2)), attempt('busy', at(0))]
    const after = (...attempts: readonly Attempt[]) =>
      attempts.reduce((state, each) => {
        const decided = act(
          state,
          verifier,
          { type: 'recordAttempt', attempt: each },
          { stage: 'done', basedOn: 1 },
        )
        if (!decided.ok) throw new Error(decided.error.fault.fault)
        return design.applyAll(state, decided.value)
      }, assigned())
    expect(after(early, late).attempts).toEqual(after(late, early).attempts)
    expect(after(late, early).attempts.map(({ result }) => result)).toEqual(['busy', 'no-answer'])
  })

  it('an attempt stands although a colleague has closed the call or taken it over since', () => {
    const closed = done(tried(0), verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers: YES,
      remark: '',
    })
    const body = { type: 'recordAttempt', attempt: attempt('busy') } as const
    const late = act(closed, colleague, body, { stage: 'done', basedOn: 1 })
    expect(late.ok && design.applyAll(closed, late.value)).toMatchObject({ state: 'verified' })
    expect(late.ok && design.followUps(closed, late.value)).toEqual([])
  })

  it('a call counts from when it was made', () => {
    const closed = done(assigned(), verifier, {
      type: 'recordAnswers',
      attempt: answered(),
      answers: YES,
      remark: '',
    })
    expect(closed.closedAt).toBe(at(0))
  })

  it('the appointment that stands is the one of the latest attempt', () => {
    const early = { ...attempt('busy', at(0)), callBackAt: at(0, 5) }
    expect(appointmentOf([early])).toBe(at(0, 5))
    expect(appointmentOf([attempt('no-answer', at(0, 1)), early])).toBeNull()
  })
})

describe('who answers', () => {
  const other = { ...attempt('answered'), answeredBy: 'other' as const }

  it('another person’s answer is an attempt and closes nothing', () => {
    const told = done(assigned(), verifier, { type: 'recordAttempt', attempt: other })
    expect(told).toMatchObject({ state: 'open', answers: null, closedAt: null })
    expect(told.log.at(-1)?.note).toContain('接通（他人）')
    expect(vainAttempts(told.attempts).count).toBe(1)
    const unsaid = { ...other, answeredBy: null }
    expect(refusal(assigned(), verifier, { type: 'recordAttempt', attempt: unsaid })).toBe('required')
  })

  it('a call-back lies ahead, and one after the 18th says why', () => {
    const back = (callBackAt: Instant, remark = '') =>
      refusal(assigned(), verifier, {
        type: 'recordAttempt',
        attempt: { ...attempt('busy', at(0)), callBackAt, remark },
      })
    expect(back(at(-1))).toBe('callBackPast')
    expect(back(at(2))).toBe('done')
    expect(back(at(3))).toBe('callBackLate')
    expect(back(at(3), '对方出差')).toBe('done')
  })

  it('unclear answers close nothing: another verifier asks again, then it may be given up', () => {
    const unsure = { ...YES, certified: 'unsure' } as const
    const body = { type: 'recordAnswers', attempt: answered(), answers: unsure, remark: '' } as const
    const once = done(assigned(), verifier, body)
    expect(once).toMatchObject({ state: 'open', answers: null, caller: null, counted: null })
    expect(followed(assigned(), verifier, body)).toEqual([])
    expect(refusal(once, verifier, body)).toBe('askedAlready')
    expect(refusal(once, colleague, { type: 'proposeUnverified', ground: '记不清' })).toBe('tooFewAttempts')
    const declined = { ...body, attempt: answered(), answers: { ...YES, applied: 'declined' } as const }
    const twice = done(once, colleague, declined)
    expect(twice.askedBy.map((asked) => asked.id)).toEqual([verifier.id, colleague.id])
    expect(done(twice, colleague, { type: 'proposeUnverified', ground: '两次记不清' }).state).toBe(
      'to-be-signed',
    )
  })
})

describe('an answer that was entered wrongly', () => {
  const NO = { ...YES, certified: 'no' } as const
  const closed = () =>
    done(assigned(), verifier, { type: 'recordAnswers', attempt: answered(), answers: NO, remark: '误按' })
  const right = { type: 'correctAnswers', answers: YES, reason: '误按，已重听' } as const

  it('a no that freezes an institution needs a remark', () => {
    const body = { type: 'recordAnswers', attempt: answered(), answers: NO, remark: '' } as const
    expect(refusal(assigned(), verifier, body)).toBe('required')
  })

  it('is put right once by a supervisor who did not enter it, and takes back what it set off', () => {
    const corrected = done(closed(), supervisor, right)
    expect(corrected).toMatchObject({
      state: 'verified',
      counted: 'verified',
      correction: { was: NO, reason: '误按，已重听' },
    })
    expect(followed(closed(), supervisor, right)).toMatchObject([
      { kind: 'application', body: { result: 'verified', corrects: true } },
      { kind: 'month', body: { was: 'abnormal', result: 'verified' } },
      { kind: 'institution-hold', target: siblingId(id(50)), body: { type: 'withdrawInstitutionHold' } },
    ])
    expect(refusal(corrected, supervisor, { ...right, answers: NO })).toBe('correctedAlready')
    const both = { ...verifier, roles: ['verifier', 'supervisor'] as const }
    expect(refusal(closed(), both, right)).toBe('ownAnswers')
    expect(refusal(closed(), colleague, right)).toBe('roleMissing')
    expect(refusal(closed(), supervisor, { ...right, answers: NO })).toBe('answersUnchanged')
  })

  it('R-10 is put right until the end of the 18th', () => {
    expect(refusal(closed(), supervisor, right, { at: at(2, 14.9) })).toBe('done')
    expect(refusal(closed(), supervisor, right, { at: at(2, 15) })).toBe('correctionLate')
  })

  it('the supervisor says what was done about a finding, once', () => {
    const handled = done(closed(), supervisor, { type: 'handleFinding', remark: '已报市级' })
    expect(handled).toMatchObject({ state: 'abnormal', handled: { remark: '已报市级' } })
  })
})

describe('a spot check that differs', () => {
  const differs = { type: 'spotCheckCall', finding: 'different', remark: '称由家人接听' } as const
  const closed = () =>
    done(assigned(), verifier, { type: 'recordAnswers', attempt: answered(), answers: YES, remark: '' })

  it('holds the record and asks another verifier for a second call, which the month counts anew', () => {
    const again = done(closed(), city, differs)
    expect(again).toMatchObject({ state: 'second-call', caller: null, counted: 'verified' })
    expect(followed(closed(), city, differs)).toMatchObject([
      { kind: 'application', body: { type: 'holdForDifference', note: '称由家人接听' } },
    ])
    const no = {
      type: 'recordAnswers',
      attempt: answered(),
      answers: { ...YES, applied: 'no' },
      remark: '',
    } as const
    expect(refusal(again, verifier, no)).toBe('askedAlready')
    expect(done(again, colleague, no)).toMatchObject({ state: 'disowned', counted: 'disowned' })
    expect(followed(again, colleague, no)).toMatchObject([
      { kind: 'application', body: { result: 'disowned' } },
      { kind: 'month', body: { was: 'verified', result: 'disowned' } },
    ])
  })
})
