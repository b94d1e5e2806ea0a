// What the people of a history learn, with the register that keeps each: items of every kind and class, the two items of
// special operations that share a number among them.

import type { Random } from '../../simulation/sim/random.ts'
import type { Register } from './sources.ts'
import type { CertificateInput } from './life.ts'

type Level = 1 | 2 | 3 | 4 | 5 | null

export interface Item {
  readonly code: string
  readonly name: string
  readonly kind: CertificateInput['kind']
  readonly levels: readonly Level[]
  readonly register: Register
  readonly listed219?: true
  readonly aiItem?: true
}

const skill = (code: string, name: string, levels: readonly Level[] = [5, 4, 3]): Item => ({
  code,
  name,
  kind: 'skill-level',
  levels,
  register: 'cert-center',
})

export const ORDINARY: readonly Item[] = [
  skill('6-31-07-01', '工业机器人系统运维员', [4, 3, 2]),
  skill('4-04-05-05', '人工智能训练师'),
  skill('6-31-01-03', '电工', [5, 4, 3, 2]),
  skill('6-18-02-04', '焊工'),
  skill('4-02-06-01', '仓储管理员'),
  skill('4-12-01-01', '汽车维修工'),
  skill('4-07-03-04', '企业人力资源管理师', [4, 3]),
  skill('4-03-02-01', '中式烹调师'),
]
/** The thirteen: claimed with a proof of the post. */
export const SKILLED_POST: readonly Item[] = [
  skill('4-03-02-08', '咖啡师'),
  skill('4-03-02-04', '西式面点师'),
]
export const CARE: readonly Item[] = [skill('4-10-01-05', '养老护理员'), skill('4-10-01-06', '家政服务员')]
export const SPECIAL: readonly Item[] = [
  {
    code: 'ZX-AI-01',
    name: '人工智能数据标注',
    kind: 'special-ability',
    levels: [null],
    register: 'cert-center',
    aiItem: true,
  },
  {
    code: 'ZX-SH-07',
    name: '西式点心制作',
    kind: 'special-ability',
    levels: [null],
    register: 'cert-center',
  },
]
/** One number, several items: "T" and the identity number. */
export const OPERATIONS: readonly Item[] = [
  {
    code: 'TZ-DG-01',
    name: '低压电工作业',
    kind: 'qualification',
    levels: [null],
    register: 'cert-emergency',
    listed219: true,
  },
  {
    code: 'TZ-HJ-01',
    name: '熔化焊接与热切割作业',
    kind: 'qualification',
    levels: [null],
    register: 'cert-emergency',
    listed219: true,
  },
]
export const OTHER_QUALIFICATIONS: readonly Item[] = [
  {
    code: '4-07-05-04',
    name: '消防设施操作员',
    kind: 'qualification',
    levels: [5, 4, 3],
    register: 'cert-fire',
    listed219: true,
  },
  {
    code: '4-02-01-01',
    name: '轨道列车司机',
    kind: 'qualification',
    levels: [5, 4],
    register: 'cert-transport',
    listed219: true,
  },
  {
    code: '4-07-99-01',
    name: '未列入目录的职业资格',
    kind: 'qualification',
    levels: [4],
    register: 'cert-center',
  },
]

/** Catalogue B before and after its new version in the middle of a history. */
export const CATALOGUE_B_FIRST: readonly string[] = ['6-31-01-03', '6-18-02-04', '4-10-01-02']
export const CATALOGUE_B_SECOND: readonly string[] = ['6-31-01-03', '4-12-01-01', '4-10-01-02']

export const INSTITUTIONS: readonly string[] = [
  '测试评价机构甲',
  '测试评价机构乙',
  '测试评价机构丙',
  '测试评价机构丁',
  '测试评价机构戊',
]

export const drawItem = (random: Random): Item => {
  const dice = random.next()
  if (dice < 0.62) return random.pick(ORDINARY)
  if (dice < 0.7) return random.pick(SKILLED_POST)
  if (dice < 0.78) return random.pick(SPECIAL)
  if (dice < 0.92) return random.pick(OTHER_QUALIFICATIONS)
  return random.pick(CARE)
}
