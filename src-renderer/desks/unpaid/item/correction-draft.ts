// 账户维护 as it is being typed, at the counter or at a distance, and the act that it becomes.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { UnpaidItemBody } from '#shared/domain/unpaid-item/bodies.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { accountDraftSchema, accountOf, NO_ACCOUNT } from '../../../case-parts/account/account-draft.ts'
import { accountProblems } from '../../../case-parts/account/account-problems.ts'

export const correctionDraftSchema = z.object({
  manner: z.enum(['counter', 'distance']),
  account: accountDraftSchema,
  /** At the counter: the person is here, identity card and bank card were seen. */
  seen: z.boolean(),
  /** At a distance: the number on file that was called back, and that the person answered. */
  calledNumber: z.string().nullable(),
  /** The note at the counter; at a distance what was received, and how. */
  text: z.string(),
})
export type CorrectionDraft = z.infer<typeof correctionDraftSchema>
export type Manner = CorrectionDraft['manner']

export const beginCorrection = (manner: Manner): CorrectionDraft => ({
  manner,
  account: NO_ACCOUNT,
  seen: false,
  calledNumber: null,
  text: '',
})

/** The act, or the first thing that is still missing or wrong. */
export function correctionBody(draft: CorrectionDraft, name: string): Result<UnpaidItemBody, Fault> {
  const missing = missingIn(draft)
  if (missing !== null) return err(fault('required', { field: missing }))
  const [problem] = accountProblems({ account: draft.account, name })
  if (problem !== undefined) return err(problem.fault)
  const account = accountOf(draft.account, name)
  if (account === null) return err(fault('required', { field: '账户' }))
  const text = draft.text.trim()
  return ok(
    draft.manner === 'counter'
      ? { type: 'correctAccount', account, note: text === '' ? '本人到场' : text }
      : { type: 'proposeAccount', account, calledNumber: draft.calledNumber ?? '', evidence: text },
  )
}

function missingIn({ manner, seen, calledNumber, text }: CorrectionDraft): string | null {
  if (manner === 'counter') return seen ? null : '“本人到场”的核对情况'
  if (calledNumber === null) return '回拨号码'
  return text.trim() === '' ? '收到的依据' : null
}
