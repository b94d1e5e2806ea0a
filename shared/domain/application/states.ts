// The states of an application, with the words that staff use (product sheet 1).

import { z } from 'zod'

export const APPLICATION_STATES = [
  'accepted',
  'pending-facts',
  'sampled',
  'generated',
  'audited',
  'publicised',
  'confirmed',
  'paying',
  'paid',
  'returned',
  'refused',
  'withdrawn',
  'unpaid',
  'cancelled',
  'recouping',
  'recovered',
] as const
export const applicationStateSchema = z.enum(APPLICATION_STATES)
export type ApplicationState = z.infer<typeof applicationStateSchema>

export const STATE_TITLES: Readonly<Record<ApplicationState | 'draft', string>> = {
  draft: '草稿',
  accepted: '已受理',
  'pending-facts': '待归集',
  sampled: '抽检中',
  generated: '已生成',
  audited: '已审核',
  publicised: '公示中',
  confirmed: '已确认',
  paying: '支付中',
  paid: '已发放',
  returned: '退回补正',
  refused: '不予受理',
  withdrawn: '撤回',
  unpaid: '应付未付',
  cancelled: '已取消',
  recouping: '追回中',
  recovered: '已追回',
}
