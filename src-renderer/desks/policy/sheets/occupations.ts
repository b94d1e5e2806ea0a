// The two occupation lists that the notices print.

import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from '#shared/policy/parameters/occupations.ts'
import { type Table, text } from '../table.ts'
import type { Sheet } from './sheet.ts'

type Occupations = readonly { readonly code: string; readonly name: string }[]

const listed = (occupations: Occupations, source: string): Table => ({
  caption: `${occupations.length}个职业（工种）`,
  source,
  columns: [text('职业（工种）'), text('编码')],
  rows: occupations.map(({ code, name }) => [name, code]),
})

export const prioritySheet: Sheet = {
  id: 'priority-occupations',
  title: '重点支持职业',
  summary:
    '2024年20号文件提高30%的职业，也是2025年7号文件A类目录。人工智能数据标注、人工智能模型运用两项专项职业能力证书同属A类。',
  tables: [listed(PRIORITY_OCCUPATIONS, '沪人社规〔2024〕20号 附件')],
}

export const skilledPostSheet: Sheet = {
  id: 'skilled-posts',
  title: '技岗匹配目录',
  summary: '申请时须在沪就业，并提供在相应技能岗位就业的材料。',
  tables: [listed(SKILLED_POST_OCCUPATIONS, '沪人社规〔2025〕7号 附件')],
}
