// What happened to an application, in the words of its log.

import type { ApplicationEvent } from './events.ts'
import type { CommandType } from './command.ts'

const EVENT_TITLES: Readonly<Record<ApplicationEvent['type'], string>> = {
  lodged: '受理',
  lodgedAgain: '重复受理，以首次为准',
  returned: '退回补正',
  refused: '不予受理',
  withdrawn: '撤回',
  materialAttached: '补充材料',
  materialHandedIn: '补交材料',
  paperFactEntered: '凭材料补录',
}

const isEvent = (name: string): name is ApplicationEvent['type'] => Object.hasOwn(EVENT_TITLES, name)

/** A newer server may name events that this release does not know. */
export const eventTitle = (name: string): string => (isEvent(name) ? EVENT_TITLES[name] : name)

export const COMMAND_TITLES: Readonly<Record<CommandType, string>> = {
  acceptApplication: '受理',
  returnApplication: '退回补正',
  refuseApplication: '不予受理',
  withdrawApplication: '撤回',
  attachMaterial: '补充材料',
  handInMaterial: '补交材料',
  enterPaperFact: '凭材料补录',
}
