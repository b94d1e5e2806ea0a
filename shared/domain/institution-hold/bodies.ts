// The commands on an institution's hold, as they travel.

import { z } from 'zod'
import { liftInstitutionHold } from './use-cases/lift-institution-hold.ts'
import { placeInstitutionHold } from './use-cases/place-institution-hold.ts'
import { withdrawInstitutionHold } from './use-cases/withdraw-institution-hold.ts'

export const INSTITUTION_HOLD_BODIES = [
  placeInstitutionHold.body,
  liftInstitutionHold.body,
  withdrawInstitutionHold.body,
] as const

export const institutionHoldBodySchema = z.discriminatedUnion('type', INSTITUTION_HOLD_BODIES)
export type InstitutionHoldBody = z.infer<typeof institutionHoldBodySchema>

export const INSTITUTION_HOLD_COMMANDS = INSTITUTION_HOLD_BODIES.map((body) => body.shape.type.value)

export const isInstitutionHoldBody = (body: { readonly type: string }): body is InstitutionHoldBody =>
  INSTITUTION_HOLD_COMMANDS.some((type) => type === body.type)
