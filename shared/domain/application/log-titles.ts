// What happened to an application, in the words of its log.

import type { ApplicationEvent } from './events.ts'

export const APPLICATION_EVENT_TITLES: Readonly<Record<ApplicationEvent['type'], string>> = {
  lodged: '受理',
  lodgedAgain: '重复受理，以首次为准',
  returned: '退回补正',
  refused: '不予受理',
  withdrawn: '撤回',
  materialAttached: '补充材料',
  materialHandedIn: '补交材料',
  paperFactEntered: '凭材料补录',
  lodgedOnline: '网上申请',
  decidedAgain: '重新核定',
  drawn: '抽检抽中',
  callRecorded: '电话核实',
  generated: '生成发放记录',
  audited: '审核通过',
  generatedReturned: '退回重新生成',
  generatedRefused: '审核不予通过',
  held: '暂缓',
  holdLifted: '解除暂缓',
  publicised: '公示',
  confirmed: '确认发放',
  paymentOrdered: '支付',
  paymentSettled: '支付结果',
  paymentReturned: '退汇',
  accountReplaced: '更正账户',
  revoked: '取消补贴',
  recovered: '已追回',
  carriedOver: '历史数据迁入',
}

const isEvent = (name: string): name is ApplicationEvent['type'] =>
  Object.hasOwn(APPLICATION_EVENT_TITLES, name)

/** A newer server may name events that this release does not know. */
export const eventTitle = (name: string): string => (isEvent(name) ? APPLICATION_EVENT_TITLES[name] : name)
