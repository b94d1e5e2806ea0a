// The closed word lists of the policy: districts, categories, kinds. The sheet, section 10, fixes the spelling of every
// code; the Chinese names beside them are what staff read. Order matters where a comment says so.

export const DISTRICTS = [
  '浦东',
  '黄浦',
  '徐汇',
  '长宁',
  '静安',
  '普陀',
  '虹口',
  '杨浦',
  '闵行',
  '宝山',
  '嘉定',
  '金山',
  '松江',
  '青浦',
  '奉贤',
  '崇明',
] as const
export type District = (typeof DISTRICTS)[number]

/** In the order of the table in section 4, which decides between equals. */
export const CATEGORIES = [
  'in-service',
  'flexible',
  'disabled',
  'veteran',
  'employment-difficulty',
  'secondary-student',
  'higher-student',
  'unemployed',
  'xiebao',
  'rural-surplus',
  'unregistered',
  'care-worker',
] as const
export type Category = (typeof CATEGORIES)[number]

export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  'in-service': '在职人员',
  flexible: '灵活就业人员',
  disabled: '残疾人',
  veteran: '退役5年内的退役士兵',
  'employment-difficulty': '就业困难人员',
  'secondary-student': '中等职业学校毕业学年学生',
  'higher-student': '高等院校毕业学年学生',
  unemployed: '登记失业人员',
  xiebao: '协保人员',
  'rural-surplus': '原农村富余劳动力',
  unregistered: '未进行就业失业登记的其他人员',
  'care-worker': '养老护理、家政服务从业人员',
}

/** What can be unknown as a whole (section 4.5). */
export const FACTS_GROUPS = ['certificate', 'employment', 'status', 'study', 'history', 'pension'] as const
export type FactsGroup = (typeof FACTS_GROUPS)[number]

export const FACTS_GROUP_TITLES: Readonly<Record<FactsGroup, string>> = {
  certificate: '证书数据',
  employment: '就业和社保数据',
  status: '身份认定数据',
  study: '学籍数据',
  history: '补贴享受记录',
  pension: '养老待遇数据',
}

export const CERTIFICATE_KINDS = ['skill-level', 'qualification', 'special-ability'] as const
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

export const CERTIFICATE_KIND_TITLES: Readonly<Record<CertificateKind, string>> = {
  'skill-level': '职业技能等级证书',
  qualification: '国家职业资格证书',
  'special-ability': '专项职业能力证书',
}

export const CERTIFICATE_ROUTES = [
  'assessment',
  'competition',
  'competition-promotion',
  'direct-recognition',
  'commendation',
  'foreign-equivalence',
] as const
export type CertificateRoute = (typeof CERTIFICATE_ROUTES)[number]

export const CERTIFICATE_ROUTE_TITLES: Readonly<Record<CertificateRoute, string>> = {
  assessment: '评价取得',
  competition: '竞赛取得',
  'competition-promotion': '竞赛晋升高一等级',
  'direct-recognition': '企业直接认定',
  commendation: '表彰取得',
  'foreign-equivalence': '国（境）外证书比照发证',
}

/** 5 初级工 to 1 高级技师: the higher the skill, the lower the number. */
export const LEVELS = [5, 4, 3, 2, 1] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
}

export const levelTitle = (level: Level | null): string =>
  level === null ? '不区分等级' : LEVEL_TITLES[level]

/** A code of the national classification (`4-10-01-05`), or the item's own code where it has none. */
export type OccupationCode = string

export type RegimeId = '2021-5' | '2022-17' | '2025-7'

export type CatalogueClass = 'A' | 'B' | 'C'
