// 补贴对象、比例和期限: the terms of each category under each notice.

import { programmesOf } from '#shared/policy/clauses.ts'
import type { RoutingPlace } from '#shared/policy/parameters/programme.ts'
import { CURRENT_RULE_SET } from '#shared/policy/rule-set.ts'
import { CATEGORIES, CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'
import { citation, date, NONE, number, placeIn, short, text } from '../table.ts'
import type { Sheet } from './sheet.ts'

const PLACES: Readonly<Record<RoutingPlace, string>> = {
  employer: '参保单位所在区',
  school: '院校所在区',
  insurance: '参保区',
  household: '户籍所在区',
  'care-employer': '从业单位所在区',
}

const groups = programmesOf(CURRENT_RULE_SET).map(({ document, title, categories, districtsFund }) => ({
  document,
  title: districtsFund ? title : `${title}（专账列支，无承担区）`,
  rows: CATEGORIES.flatMap((category) =>
    (categories[category] ?? []).map(({ from, citation: clause, value }) => [
      CATEGORY_TITLES[category],
      `${value.ratio}%`,
      value.ratioIfEmployed === null ? NONE : `${value.ratioIfEmployed}%`,
      `${value.deadlineMonths}个月`,
      value.outsiders ? '不限' : '本市',
      value.routing.map((place) => PLACES[place]).join('，其次'),
      from,
      placeIn(document, clause),
    ]),
  ),
}))

export const categoriesSheet: Sheet = {
  id: 'categories',
  title: '补贴对象、比例和期限',
  summary:
    '身份按发证日期认定。“在沪就业”为申请时在沪就业的比例。窗口申请由受理区审核，资金由所列的区承担，市、区各半。',
  table: {
    columns: [
      short('补贴对象'),
      number('比例'),
      number('在沪就业'),
      number('申请期限'),
      short('户籍'),
      text('审核、承担区'),
      date('发证日期起'),
      citation(),
    ],
    groups,
  },
}
