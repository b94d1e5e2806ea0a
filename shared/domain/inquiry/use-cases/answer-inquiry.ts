// 答复: the city's supervisor answers a district's question.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Inquiry, InquiryEvent } from '../inquiry.ts'

const body = z.object({ type: z.literal('answerInquiry'), text: z.string().trim().min(1).max(4000) })

export const answerInquiry: UseCase<typeof body, Inquiry, InquiryEvent> = {
  body,
  commutes: false,
  decide: (state, { text }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (head.unit !== CITY_UNIT) return err(fault('cityOnly'))
    return ok([
      {
        v: 1,
        type: 'answered',
        inquiry: head.target,
        unit: state.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        text,
      },
    ])
  },
}
