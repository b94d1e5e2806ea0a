// The desks that exist, who works at them, and their keys. A key belongs to a desk for good, so that nobody has to
// learn it anew when another desk is opened.

import type { Role } from '#shared/domain/staff/staff.ts'

export const DESKS = [
  { route: 'counter', title: '窗口受理', combo: 'Alt+1', roles: ['clerk'] },
  {
    route: 'sync',
    title: '同步',
    combo: 'Alt+8',
    roles: ['clerk', 'reviewer', 'confirmer', 'verifier', 'ledger', 'supervisor'],
  },
] as const satisfies readonly {
  readonly route: string
  readonly title: string
  readonly combo: string
  readonly roles: readonly Role[]
}[]

export type Desk = (typeof DESKS)[number]
export type DeskRoute = Desk['route']

export const desksOf = (roles: readonly Role[]): readonly Desk[] =>
  DESKS.filter((desk) => desk.roles.some((role) => roles.includes(role)))

/** The desk of an address, or the person's first one. */
export function deskAt(route: string | undefined, roles: readonly Role[]): Desk | undefined {
  const desks = desksOf(roles)
  return desks.find((desk) => desk.route === route) ?? desks[0]
}
