// One row of a state table: which command leads from where to where, who may give it, and under which clause.

import type { Role } from '#shared/domain/staff/staff.ts'

/** `municipal` is the server's own job. */
export type ActingRole = Role | 'municipal'

export interface TransitionRow<State extends string> {
  readonly command: string
  readonly from: readonly (State | 'draft')[]
  readonly to: readonly (State | 'unchanged')[]
  readonly roles: readonly ActingRole[]
  readonly citation: string
}

/** The row for a command from a state, or undefined where the table has none. */
export const findRow = <State extends string>(
  table: readonly TransitionRow<State>[],
  command: string,
  from: State | 'draft',
): TransitionRow<State> | undefined => table.find((row) => row.command === command && row.from.includes(from))

/** Whether a row is offered to a person with these roles for a record in this state. */
export const offers = <State extends string>(
  row: TransitionRow<State>,
  from: State | 'draft',
  roles: readonly ActingRole[],
): boolean => row.from.includes(from) && row.roles.some((role) => roles.includes(role))
