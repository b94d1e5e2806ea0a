// The two occupation lists that the notices print.

import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from '#shared/policy/parameters/occupations.ts'
import { short, type Table, text } from '../table.ts'
import type { Sheet } from './sheet.ts'

type Occupations = readonly { readonly code: string; readonly name: string }[]

const listed = (occupations: Occupations, document: string): Table => ({
  columns: [short('编码'), text('职业（工种）')],
  groups: [
    {
      document,
      title: `共${occupations.length}个`,
      rows: occupations.map(({ code, name }) => [code, name]),
    },
  ],
})

export const prioritySheet: Sheet = {
  id: 'priority-occupations',
  title: '重点支持职业',
  summary:
    '2024年20号文件提高30%的职业，也是2025年7号文件A类目录。人工智能数据标注、人工智能模型运用两项专项职业能力证书同属A类。',
  table: listed(PRIORITY_OCCUPATIONS, '沪人社规〔2024〕20号 附件'),
}

export const skilledPostSheet: Sheet = {
  id: 'skilled-posts',
  title: '技岗匹配目录',
  summary: '申请时须在沪就业，并提供在相应技能岗位就业的材料。',
  table: listed(SKILLED_POST_OCCUPATIONS, '沪人社规〔2025〕7号 附件'),
}
