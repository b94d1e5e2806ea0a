// `POST /sync/commands`: ordered commands of one device. Anyone signed in at the device may send what their colleagues
// did on it, since an act must not wait for its author's next shift (until devices sign with keys of their own, the
// session of a colleague of the same unit is what vouches for it).
// Each command is parsed on its own: one that is malformed must not hold up the others.

import type { Handler } from 'hono'
import { z } from 'zod'
import type { CommandOutcomes } from '#shared/contracts/municipal.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { applyBatch } from '../../sync/apply-batch.ts'
import { postgresStore } from '../../sync/postgres/postgres-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { readJson } from '../read-json.ts'

const envelopeSchema = z.object({
  commands: z.array(z.record(z.string(), z.unknown())).min(1).max(100),
  sentAt: instantSchema.optional(),
})

export const pushCommands = ({ db, clock, log }: MunicipalContext): Handler<MunicipalEnv> => {
  const context = { store: postgresStore(db), clock, log }
  return async (c) => {
    const { commands, sentAt } = await readJson(c, envelopeSchema)
    // Read before anything is decided: outcomes may be newer than the life that is named, never older.
    const epoch = await context.store.epoch()
    const outcomes = await applyBatch(context, c.get('caller'), commands, sentAt ?? null)
    return c.json({ epoch, outcomes, durableUpTo: 0 } satisfies CommandOutcomes)
  }
}
