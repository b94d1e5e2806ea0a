// The indicators of the evaluation that follow from the records (绩效报告 四（二）表4-1 C11–C13), with its formulas, weights
// and rules of scoring. Computed by the municipal server; shown with their formula wherever they are shown.

import { z } from 'zod'

export const INDICATOR_IDS = ['C1103', 'C1104', 'C1105', 'C1202', 'C1301', 'C1302', 'C1303', 'C1304'] as const
export const indicatorIdSchema = z.enum(INDICATOR_IDS)
export type IndicatorId = z.infer<typeof indicatorIdSchema>

export interface IndicatorText {
  readonly name: string
  readonly formula: string
  /** What numerator and denominator count. */
  readonly unit: '元' | '件'
  readonly weight: number
  readonly scoring: string
  /** What the list behind the figure shows. */
  readonly behind: string
}

const EACH_PERCENT = '100% 得满分，每降低 1% 扣权重分的 5%，扣完为止'
const EACH_PERCENT_LATE = '全部按时得满分，每 1% 扣权重分的 5%，扣完为止'

export const INDICATORS: Readonly<Record<IndicatorId, IndicatorText>> = {
  C1103: {
    name: '补贴受理审核率',
    formula: '已审核数量 ÷ 已生成待审核的受理数量',
    unit: '件',
    weight: 1,
    scoring: EACH_PERCENT,
    behind: '尚未审核的申请',
  },
  C1104: {
    name: '抽检完成率',
    formula: '已抽检数量 ÷ 应抽检数量',
    unit: '件',
    weight: 1,
    scoring: EACH_PERCENT,
    behind: '尚未完成的抽检',
  },
  C1105: {
    name: '应补尽补率',
    formula: '已补贴资金 ÷（已补贴资金＋应付未付资金）',
    unit: '元',
    weight: 3,
    scoring: EACH_PERCENT,
    behind: '应付未付',
  },
  C1202: {
    name: '错补追回率',
    formula: '已追回错补资金 ÷ 监管发现错补资金',
    unit: '元',
    weight: 3,
    scoring: EACH_PERCENT,
    behind: '待追回',
  },
  C1301: {
    name: '补贴受理审核及时性',
    formula: '次月 11 日前确认的数量 ÷ 应确认数量',
    unit: '件',
    weight: 1,
    scoring: EACH_PERCENT_LATE,
    behind: '超过次月 11 日确认或尚未确认的申请',
  },
  C1302: {
    name: '抽检完成及时性',
    formula: '当月 18 日前完成的抽检 ÷ 应抽检数量',
    unit: '件',
    weight: 1,
    scoring: EACH_PERCENT_LATE,
    behind: '超过 18 日完成或尚未完成的抽检',
  },
  C1303: {
    name: '补贴发放及时性',
    formula: '申请后第 3 个月及以后发放的数量 ÷ 发放数量',
    unit: '件',
    weight: 3,
    scoring: '① 均在三个月内发放 2 分；② 发放时间没有一个月以上的差异 1 分；部分相符得该项的 50%',
    behind: '申请后第 3 个月及以后发放的申请',
  },
  C1304: {
    name: '错补追回及时性',
    formula: '超过 6 个月的待追回笔数 ÷ 取消笔数',
    unit: '件',
    weight: 2,
    scoring: '没有超过 6 个月的待追回得满分，每 1% 扣权重分的 5%，扣完为止',
    behind: '超过 6 个月的待追回',
  },
}
