// 区级配套: what a person may also ask their district for.

import { DISTRICT_TOP_UPS } from '#shared/policy/parameters/district-top-ups.ts'
import { DISTRICTS, LEVELS } from '#shared/policy/vocabulary.ts'
import { citation, NONE, number, short, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

const without = DISTRICTS.filter((district) => !DISTRICT_TOP_UPS.some((topUp) => topUp.district === district))

export const topUpsSheet: Sheet = {
  id: 'top-ups',
  title: '区级配套',
  summary: `元／人。由区另行受理，不计入市级补贴金额，条件以区文件为准（绩效报告 表2-4）。${without.join('、')}无区级配套。`,
  table: ungrouped(
    [
      short('区'),
      text('对象'),
      ...['五级', '四级', '三级', '二级', '一级'].map(number),
      short('年度'),
      citation('文件'),
    ],
    DISTRICT_TOP_UPS.map(({ district, condition, amounts, years, document }) => [
      district,
      condition,
      ...LEVELS.map((level) => amounts[level]?.toLocaleString('en') ?? NONE),
      years === null ? NONE : `${years[0]}—${years[1]}`,
      document,
    ]),
  ),
}
