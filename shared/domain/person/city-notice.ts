// What the city tells every workstation alike: how far each feed of facts has been gathered (数据截至), and catalogue B
// of the policy, which the documents do not print and which comes as versioned data.

import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const cityNoticeSchema = z.object({
  watermarks: z.object({
    certificate: plainDateSchema.nullable(),
    employment: plainDateSchema.nullable(),
    status: plainDateSchema.nullable(),
    study: plainDateSchema.nullable(),
    history: plainDateSchema.nullable(),
    pension: plainDateSchema.nullable(),
  }),
  /** Occupation codes of class B in force, or null while the catalogue has not been loaded. */
  catalogueB: z.array(z.string()).nullable(),
})
export type CityNotice = z.infer<typeof cityNoticeSchema>

/** A workstation that has never heard from the city knows nothing. */
export const NO_NOTICE: CityNotice = {
  watermarks: {
    certificate: null,
    employment: null,
    status: null,
    study: null,
    history: null,
    pension: null,
  },
  catalogueB: null,
}
