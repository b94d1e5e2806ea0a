// 口径库: a reading that the city has laid down for all, in words that name nobody. Written by the city's supervisor,
// often out of the answer to an inquiry; it travels in the city's stream and is read by everybody.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const RULING_STATES = ['standing', 'repealed'] as const
export type RulingState = (typeof RULING_STATES)[number]

export const RULING_STATE_TITLES: Readonly<Record<RulingState | 'draft', string>> = {
  draft: '草稿',
  standing: '现行',
  repealed: '废止',
}

export const rulingWords = {
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(4000),
  /** The clause that it reads, as it is cited. */
  clause: z.string().trim().max(120),
  from: plainDateSchema,
  inquiry: z.uuid().nullable(),
}

export const rulingSchema = z.object({
  kind: z.literal('ruling'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(RULING_STATES),
  ...rulingWords,
  log: z.array(logEntrySchema),
})
export type Ruling = z.infer<typeof rulingSchema>

const happened = {
  v: z.literal(1),
  ruling: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const rulingEventSchema = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('laidDown'), ...rulingWords }),
  z.object({ ...happened, type: z.literal('repealed'), reason: z.string() }),
])
export type RulingEvent = z.infer<typeof rulingEventSchema>
