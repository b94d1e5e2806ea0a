// 政策依据: the law of each rule in our words, and the readings of ours (口径) that stand beside it. The words are for
// looking up; what decides is the rule itself.

import type { RuleId } from './assessment.ts'
import type { InterpretationId } from './interpretations.ts'

export type ClauseText = { readonly law: string; readonly interpretations: readonly InterpretationId[] }

export const CLAUSE_TEXTS: Readonly<Record<RuleId, ClauseText>> = {
  regime: {
    law: '按申请日期和发证日期确定适用的政策。没有适用政策的不予补贴，其他条件不再判断。',
    interpretations: ['R-13', 'R-36'],
  },
  category: {
    law: '按发证日期当日的身份认定补贴对象。符合多类的逐类判断，采用符合条件且比例最高的一类。除在职人员、毕业学年学生、养老护理和家政服务从业人员以及按规定参保的灵活就业人员外，限本市户籍。',
    interpretations: ['R-1', 'R-4', 'R-12', 'R-14', 'R-19', 'R-20', 'R-21', 'R-22'],
  },
  'excluded-post': {
    law: '发证日期当日为公务员（含参公人员）或事业单位非工勤技能岗位人员的，不可申请，无论另属何类对象。',
    interpretations: ['R-38'],
  },
  'working-age': {
    law: '发证日期当日年满16周岁，未领取基本养老待遇，且未达法定退休年龄。2025年1月1日起退休年龄按出生年月渐进延迟。养老护理、家政服务女性从业人员按2025年7号文件放宽至60周岁。',
    interpretations: ['R-2'],
  },
  'certificate-state': {
    law: '证书可查询，评价机构和项目均已在本市备案。已撤销的不可申请；数据尚未归集的待核，不作不符合处理。',
    interpretations: [],
  },
  'certificate-route': {
    law: '证书经评价或参加竞赛取得。竞赛晋升高一等级、企业直接认定、表彰取得的不可申请；2025年7号文件起，国（境）外证书比照发证的也不可申请。',
    interpretations: ['R-38'],
  },
  'certificate-covered': {
    law: '证书属于适用政策的补贴项目。国家职业资格证书须在219号目录内且为发文之日后颁发，2025年7号文件下列入A、B类目录的亦可。证书数据尚未归集、是否列入目录未经核实的待核，不作不符合处理。',
    interpretations: ['R-34'],
  },
  'catalogue-class': {
    law: '补贴目录分重点支持（A类）、急需紧缺（B类）、其他（C类），标准各不相同。B类目录由市级下发，未载入时A类以外的项目类别待定，不默认按C类；是否属于人工智能专项项目未经核实的，类别同样待定。',
    interpretations: [],
  },
  'continuous-employment': {
    law: '在职人员自获证起持续在沪就业满6个月，满6个月当日起方可申请。',
    interpretations: ['R-5', 'R-35'],
  },
  'care-work': {
    law: '自发证之日起12个月内在本市养老护理、家政服务岗位从业。2025年7号文件要求连续从业满6个月；2024年20号文件要求申请时仍在岗。以市养老护理员信息管理系统、家政服务管理平台数据为准。',
    interpretations: ['R-16', 'R-35'],
  },
  'student-level': {
    law: '高等院校毕业学年学生须取得中级（四级）及以上证书。',
    interpretations: ['R-3'],
  },
  'student-once': {
    law: '中等职业学校毕业学年学生以该身份只可享受1次。',
    interpretations: ['R-9'],
  },
  'skilled-post': {
    law: '技岗匹配目录内的项目，申请时须在沪就业，并提供在相应技能岗位就业的材料。',
    interpretations: [],
  },
  'employed-at-application': {
    law: '申请时在沪就业的，毕业学年学生和失业、协保、农村富余劳动力等人员提高补贴比例。在沪就业指由本市用人单位缴纳社会保险，灵活就业不计。本条只影响比例，不影响资格。',
    interpretations: [],
  },
  deadline: {
    law: '自发证之日起12个月内申请，对应日当日有效。2025年7号文件下，毕业学年学生和养老护理、家政服务从业人员为24个月。',
    interpretations: ['R-6', 'R-18', 'R-30', 'R-35', 'R-38'],
  },
  'same-occupation': {
    law: '同一职业（工种）同一等级只可申请1次。已享受补贴的，不再享受该等级及以下等级的补贴。',
    interpretations: ['R-7', 'R-9', 'R-29'],
  },
  'annual-limit': {
    law: '每自然年享受技能提升补贴和培训补贴合计不超过3次。企业职工培训不计；2025年7号文件以前，线上培训不计，中等职业学校毕业学年学生不受此限。',
    interpretations: ['R-9', 'R-29'],
  },
  'in-service-annual-limit': {
    law: '以在职人员身份每自然年限1次。2025年1月1日及以后发证的，自2025年1月1日起适用；此前发证的，自2025年11月14日起适用。',
    interpretations: ['R-8', 'R-9', 'R-11', 'R-15'],
  },
}
