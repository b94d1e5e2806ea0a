// The commands on an application, as they travel.

import { MONTH_BODIES } from './month-bodies.ts'
import { acceptApplication } from './use-cases/accept-application.ts'
import { attachMaterial } from './use-cases/attach-material.ts'
import { enterPaperFact } from './use-cases/enter-paper-fact.ts'
import { handInMaterial } from './use-cases/hand-in-material.ts'
import { refuseApplication } from './use-cases/refuse-application.ts'
import { returnApplication } from './use-cases/return-application.ts'
import { withdrawApplication } from './use-cases/withdraw-application.ts'
import { z } from 'zod'

export const APPLICATION_BODIES = [
  acceptApplication.body,
  returnApplication.body,
  refuseApplication.body,
  withdrawApplication.body,
  attachMaterial.body,
  handInMaterial.body,
  enterPaperFact.body,
  ...MONTH_BODIES,
] as const

export const applicationBodySchema = z.discriminatedUnion('type', APPLICATION_BODIES)
export type ApplicationBody = z.infer<typeof applicationBodySchema>

export const APPLICATION_COMMANDS = APPLICATION_BODIES.map((body) => body.shape.type.value)

export const isApplicationBody = (body: { readonly type: string }): body is ApplicationBody =>
  APPLICATION_COMMANDS.some((type) => type === body.type)
