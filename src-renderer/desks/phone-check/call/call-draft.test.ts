import { describe, expect, it } from 'vitest'
import { instant, shanghaiMoment, shanghaiTime } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { actOf, type CallDraft, callDraftSchema, startedDraft, typedTime } from './call-draft.ts'

const START = shanghaiMoment(plainDate('2026-11-16'), 9, 0)
const ID = '00000000-0000-7000-8000-000000000001'
const YES = { applied: 'yes', assessed: 'yes', certified: 'yes' } as const
const draft = (change: Partial<CallDraft>): CallDraft => ({ ...startedDraft(START), ...change })
const missing = (change: Partial<CallDraft>): string => {
  const act = actOf(draft(change), ID)
  return act.ok ? 'nothing' : `${act.error.fault} ${String(act.error.details?.['field'] ?? '')}`.trim()
}

describe('what is noted on the telephone', () => {
  it('becomes an attempt with the time and duration of the call, not of the note', () => {
    const endedAt = instant(START + 45_000)
    expect(actOf(draft({ result: 'no-answer', endedAt, remark: ' 关机 ' }), ID)).toMatchObject({
      ok: true,
      value: {
        type: 'recordAttempt',
        attempt: { startedAt: START, seconds: 45, result: 'no-answer', remark: '关机', callBackAt: null },
      },
    })
  })

  it('becomes a result only with all three answers', () => {
    expect(
      missing({ result: 'answered', answeredBy: 'applicant', answers: { applied: 'yes', certified: 'no' } }),
    ).toBe('required “是否本人参加考试”的答复')
    expect(actOf(draft({ result: 'answered', answeredBy: 'applicant', answers: YES }), ID)).toMatchObject({
      ok: true,
      value: { type: 'recordAnswers', answers: YES },
    })
  })

  it('keeps the appointment of a person who asked for another time', () => {
    expect(missing({})).toBe('required 通话结果')
    expect(missing({ result: 'answered', answeredBy: 'applicant', later: true })).toBe(
      'required 约定回拨时间',
    )
    expect(missing({ result: 'busy', callBackDate: '20261117', callBackTime: '25:00' })).toBe(
      'timeImpossible',
    )
    const act = actOf(
      draft({
        result: 'answered',
        answeredBy: 'applicant',
        later: true,
        callBackDate: '20261117',
        callBackTime: '1430',
      }),
      ID,
    )
    expect(act.ok && act.value.type === 'recordAttempt' && act.value.attempt.callBackAt).toBe(
      shanghaiMoment(plainDate('2026-11-17'), 14, 30),
    )
  })

  it('an answer may be told at length, a vain attempt in 400 characters, and nothing is cut off in silence', () => {
    const remark = '说'.repeat(401)
    expect(missing({ result: 'busy', remark })).toBe('textTooLong 备注')
    expect(missing({ result: 'answered', answeredBy: 'applicant', answers: YES, remark })).toBe('nothing')
  })

  it('comes back whole from this machine’s drafts, and what is no draft is not taken for one', () => {
    const noted = draft({
      result: 'answered',
      answeredBy: 'applicant',
      answers: { applied: 'yes' },
      remark: '对方在外地',
    })
    expect(callDraftSchema.parse(JSON.parse(JSON.stringify(noted)))).toEqual(noted)
    expect(callDraftSchema.safeParse({ remark: '对方在外地' }).success).toBe(false)
  })

  it('takes times as people type them', () => {
    expect(typedTime('9:05')).toEqual({ hours: 9, minutes: 5 })
    expect(typedTime('1430')).toEqual({ hours: 14, minutes: 30 })
    expect(typedTime('24:00')).toBeNull()
    expect(shanghaiTime(START)).toBe('09:00')
  })
})
