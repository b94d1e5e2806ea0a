// What the city tells every workstation alike: how far each feed of facts has been gathered (数据截至), and what the
// city loads as versioned data: catalogue B of the policy, which the documents do not print, and the holidays of the years
// that were published after this program.

import { holidayYearSchema } from '#shared/calendar/holidays.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { scarceCatalogueSchema } from '#shared/policy/scarce-catalogue.ts'
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
  /** Every version of catalogue B, by first day; none while it has not been loaded. */
  catalogueB: z.array(scarceCatalogueSchema).readonly(),
  holidays: z.array(holidayYearSchema).readonly(),
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
  catalogueB: [],
  holidays: [],
}
