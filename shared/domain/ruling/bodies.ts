// The commands on a ruling, as they travel.

import { layDownRuling } from './use-cases/lay-down-ruling.ts'
import { repealRuling } from './use-cases/repeal-ruling.ts'
import { z } from 'zod'

export const RULING_BODIES = [layDownRuling.body, repealRuling.body] as const

export const rulingBodySchema = z.discriminatedUnion('type', RULING_BODIES)
export type RulingBody = z.infer<typeof rulingBodySchema>

export const RULING_COMMANDS = RULING_BODIES.map((body) => body.shape.type.value)

export const isRulingBody = (body: { readonly type: string }): body is RulingBody =>
  RULING_COMMANDS.some((type) => type === body.type)
