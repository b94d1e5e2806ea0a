// 数据截至: how far a source has been gathered. It moves forward with the files that come in, never into the future, and
// back only by a correction of two persons (two-persons/watermark.ts).

import { type Source, SOURCE_TITLES } from '#shared/domain/person/sources.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Tx } from '../../db/database.ts'
import { changeCityNotice } from '../../people/city-notice.ts'
import type { LineFault } from '../line-fault.ts'

/** A day to come would make everything known that nobody has said yet. */
export const futureFault = (source: Source, upTo: PlainDate, now: Instant): LineFault[] =>
  upTo > shanghaiDate(now) ? [{ line: 0, says: `${SOURCE_TITLES[source]}数据截至日 ${upTo} 在今天之后` }] : []

/** What has been gathered up to a day stays so: an older delivery that comes late moves nothing. */
export const moveWatermark = (tx: Tx, source: Source, upTo: PlainDate): Promise<boolean> =>
  changeCityNotice(tx, (notice) => {
    const reached = notice.watermarks[source]
    return reached !== null && reached >= upTo
      ? notice
      : { ...notice, watermarks: { ...notice.watermarks, [source]: upTo } }
  })
