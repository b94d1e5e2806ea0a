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
}
