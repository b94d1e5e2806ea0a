// A made-up ledger of twenty columns for the export bench, the same for every writer and for every run.

import { addDays, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import type { Column, Row } from '../../../src-server/exports/table.ts'

const TEXTS = [
  '受理编号',
  '姓名',
  '证件号码',
  '手机号码',
  '职业（工种）',
  '等级',
  '证书编号',
  '评价机构',
  '人员类别',
  '状态',
]
const text = (title: string): Column => ({ title, kind: 'text', width: 18 })
const yuan = (title: string): Column => ({ title, kind: 'yuan', width: 14, total: true })

export const COLUMNS: readonly Column[] = [
  ...TEXTS.map(text),
  { title: '申请日期', kind: 'date', width: 12 },
  { title: '发证日期', kind: 'date', width: 12 },
  { title: '发放日期', kind: 'date', width: 12 },
  yuan('标准'),
  yuan('补贴金额'),
  yuan('市级承担'),
  yuan('区级承担'),
  { title: '比例', kind: 'percent', width: 8 },
  { title: '次数', kind: 'count', width: 8, total: true },
  { title: '月数', kind: 'count', width: 8 },
]

const FIRST_DAY = plainDate('2023-01-01')
const OCCUPATIONS = ['养老护理员', '家政服务员', '工业机器人系统操作员', '西式面点师', '电子商务师']
const INSTITUTIONS = ['上海市某某职业技能培训学校', '某某（上海）自动化有限公司', '上海某某技师学院']

/** Every cell differs from line to line as much as in a real ledger. */
export function* ledger(rows: number): Generator<Row> {
  for (let n = 0; n < rows; n += 1) {
    const day = (offset: number): PlainDate => addDays(FIRST_DAY, (n * 7 + offset) % 1000)
    const amount = 800 + (n % 13) * 100
    yield [
      `310117-A01-${String(n).padStart(6, '0')}`,
      `测${String.fromCodePoint(0x4e00 + (n % 2000))}${String.fromCodePoint(0x5200 + (n % 700))}`,
      `310***********${String(n % 10_000).padStart(4, '0')}`,
      `138****${String((n * 3) % 10_000).padStart(4, '0')}`,
      OCCUPATIONS[n % OCCUPATIONS.length] ?? '',
      '高级工',
      `S0000310117${String(n).padStart(8, '0')}`,
      INSTITUTIONS[n % INSTITUTIONS.length] ?? '',
      '在职人员',
      '已发放',
      day(0),
      day(200),
      day(260),
      amount,
      amount * 0.8,
      amount * 0.4,
      amount * 0.4,
      0.8,
      n % 4,
      n % 3,
    ]
  }
}
