// catalogues.ndjson: the catalogues that come to the city as data. The program keeps the one in force and no dates of it.

import { readCityNotice } from '../people/city-notice.ts'
import type { Asked } from './asked.ts'
import type { Line } from './ndjson-file.ts'

export async function* catalogueLines({ tx }: Asked): AsyncGenerator<Line> {
  const { catalogueB } = await readCityNotice(tx)
  if (catalogueB !== null) yield { kind: 'B', version: null, from: null, to: null, codes: catalogueB }
}
