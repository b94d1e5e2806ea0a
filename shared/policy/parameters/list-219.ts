// 纳入补贴的技能人员国家职业资格证书: 沪人社职〔2022〕219号, as the evaluation of 2025 prints it (table 1-3). For licences of
// special operations the first issue alone is on it, not a renewal. The table prints no codes: items without a code of the
// national classification go by their name.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Level, OccupationCode } from '../vocabulary.ts'
import type { Dated } from './dated.ts'

export type ListedQualification = {
  /** 职业资格名称. */
  readonly qualification: string
  /** 证书项目. */
  readonly name: string
  readonly code: OccupationCode
  readonly levels: readonly (Level | null)[]
  readonly firstIssueOnly: boolean
  readonly institution: string
  readonly department: string
}

const special = (name: string): ListedQualification => ({
  qualification: '特种作业人员',
  name,
  code: name,
  levels: [null],
  firstIssueOnly: true,
  institution: '上海市安全生产科学研究所',
  department: '上海市应急管理局',
})

const fire = (part: string, levels: readonly Level[]): ListedQualification => ({
  qualification: '消防设施操作员',
  name: `消防设施操作员（${part}）`,
  code: '4-07-05-04',
  levels,
  firstIssueOnly: false,
  institution: '上海市消防救援总队训练与战勤保障支队',
  department: '上海市消防救援总队',
})

export const LIST_219: Dated<readonly ListedQualification[]> = [
  {
    // 发文之日（2022-08-22）后颁发, 口径 R-34.
    from: plainDate('2022-08-23'),
    citation: '沪人社职〔2022〕219号',
    value: [
      special('低压电工作业'),
      special('高压电工作业'),
      special('电力电缆作业'),
      special('继电保护作业'),
      special('电气试验作业'),
      special('防爆电气作业'),
      special('熔化焊接与热切割作业'),
      special('登高架设作业'),
      special('高处安装、维护、拆除作业'),
      special('制冷与空调设备运行操作作业'),
      special('制冷与空调设备安装修理作业'),
      special('煤气作业'),
      special('光气及光气化工艺作业'),
      special('氯碱电解工艺作业'),
      special('氯化工艺作业'),
      special('硝化工艺作业'),
      special('合成氨工艺作业'),
      special('裂解（裂化）工艺作业'),
      special('氟化工艺作业'),
      special('加氢工艺作业'),
      special('重氮化工艺作业'),
      special('氧化工艺作业'),
      special('过氧化工艺作业'),
      special('胺基化工艺作业'),
      special('磺化工艺作业'),
      special('聚合工艺作业'),
      special('烷基化工艺作业'),
      special('化工自动化控制仪表作业'),
      {
        qualification: '轨道交通运营服务人员',
        name: '轨道列车司机（城市轨道交通列车司机）',
        code: '4-02-01-01',
        levels: [5, 4, 3, 2, 1],
        firstIssueOnly: false,
        institution: '上海地铁职业技能培训学校',
        department: '上海市交通委员会',
      },
      fire('消防设施监控操作', [5, 4, 3, 2]),
      fire('消防设施检测维修保养', [4, 3, 2, 1]),
    ],
  },
]

/** 专项职业能力 of 沪人社规〔2024〕20号 一（二）. */
export const AI_ITEMS: readonly string[] = ['人工智能数据标注', '人工智能模型运用']

const folded = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** By its name, in whatever width it is written; null where the list has no such item. */
export const listedQualification = (name: string): ListedQualification | null =>
  LIST_219.flatMap(({ value }) => value).find((item) => folded(item.name) === folded(name)) ?? null

export const isAiItemName = (name: string): boolean => AI_ITEMS.some((item) => folded(item) === folded(name))
