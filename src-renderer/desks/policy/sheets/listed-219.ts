// 219号目录: the qualifications of table 1-3, with who assesses them and which department is in charge.

import { LIST_219 } from '#shared/policy/parameters/list-219.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import { short, text } from '../table.ts'
import type { Sheet } from './sheet.ts'

export const listed219Sheet: Sheet = {
  id: 'list-219',
  title: '219号目录',
  summary:
    '纳入补贴的国家职业资格证书，自发文之日（2022年8月22日）后颁发的适用。特种作业证书限初领，复审、换证的不属于目录。',
  table: {
    columns: [short('职业资格'), text('证书项目'), text('等级'), text('评价机构'), text('主管部门')],
    groups: LIST_219.map(({ citation, from, value }) => ({
      document: citation,
      title: `${from}起颁发`,
      rows: value.map(({ qualification, name, levels, firstIssueOnly, institution, department }) => [
        qualification,
        name,
        `${levels.map(levelTitle).join('、')}${firstIssueOnly ? '（初领）' : ''}`,
        institution,
        department,
      ]),
    })),
  },
}
