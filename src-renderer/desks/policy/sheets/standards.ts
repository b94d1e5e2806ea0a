// 补贴标准: every column of every notice.

import { LEVELS } from '#shared/policy/vocabulary.ts'
import type { StandardColumn, Standards } from '#shared/policy/parameters/programme.ts'
import { programmesOf } from '#shared/policy/clauses.ts'
import { CURRENT_RULE_SET } from '#shared/policy/rule-set.ts'
import { citation, date, NONE, number, placeIn, short } from '../table.ts'
import type { Sheet } from './sheet.ts'

const yuan = (value: number | null): string => (value === null ? NONE : value.toLocaleString('en'))

const columnsOf = (standards: Standards): readonly (readonly [string, StandardColumn])[] => {
  if (standards.by === 'class')
    return [
      ['A类 重点支持', standards.A],
      ['B类 急需紧缺', standards.B],
      ['C类 其他', standards.C],
    ]
  const { general, priority } = standards
  return priority === null
    ? [['全部', general]]
    : [
        ['一般', general],
        ['重点支持职业（提高30%）', priority],
      ]
}

const groups = programmesOf(CURRENT_RULE_SET).map(({ document, title, standards }) => ({
  document,
  title,
  rows: standards
    .toReversed()
    .flatMap(({ from, citation: clause, value }) =>
      columnsOf(value).map(([name, column]) => [
        name,
        ...LEVELS.map((level) => yuan(column[level])),
        yuan(column.ungraded),
        from,
        placeIn(document, clause),
      ]),
    ),
}))

export const standardsSheet: Sheet = {
  id: 'standards',
  title: '补贴标准',
  summary: '元／人。补贴金额＝标准×比例。',
  table: {
    columns: [
      short('项目'),
      ...['五级', '四级', '三级', '二级', '一级', '不区分等级'].map(number),
      date('发证日期起'),
      citation(),
    ],
    groups,
  },
}
