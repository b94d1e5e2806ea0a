// What lists and the search need of an application, held in memory for every one of them; the whole record stays sealed
// on disk until it is opened. Rows lie sealed beside their page, so that unlocking reads a tenth of the bytes.

import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import { APPLICATION_STATES } from '#shared/domain/application/states.ts'
import { CATEGORIES, LEVELS } from '#shared/policy/vocabulary.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { nameSounds } from './name-sounds.ts'

export const applicationRowSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(APPLICATION_STATES),
  name: z.string(),
  /** Pinyin and its initials. */
  sounds: z.string(),
  identityNumber: z.string(),
  mobile: z.string(),
  receipt: z.string(),
  certificateNumber: z.string(),
  occupation: z.string(),
  hasCertificate: z.boolean(),
  level: z.literal(LEVELS).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  /** Whole yuan. */
  amount: z.int().nullable(),
  lodgedOn: plainDateSchema.nullable(),
  /** The last day on which it can be lodged. */
  deadline: plainDateSchema.nullable(),
  /** Somebody has to call the applicant. */
  toCall: z.boolean(),
  /** When the last act was done; null where there is none since the record was carried over from the older system. */
  at: instantSchema.nullable(),
})
export type ApplicationRow = z.infer<typeof applicationRowSchema>

/** Data that were moved are nobody's work of that day. */
const CARRIED_OVER: ApplicationEvent['type'] = 'carriedOver'

export function applicationRow(record: Application): ApplicationRow {
  const { applicant, certificate, outcome } = record
  return {
    id: record.id,
    version: record.version,
    state: record.state,
    name: applicant.name,
    sounds: nameSounds(applicant.name),
    identityNumber: applicant.identityNumber,
    mobile: applicant.mobile,
    receipt: record.receipt,
    certificateNumber: certificate?.number ?? '',
    hasCertificate: certificate !== null,
    occupation: certificate === null ? '' : (certificate.occupationName ?? certificate.occupationCode),
    level: certificate?.level ?? null,
    category: outcome?.category ?? null,
    amount: outcome?.amount ?? null,
    lodgedOn: record.lodgedOn,
    deadline: outcome?.deadline ?? null,
    toCall: record.contactApplicant !== null,
    at: record.log.findLast(({ event }) => event !== CARRIED_OVER)?.at ?? null,
  }
}
