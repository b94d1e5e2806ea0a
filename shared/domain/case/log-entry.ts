// One line of a record's trail: who did what, and when. Actor and moment tell an act among those of its record.

import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const logEntrySchema = z.object({
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
  event: z.string(),
  note: z.string(),
})
export type LogEntry = z.infer<typeof logEntrySchema>
