// 急需紧缺目录（B类）: every version that the city has loaded, the newest first.

import type { ScarceCatalogue } from '#shared/policy/scarce-catalogue.ts'
import { NONE, short, text } from '../table.ts'
import type { Sheet } from './sheet.ts'

export const scarceCatalogueSheet = (versions: readonly ScarceCatalogue[]): Sheet => ({
  id: 'scarce-catalogue',
  title: '急需紧缺目录（B类）',
  summary:
    versions.length === 0
      ? '尚未载入。载入之前，A类以外的项目类别待定，不默认按C类。'
      : '由市级载入，以发证日期当日有效的版本为准。同时列入A类的按A类。',
  table: {
    columns: [short('编码'), text('职业（工种）')],
    groups:
      versions.length === 0
        ? [{ document: null, title: null, rows: [[NONE, '尚未载入']] }]
        : versions.toReversed().map(({ document, from, to, items }) => ({
            document,
            title: `${from}至${to ?? '另行发布'}，共${items.length}个`,
            rows: items.map(({ code, name }) => [code, name]),
          })),
  },
})
