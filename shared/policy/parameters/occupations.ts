// The two occupation lists that the notices print. Codes are those of the notices' annexes.

import type { OccupationCode } from '../vocabulary.ts'

type Occupation = { readonly code: OccupationCode; readonly name: string }

/** 上海市重点支持技能人才职业（工种）目录: 沪人社规〔2024〕20号, annex. */
export const PRIORITY_OCCUPATIONS: readonly Occupation[] = [
  { code: '4-08-05-04', name: '药物检验员' },
  { code: '6-12-01-00', name: '化学合成制药工' },
  { code: '6-12-03-00', name: '药物制剂工' },
  { code: '6-12-05-01', name: '生化药品制造工' },
  { code: '6-12-05-03', name: '疫苗制品工' },
  { code: '6-25-01-12', name: '电子产品制版工' },
  { code: '6-25-01-13', name: '印制电路制作工' },
  { code: '6-25-02-05', name: '半导体芯片制造工' },
  { code: '6-25-02-06', name: '半导体分立器件和集成电路装调工' },
  { code: '4-04-05-05', name: '人工智能训练师' },
  { code: '6-31-07-01', name: '工业机器人系统运维员' },
  { code: '6-31-07-03', name: '工业机器人系统操作员' },
  { code: '4-04-05-01', name: '计算机程序设计员' },
  { code: '4-04-05-02', name: '计算机软件测试员' },
  { code: '6-18-01-07', name: '多工序数控机床操作调整工' },
  { code: '4-10-01-05', name: '养老护理员' },
  { code: '4-10-01-06', name: '家政服务员' },
]

/** 技岗匹配项目: 沪人社规〔2025〕7号, annex. */
export const SKILLED_POST_OCCUPATIONS: readonly Occupation[] = [
  { code: '4-09-10-05', name: '插花花艺师' },
  { code: '4-03-02-07', name: '茶艺师' },
  { code: '4-08-05-03', name: '贵金属首饰与宝玉石检测员' },
  { code: '4-03-02-08', name: '咖啡师' },
  { code: '4-10-03-03', name: '美甲师' },
  { code: '4-10-03-01', name: '美容师' },
  { code: '6-02-06-11', name: '评茶师' },
  { code: '4-03-02-09', name: '调酒师' },
  { code: '4-03-02-03', name: '西式烹调师' },
  { code: '4-03-02-04', name: '西式面点师' },
  { code: '4-03-02-02', name: '中式面点师' },
  { code: '4-12-02-01', name: '计算机维修工' },
  { code: '6-02-06-07', name: '品酒师' },
]

/** 养老护理员, 家政服务员: the occupations of the care workers' special rule. */
export const CARE_OCCUPATIONS: ReadonlySet<OccupationCode> = new Set(['4-10-01-05', '4-10-01-06'])

const PRIORITY_CODES: ReadonlySet<OccupationCode> = new Set(PRIORITY_OCCUPATIONS.map(({ code }) => code))

export const isPriorityOccupation = (code: OccupationCode): boolean => PRIORITY_CODES.has(code)
