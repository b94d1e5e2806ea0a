// 申请补贴时实现在沪就业的，提高补贴比例 (2025-7 一（四）3, 5). Met as soon as the answer is known either way: it decides the ratio,
// never the right. While it is unknown the lower ratio ranks the category (section 4.5).

import type { ClaimRule } from './rule.ts'

export const employedAtApplication: ClaimRule = {
  id: 'employed-at-application',
  title: '申请时在沪就业情况',
  applies: (_, { terms }) => terms.value.ratioIfEmployed !== null,
  judge({ employedAtApplication: employed, applied, employees }, { terms }) {
    const { ratio, ratioIfEmployed } = terms.value
    const because = {
      yes: `申请日期${applied}在沪就业，按${ratioIfEmployed}%`,
      no: `申请日期${applied}不在沪就业，按${ratio}%`,
      unknown: `申请日期${applied}是否在沪就业待核，影响补贴比例`,
    }[employed]
    return {
      outcome: employed === 'unknown' ? 'unknown' : 'met',
      because,
      citation: terms.citation,
      facts: { employed, on: applied },
      law: { ratio, ratioIfEmployed },
      read: employees,
    }
  },
}
