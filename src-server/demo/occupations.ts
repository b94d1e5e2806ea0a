// What the people of the town learned: items of every class and kind. The codes of classes A and the skill-post items
// are those of the notices; the others are codes of the national classification, picked for variety.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { ScarceCatalogue } from '#shared/policy/scarce-catalogue.ts'
import type { CertificateKind, Level } from '#shared/policy/vocabulary.ts'

export interface Item {
  readonly code: string
  readonly name: string
  readonly kind: CertificateKind
  readonly levels: readonly (Level | null)[]
  readonly listed219?: true
  readonly aiItem?: true
}

const skill = (code: string, name: string, levels: readonly Level[] = [5, 4, 3]): Item => ({
  code,
  name,
  kind: 'skill-level',
  levels,
})

export const CLASS_A = [
  skill('6-31-07-01', '工业机器人系统运维员', [4, 3, 2, 1]),
  skill('6-31-07-03', '工业机器人系统操作员', [4, 3, 2]),
  skill('4-04-05-05', '人工智能训练师', [5, 4, 3]),
  skill('6-18-01-07', '多工序数控机床操作调整工', [4, 3, 2, 1]),
  skill('6-25-02-05', '半导体芯片制造工', [5, 4, 3]),
  skill('6-12-03-00', '药物制剂工', [5, 4, 3]),
] as const satisfies readonly Item[]

export const CLASS_B = [
  skill('6-31-01-03', '电工', [5, 4, 3, 2, 1]),
  skill('6-18-02-04', '焊工', [5, 4, 3, 2]),
  skill('6-31-01-02', '机修钳工', [5, 4, 3]),
  skill('4-10-01-02', '育婴员', [5, 4, 3]),
] as const satisfies readonly Item[]

export const CLASS_C = [
  skill('4-03-02-01', '中式烹调师', [5, 4, 3, 2, 1]),
  skill('4-02-06-01', '仓储管理员'),
  skill('4-12-01-01', '汽车维修工', [5, 4, 3, 2]),
  skill('4-14-02-02', '健康管理师', [3, 2]),
  skill('4-07-03-04', '企业人力资源管理师', [4, 3, 2, 1]),
  skill('4-09-10-01', '园林绿化工'),
] as const satisfies readonly Item[]

export const SKILL_POST = [
  skill('4-03-02-08', '咖啡师'),
  skill('4-03-02-07', '茶艺师'),
  skill('4-03-02-04', '西式面点师'),
  skill('4-10-03-01', '美容师'),
  skill('4-09-10-05', '插花花艺师'),
] as const satisfies readonly Item[]

export const CARE = [
  skill('4-10-01-05', '养老护理员', [5, 4, 3, 2, 1]),
  skill('4-10-01-06', '家政服务员', [5, 4, 3]),
] as const satisfies readonly Item[]

export const OTHER_KINDS: readonly Item[] = [
  { code: 'ZX-AI-01', name: '人工智能数据标注', kind: 'special-ability', levels: [null], aiItem: true },
  { code: 'ZX-SH-07', name: '西式点心制作', kind: 'special-ability', levels: [null] },
  { code: 'TZ-DG-01', name: '低压电工作业', kind: 'qualification', levels: [null], listed219: true },
  {
    code: '4-07-05-04',
    name: '消防设施操作员',
    kind: 'qualification',
    levels: [5, 4, 3],
    listed219: true,
  },
]

/** A qualification that neither the list of 2022 nor a catalogue has: no subsidy. */
export const UNLISTED: Item = {
  code: '4-07-99-01',
  name: '演示未列入目录的职业资格',
  kind: 'qualification',
  levels: [4],
}

/** The city's catalogue B as the town's server publishes it: invented, since the documents do not print the real one. */
export const CATALOGUE_B: ScarceCatalogue = {
  document: '沪人社职〔2024〕1号（演示目录）',
  from: plainDate('2025-05-01'),
  to: null,
  items: CLASS_B.map(({ code, name }) => ({ code, name })),
}
