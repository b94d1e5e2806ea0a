// Which law an application is read by: two nested start-dated lists, outside by application date A, inside by the
// certificate's issue date D. Each start either names a programme or says why there is none, so that every pair of
// dates has exactly one answer. The next notice is one more line.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'
import { notice2021No5 } from './notice-2021-5.ts'
import { notice2022No17 } from './notice-2022-17.ts'
import { notice2025No7 } from './notice-2025-7.ts'
import type { Programme } from './programme.ts'

export type Regime =
  | { readonly programme: Programme; readonly none?: undefined }
  | { readonly programme: null; readonly none: string }

const none = (reason: string): Regime => ({ programme: null, none: reason })

/** The first supported day: the lists begin with it, so that every day has its entry. */
export const BEGINNING = plainDate('1900-01-01')

export const REGIMES: Dated<Dated<Regime>> = [
  {
    from: BEGINNING,
    citation: notice2021No5.citations.regime,
    value: [
      {
        from: BEGINNING,
        citation: notice2021No5.citations.regime,
        value: none('2021年5月1日前尚无职业技能提升补贴政策'),
      },
    ],
  },
  {
    from: plainDate('2021-05-01'),
    citation: notice2021No5.citations.regime,
    value: [
      {
        from: BEGINNING,
        citation: notice2021No5.citations.regime,
        value: none('2021年3月1日前发证的证书不适用沪人社规〔2021〕5号'),
      },
      {
        from: plainDate('2021-03-01'),
        citation: notice2021No5.citations.regime,
        value: { programme: notice2021No5 },
      },
    ],
  },
  {
    from: plainDate('2022-06-01'),
    citation: notice2022No17.citations.regime,
    value: [
      {
        from: BEGINNING,
        citation: notice2022No17.citations.regime,
        value: none('2021年6月1日前发证的证书不适用沪人社规〔2022〕17号'),
      },
      {
        from: plainDate('2021-06-01'),
        citation: notice2022No17.citations.regime,
        value: { programme: notice2022No17 },
      },
      {
        from: plainDate('2025-05-01'),
        citation: notice2025No7.citations.regime,
        value: { programme: notice2025No7 },
      },
      {
        from: plainDate('2028-05-01'),
        citation: notice2025No7.citations.regime,
        value: none('沪人社规〔2025〕7号有效期至2028年4月30日，其后的政策尚未公布'),
      },
    ],
  },
]
