// What the city tells every workstation alike: how far each source of facts has been gathered (数据截至), and what the
// city loads as versioned data: catalogue B of the policy, which the documents do not print, and the holidays of the years
// that were published after this program.

import { holidayYearSchema } from '#shared/calendar/holidays.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { scarceCatalogueSchema } from '#shared/policy/scarce-catalogue.ts'
import { z } from 'zod'
import { type Source, SOURCES } from './sources.ts'

export const cityNoticeSchema = z.object({
  watermarks: z.record(z.enum(SOURCES), plainDateSchema.nullable()),
  /** Every version of catalogue B, by first day; none while it has not been loaded. */
  catalogueB: z.array(scarceCatalogueSchema).readonly(),
  holidays: z.array(holidayYearSchema).readonly(),
})
export type CityNotice = z.infer<typeof cityNoticeSchema>

export type Watermarks = CityNotice['watermarks']

/** A day, or none, for every source. */
export const watermarksOf = (dayOf: (source: Source) => PlainDate | null): Watermarks => ({
  'social-insurance': dayOf('social-insurance'),
  'employment-register': dayOf('employment-register'),
  disabled: dayOf('disabled'),
  veterans: dayOf('veterans'),
  education: dayOf('education'),
  'civil-affairs': dayOf('civil-affairs'),
  commerce: dayOf('commerce'),
  pension: dayOf('pension'),
  training: dayOf('training'),
  apprenticeship: dayOf('apprenticeship'),
  'cert-center': dayOf('cert-center'),
  'cert-emergency': dayOf('cert-emergency'),
  'cert-transport': dayOf('cert-transport'),
  'cert-fire': dayOf('cert-fire'),
})

/** A workstation that has never heard from the city knows nothing. */
export const NO_NOTICE: CityNotice = {
  watermarks: watermarksOf(() => null),
  catalogueB: [],
  holidays: [],
}
