// District top-ups (区级配套) on certificates: evaluation table 2-4 and 沪松人社规〔2023〕2号 item 14. Never added to the municipal
// amount; whether a person meets the district's own conditions is for the district to say.

import type { District, Level } from '../vocabulary.ts'

export type TopUpLink = 'household' | 'employer' | 'school'

export type DistrictTopUp = {
  readonly district: District
  readonly document: string
  readonly condition: string
  /** What in the facts ties a person to the district. */
  readonly links: readonly TopUpLink[]
  /** Only those who may claim the municipal subsidy. */
  readonly withMunicipalOnly: boolean
  /** Yuan a person, where the document gives a sum by level. */
  readonly amounts: Partial<Readonly<Record<Level, number>>>
  /** First and last year of the document, where it states them. */
  readonly years: readonly [first: number, last: number] | null
}

export const DISTRICT_TOP_UPS: readonly DistrictTopUp[] = [
  {
    district: '浦东',
    document: '浦人社规〔2023〕4号',
    condition: '可享受市级补贴的浦东户籍人员、浦东注册单位在职人员、浦东院校毕业学年学生',
    links: ['household', 'employer', 'school'],
    withMunicipalOnly: true,
    amounts: { 5: 400, 4: 600, 3: 800, 2: 1000, 1: 1500 },
    years: null,
  },
  {
    district: '闵行',
    document: '闵人社规发〔2023〕2号',
    condition: '在闵行机构培训、参加竞赛或企业评价（含直接认定）取证；闵行院校学生取得三级证书',
    links: ['household', 'employer', 'school'],
    withMunicipalOnly: false,
    amounts: { 3: 1000, 2: 1500, 1: 2000 },
    years: null,
  },
  {
    district: '宝山',
    document: '宝人社规〔2023〕6号',
    condition: '在认定机构培训，且可享受市级补贴',
    links: ['household', 'employer', 'school'],
    withMunicipalOnly: true,
    amounts: { 3: 1000, 2: 1500, 1: 2000 },
    years: null,
  },
  {
    district: '松江',
    document: '沪松人社规〔2023〕2号 第十四条',
    condition:
      '税收落地松江企业的在职人员，参加区重点项目培训且岗位匹配，限1次；区自设项目另有300元生活补贴（第十三条）',
    links: ['employer'],
    withMunicipalOnly: false,
    amounts: { 3: 2000, 2: 3000, 1: 4000 },
    years: null,
  },
  {
    district: '杨浦',
    document: '杨人社规〔2023〕1号',
    condition: '军人家属补足至100%；长期失业青年、就业困难人员培训期间每天150元生活补贴，每年1次',
    links: ['household'],
    withMunicipalOnly: false,
    amounts: {},
    years: null,
  },
  {
    district: '奉贤',
    document: '沪奉人社规〔2022〕1号',
    condition:
      '奉贤失业人员、税收落地奉贤企业职工、学生，在核准机构培训；计入区目标任务的证书另见奉人社〔2023〕10号（三级1000元，二级、一级2000元），能否叠加未明确',
    links: ['household', 'employer', 'school'],
    withMunicipalOnly: false,
    amounts: { 4: 500, 3: 1000, 2: 1500, 1: 1500 },
    years: null,
  },
  {
    district: '普陀',
    document: '普人社规范〔2023〕2号',
    condition: '普陀户籍人员或普陀注册单位职工，在区内集体报名培训',
    links: ['household', 'employer'],
    withMunicipalOnly: false,
    amounts: { 3: 1000, 2: 2000, 1: 3000 },
    years: [2023, 2026],
  },
  {
    district: '崇明',
    document: '沪崇府规〔2022〕4号',
    condition: '崇明户籍人员（机关事业单位人员除外），在区内培训',
    links: ['household'],
    withMunicipalOnly: false,
    amounts: { 5: 500, 4: 1500, 3: 5000, 2: 10000, 1: 10000 },
    years: [2022, 2026],
  },
]
