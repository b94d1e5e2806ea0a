// 政策期: which notice reads an application, by its two dates.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { BEGINNING, REGIMES } from '#shared/policy/parameters/regimes.ts'
import { citation, date, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

const start = (from: PlainDate): string => (from === BEGINNING ? '更早' : from)

export const regimesSheet: Sheet = {
  id: 'regimes',
  title: '政策适用期',
  summary: '先看申请日期，再看发证日期。',
  table: ungrouped(
    [date('申请日期起'), date('发证日期起'), text('适用政策'), citation()],
    REGIMES.toReversed().flatMap(({ from: applied, value }) =>
      value
        .toReversed()
        .map(({ from: issued, value: regime, citation: clause }) => [
          start(applied),
          start(issued),
          regime.programme === null ? `不予补贴：${regime.none}` : regime.programme.document,
          clause,
        ]),
    ),
  ),
}
