// The commands on a suspicion, as they travel.

import { disposeSuspect } from './use-cases/dispose-suspect.ts'
import { raiseSuspect } from './use-cases/raise-suspect.ts'
import { z } from 'zod'

export const SUSPECT_BODIES = [raiseSuspect.body, disposeSuspect.body] as const

export const suspectBodySchema = z.discriminatedUnion('type', SUSPECT_BODIES)
export type SuspectBody = z.infer<typeof suspectBodySchema>

export const SUSPECT_COMMANDS = SUSPECT_BODIES.map((body) => body.shape.type.value)

export const isSuspectBody = (body: { readonly type: string }): body is SuspectBody =>
  SUSPECT_COMMANDS.some((type) => type === body.type)
