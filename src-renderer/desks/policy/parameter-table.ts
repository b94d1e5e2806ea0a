// The parameters of a clause over time, under the notice that sets them.

import type { Clause } from '#shared/policy/clauses.ts'
import { citation, date, placeIn, type Table, text } from './table.ts'

/** Null where no notice sets any. */
export function parameterTable({ programmes }: Clause): Table | null {
  const groups = programmes.flatMap(({ document, title, parameters }) =>
    parameters.length === 0
      ? []
      : [
          {
            document,
            title,
            rows: parameters.map(({ name, value, from, citation: source }) => [
              name,
              value,
              from ?? '随政策期',
              placeIn(document, source),
            ]),
          },
        ],
  )
  return groups.length === 0
    ? null
    : { columns: [text('参数'), text('取值'), date('发证日期起'), citation()], groups }
}
