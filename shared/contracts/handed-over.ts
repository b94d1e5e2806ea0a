// 转交事项: acts that the server did not take and that a person handed to the supervisor, and those that it refused
// because their author is entitled to nothing any more (SYNC-8). What is handed over is stored as it comes: a form that
// this release does not know must not keep it from the supervisor.

import { commandSchema } from '#shared/domain/case/command.ts'
import { handedOverSchema, WORDS_LIMIT } from '#shared/domain/disposition/disposition.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { faultSchema } from './fault-schema.ts'

export const handOverSchema = z.object({
  command: z.looseObject({ id: z.uuid(), device: z.uuid(), unit: z.string(), actor: z.string() }),
  /** Why the server did not take it. */
  fault: z.unknown(),
  disposition: handedOverSchema,
})
export type HandOver = z.infer<typeof handOverSchema>

export const handOverRequestSchema = z.object({ items: z.array(handOverSchema).min(1).max(50) })
/** Those that the server has now; the others of the batch stay on the workstation and come again. */
export const handOverAnswerSchema = z.object({ received: z.array(z.uuid()) })

export const handedOverItemSchema = z.object({
  id: z.uuid(),
  /** `refused`: the server put it here by itself, because its author is entitled to nothing any more. */
  origin: z.enum(['person', 'refused']),
  /** Null where this release does not understand the act. */
  command: commandSchema.nullable(),
  fault: faultSchema.nullable(),
  remark: z.string().nullable(),
  byName: z.string().nullable(),
  at: instantSchema,
  closed: z
    .object({ by: staffIdSchema, byName: z.string(), at: instantSchema, remark: z.string() })
    .nullable(),
})
export type HandedOverItem = z.infer<typeof handedOverItemSchema>

/** The unit's, open ones first, newest first. */
export const handedOverListSchema = z.object({ items: z.array(handedOverItemSchema) })

export const closeHandedOverRequestSchema = z.object({
  id: z.uuid(),
  remark: z.string().trim().min(1).max(WORDS_LIMIT),
})
