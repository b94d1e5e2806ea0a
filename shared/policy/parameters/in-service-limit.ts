// 以在职人员身份每年1次: 20号 五（十） set it from 2025-01-01 for certificates and applications alike, 2025-7 五（三） goes on with
// it. A certificate of before 2025 keeps the old limit of three while 20号 is in force, to 2025-11-13 (evaluation table 2-3:
// “失效之日起自动失效”), and is bound from the day after (口径 R-15). By issue date; `since` is an application date.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Dated } from './dated.ts'
import type { InServiceAnnualLimit } from './programme.ts'

const NO_20 = '沪人社规〔2024〕20号 五（十）'
const NO_7 = '沪人社规〔2025〕7号 五（三）'
const NO_20_LAPSED = plainDate('2025-11-14')

const LIMIT = { most: 1, categories: ['in-service', 'care-worker'] } as const

export const IN_SERVICE_LIMIT: Dated<InServiceAnnualLimit> = [
  {
    from: plainDate('1900-01-01'),
    citation: NO_7,
    value: { ...LIMIT, since: NO_20_LAPSED, lapse: null },
  },
  {
    from: plainDate('2025-01-01'),
    citation: NO_20,
    value: {
      ...LIMIT,
      since: plainDate('2025-01-01'),
      lapse: { from: NO_20_LAPSED, citation: NO_7 },
    },
  },
  {
    from: plainDate('2025-05-01'),
    citation: NO_7,
    value: { ...LIMIT, since: plainDate('2025-01-01'), lapse: null },
  },
]
