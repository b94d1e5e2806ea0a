// The kinds of record on which people act by commands. Everything that is done to one of them passes the same gate,
// the same journal and the same sync; a kind is added here, in cases.ts, in command.ts and in the wire's change lines.

export const CASE_KINDS = [
  'application',
  'inquiry',
  'phone-check',
  'institution-hold',
  'month',
  'unpaid-item',
  'recoup-item',
  'publication',
  'ruling',
  'suspect',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** All kinds but the application are few on a workstation: they are kept and listed whole. */
export type SmallCaseKind = Exclude<CaseKind, 'application'>
export const SMALL_CASE_KINDS: readonly SmallCaseKind[] = CASE_KINDS.filter((kind) => kind !== 'application')

export const CASE_TITLES: Readonly<Record<CaseKind, string>> = {
  application: '申请',
  inquiry: '请示',
  'phone-check': '抽检电话核实',
  'institution-hold': '机构暂缓',
  month: '月度进度',
  'unpaid-item': '应付未付',
  'recoup-item': '追回',
  publication: '公示批次',
  ruling: '口径',
  suspect: '后到数据疑点',
}
