// Spells and statuses of a person in the staff's words, and the paper that usually proves each. The documents do not
// print the list of proofs; this one is ours (待核, policy sheet 8).

import type { Spell } from '#shared/policy/input.ts'

export const SPELL_TITLES: Readonly<Record<Spell['kind'], string>> = {
  employee: '在职缴费',
  flexible: '灵活就业',
  care: '养老护理、家政从业',
  unemployed: '登记失业',
  xiebao: '协保',
  'rural-surplus': '原农村富余劳动力',
  disabled: '残疾人',
  'employment-difficulty': '就业困难认定',
  veteran: '退役士兵',
  student: '在校学生',
}

export const USUAL_PAPER: Readonly<Record<Spell['kind'], string>> = {
  employee: '劳动合同或社保缴费记录',
  flexible: '灵活就业登记证明',
  care: '服务平台从业记录',
  unemployed: '失业登记证明',
  xiebao: '协保协议',
  'rural-surplus': '富余劳动力登记证明',
  disabled: '残疾人证',
  'employment-difficulty': '就业困难人员认定材料',
  veteran: '退役证',
  student: '学生证或在校证明',
}
