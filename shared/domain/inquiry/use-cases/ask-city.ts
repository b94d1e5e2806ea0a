// 请示: a question to the city centre, about one case or in general.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Inquiry, InquiryEvent } from '../inquiry.ts'

const body = z.object({
  type: z.literal('askCity'),
  application: z.uuid().nullable(),
  subject: z.string().trim().min(1).max(120),
  question: z.string().trim().min(1).max(2000),
})

export const askCity: UseCase<typeof body, Inquiry, InquiryEvent> = {
  body,
  commutes: false,
  decide: (_state, { application, subject, question }, head) =>
    ok([
      {
        v: 1,
        type: 'asked',
        inquiry: head.target,
        unit: head.unit,
        at: head.at,
        by: head.actor,
        byName: head.actorName,
        application,
        subject,
        question,
      },
    ]),
}
