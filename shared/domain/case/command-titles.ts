// Commands in the words of the sync centre and of refusals.

import type { CommandType } from './command.ts'

export const COMMAND_TITLES: Readonly<Record<CommandType, string>> = {
  acceptApplication: '受理',
  returnApplication: '退回补正',
  refuseApplication: '不予受理',
  withdrawApplication: '撤回',
  attachMaterial: '补充材料',
  handInMaterial: '补交材料',
  enterPaperFact: '凭材料补录',
  askCity: '请示市级',
  answerInquiry: '答复请示',
  assignCall: '分配抽检电话',
  openCall: '查看联系方式',
  recordAttempt: '登记拨打',
  recordAnswers: '登记核实结果',
  proposeUnverified: '提请按未核实处理',
  signUnverified: '签字按未核实处理',
  declineUnverified: '退回继续拨打',
  reassignCall: '改派抽检电话',
  spotCheckCall: '抽查核实',
  placeInstitutionHold: '暂缓机构',
  liftInstitutionHold: '解除机构暂缓',
  recordDraw: '登记抽取',
  noteCallClosed: '计入抽检进度',
  noteGenerated: '登记生成',
}
