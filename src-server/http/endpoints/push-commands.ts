// `POST /sync/commands`: ordered commands of one device. Anyone signed in at the device may send what their colleagues
// did on it, since an act must not wait for its author's next shift (until devices sign with keys of their own, the
// session of a colleague of the same unit is what vouches for it).
// Each command is parsed on its own: one that is malformed must not hold up the others.

import type { Handler } from 'hono'
import { z } from 'zod'
import { commandBatchSchema, type CommandOutcomes } from '#shared/contracts/municipal.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { runFollowUps } from '../../jobs/run-follow-ups.ts'
import { answerBatch } from '../../sync/answer-batch.ts'
import { postgresStore } from '../../sync/postgres/postgres-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { outcomesFor } from '../../sync/readable.ts'
import { readJson } from '../read-json.ts'

const envelopeSchema = z.object({
  commands: z.array(z.record(z.string(), z.unknown())).min(1).max(100),
  sentAt: instantSchema.optional(),
  epoch: commandBatchSchema.shape.epoch,
})

export const pushCommands = ({ db, clock, log }: MunicipalContext): Handler<MunicipalEnv> => {
  const context = { store: postgresStore(db), clock, log }
  return async (c) => {
    const { commands, sentAt, epoch } = await readJson(c, envelopeSchema)
    const batch = { commands, epoch, sentAt: sentAt ?? null }
    const answer: CommandOutcomes = await answerBatch(context, c.get('caller'), batch)
    // What they have set off is kept in the database; failing to carry it out now only puts it off.
    if (answer.outcomes.some(({ status }) => status === 'applied'))
      await runFollowUps(db, clock(), log).catch(() => {
        log('follow-ups were put off')
      })
    return c.json(outcomesFor(c.get('readable'), answer))
  }
}
