// 市级抽查: the city calls again and compares. The result of the district's call stays; what differs is seen by both.

import { fault } from '#shared/contracts/faults.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { acceptedThemselves, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('spotCheckCall'),
  finding: z.enum(['consistent', 'different']),
  remark: z.string().trim().max(400),
})

export const spotCheckCall: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { finding, remark }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (head.unit !== CITY_UNIT) return err(fault('cityOnly'))
    if (finding === 'different' && remark === '') return err(fault('required', { field: '不一致之处' }))
    const barred = acceptedThemselves(state, head)
    return barred === null
      ? ok([{ ...happened(head, state), type: 'spotChecked', finding, remark }])
      : err(barred)
  },
}
