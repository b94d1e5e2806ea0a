// catalogues.ndjson: the catalogues that come to the city as data, every version with its first and last day.

import { readCityNotice } from '../people/city-notice.ts'
import type { Asked } from './asked.ts'
import type { Line } from './ndjson-file.ts'

export async function* catalogueLines({ tx }: Asked): AsyncGenerator<Line> {
  const { catalogueB } = await readCityNotice(tx)
  for (const { document, from, to, items } of catalogueB)
    yield { kind: 'B', version: document, from, to, codes: items.map(({ code }) => code) }
}
