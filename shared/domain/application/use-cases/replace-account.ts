// 账户维护: the account has been put right, at the counter or at a distance by two people (product sheet 2.4). What is
// owed then joins the next payment by itself.

import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { accountSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('replaceAccount'), account: accountSchema })

export const replaceAccount: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, { account }, head) => ok([{ ...happened(head), type: 'accountReplaced', account }]),
}
