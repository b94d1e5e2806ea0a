// What the municipal server has gathered about a person: who they are, their spells, certificates and earlier
// subsidies. The workstation holds the files of its working set (SYNC-18); a person without a file is not "without
// facts" but unknown.

import {
  certificateSchema,
  historyItemSchema,
  householdSchema,
  sexSchema,
  retirementTrackSchema,
  spellSchema,
} from '#shared/policy/input.ts'
import { documentNumberSchema, personNameSchema, phoneSchema } from '#shared/domain/identity/person-schema.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { z } from 'zod'

export const personFileSchema = z.object({
  id: z.uuid(),
  /** The district that holds the file in its working set. */
  unit: unitIdSchema,
  identityNumber: documentNumberSchema,
  name: personNameSchema,
  mobile: phoneSchema.nullable(),
  sex: sexSchema,
  birthDate: plainDateSchema,
  household: householdSchema,
  pensionFrom: plainDateSchema.nullable(),
  retirementTrack: retirementTrackSchema.nullable(),
  spells: z.array(spellSchema),
  certificates: z.array(certificateSchema),
  history: z.array(historyItemSchema),
  /** When the server last gathered this file (SYNC-12). */
  knownAt: instantSchema,
})
export type PersonFile = z.infer<typeof personFileSchema>
