// What happened to an application, in the words of its log.

import type { ApplicationEvent } from './events.ts'

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
