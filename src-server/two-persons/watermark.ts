// 更正数据截至日: a watermark that was entered wrongly is put right, forwards or back, with the reason. What was decided on
// the wrong one is decided again at its next step.

import { type Source, SOURCE_TITLES, SOURCES } from '#shared/domain/person/sources.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { changeCityNotice, readCityNotice } from '../people/city-notice.ts'
import type { ProposalKind } from './proposal-kind.ts'

export const watermarkSchema = z.object({ source: z.enum(SOURCES), day: plainDateSchema.nullable() })
export interface WatermarkCorrection extends z.infer<typeof watermarkSchema> {
  readonly source: Source
}

const words = (day: string | null): string => day ?? '尚未归集'

export const watermarkProposal: ProposalKind<WatermarkCorrection> = {
  kind: 'watermark',
  title: '更正数据截至日',
  content: watermarkSchema,
  faults: async (tx, { source, day }) => {
    const { watermarks } = await readCityNotice(tx)
    return watermarks[source] === day ? [`${SOURCE_TITLES[source]}数据截至日已是${words(day)}`] : []
  },
  preview: async (tx, { source, day }) => {
    const { watermarks } = await readCityNotice(tx)
    return [`${SOURCE_TITLES[source]}数据截至日：${words(watermarks[source])}更正为${words(day)}`]
  },
  carryOut: async (tx, { source, day }) => {
    await changeCityNotice(tx, (before) => ({
      ...before,
      watermarks: { ...before.watermarks, [source]: day },
    }))
  },
}
