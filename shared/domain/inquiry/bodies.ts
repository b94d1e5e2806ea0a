// The commands on an inquiry, as they travel.

import { answerInquiry } from './use-cases/answer-inquiry.ts'
import { askCity } from './use-cases/ask-city.ts'
import { z } from 'zod'

export const INQUIRY_BODIES = [askCity.body, answerInquiry.body] as const

export const inquiryBodySchema = z.discriminatedUnion('type', INQUIRY_BODIES)
export type InquiryBody = z.infer<typeof inquiryBodySchema>

export const INQUIRY_COMMANDS = INQUIRY_BODIES.map((body) => body.shape.type.value)

export const isInquiryBody = (body: { readonly type: string }): body is InquiryBody =>
  INQUIRY_COMMANDS.some((type) => type === body.type)
