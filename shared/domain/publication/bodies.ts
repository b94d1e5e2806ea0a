// The commands on a publication, as they travel.

import { answerObjection } from './use-cases/answer-objection.ts'
import { confirmPublication } from './use-cases/confirm-publication.ts'
import { objectToRecord } from './use-cases/object-to-record.ts'
import { openPublication } from './use-cases/open-publication.ts'
import { z } from 'zod'

export const PUBLICATION_BODIES = [
  openPublication.body,
  objectToRecord.body,
  answerObjection.body,
  confirmPublication.body,
] as const

export const publicationBodySchema = z.discriminatedUnion('type', PUBLICATION_BODIES)
export type PublicationBody = z.infer<typeof publicationBodySchema>

export const PUBLICATION_COMMANDS = PUBLICATION_BODIES.map((body) => body.shape.type.value)

export const isPublicationBody = (body: { readonly type: string }): body is PublicationBody =>
  PUBLICATION_COMMANDS.some((type) => type === body.type)
