// 记录答复: the person answered the three questions; what they said decides the result. It may arrive after a colleague's
// attempt, a reassignment or a proposal to give up, and still stands: the person has been spoken to.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { answersSchema, attemptSchema, findingOf } from '../script.ts'
import {
  acceptedThemselves,
  askedAlready,
  callOfAnother,
  happened,
  type PhoneCheckUseCase,
} from '../use-case.ts'

const body = z.object({
  type: z.literal('recordAnswers'),
  attempt: attemptSchema.extend({
    result: z.literal('answered'),
    answeredBy: z.literal('applicant'),
    callBackAt: z.null(),
  }),
  answers: answersSchema,
  remark: z.string().trim().max(1000),
})

export const recordAnswers: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { attempt, answers, remark }, head, { stage }) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred =
      acceptedThemselves(state, head) ??
      askedAlready(state, head) ??
      (stage === 'proposed' ? callOfAnother(state, head) : null)
    if (barred !== null) return err(barred)
    if (findingOf(answers) === 'abnormal' && remark === '')
      return err(fault('required', { field: '备注（对方原话）' }))
    const common = happened(head, state)
    return ok([
      { ...common, type: 'attempted', attempt },
      { ...common, type: 'answered', answers, remark, was: state.counted },
    ])
  },
}
