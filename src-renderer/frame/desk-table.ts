// The desks that exist and who works at them, in the order of the rail. Alt and its place in the rail opens a desk.

import { type Role, ROLES } from '#shared/domain/staff/staff.ts'

export const DESKS = [
  { route: 'supervisor', title: '主管', roles: ['supervisor'] },
  { route: 'counter', title: '窗口受理', roles: ['clerk'] },
  { route: 'review', title: '审核', roles: ['reviewer', 'supervisor'] },
  {
    route: 'publication',
    title: '公示确认',
    roles: ['reviewer', 'confirmer', 'supervisor'],
  },
  { route: 'phone-check', title: '抽检核实', roles: ['verifier', 'supervisor'] },
  { route: 'unpaid', title: '应付未付', roles: ['clerk', 'ledger', 'supervisor'] },
  { route: 'recoup', title: '追回', roles: ['ledger', 'supervisor'] },
  { route: 'rulings', title: '请示口径', roles: ROLES },
  { route: 'sync', title: '同步', roles: ROLES },
  { route: 'policy', title: '政策依据', roles: ROLES },
] as const satisfies readonly {
  readonly route: string
  readonly title: string
  readonly roles: readonly Role[]
}[]

export type Desk = (typeof DESKS)[number]
export type DeskRoute = Desk['route']

export const desksOf = (roles: readonly Role[]): readonly Desk[] =>
  DESKS.filter((desk) => desk.roles.some((role) => roles.includes(role)))

export const deskCombo = (index: number): string => `Alt+${index + 1}`

/** The desk of an address, or the person's first one. */
export function deskAt(route: string | undefined, roles: readonly Role[]): Desk | undefined {
  const desks = desksOf(roles)
  return desks.find((desk) => desk.route === route) ?? desks[0]
}
