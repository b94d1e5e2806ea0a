// The commands on a month, as they stand in the log: all of them are the server's own.

import { z } from 'zod'
import { noteCallClosed } from './use-cases/note-call-closed.ts'
import { noteGenerated } from './use-cases/note-generated.ts'
import { recordDraw } from './use-cases/record-draw.ts'

export const MONTH_BODIES = [recordDraw.body, noteCallClosed.body, noteGenerated.body] as const

export const monthBodySchema = z.discriminatedUnion('type', MONTH_BODIES)
export type MonthBody = z.infer<typeof monthBodySchema>

export const MONTH_COMMANDS = MONTH_BODIES.map((body) => body.shape.type.value)

export const isMonthBody = (body: { readonly type: string }): body is MonthBody =>
  MONTH_COMMANDS.some((type) => type === body.type)
