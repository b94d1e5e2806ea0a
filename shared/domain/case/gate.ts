// The one gate through which every act on any record passes, on both sides: person, role, version, state table, use case.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { ROLE_TITLES, type Staff } from '#shared/domain/staff/staff.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { Command } from './command.ts'
import type { LogEntry } from './log-entry.ts'
import { receiptNumber } from './receipt-number.ts'
import { hasSeen } from './seen.ts'
import { type ActingRole, findRow, type TransitionRow } from './transition.ts'
import type { BoundUseCase, DecideContext } from './use-case.ts'

/** A version that no record has: the person saw a state that never came to be. */
export const NO_VERSION = -1

export interface Actor extends Pick<Staff, 'id' | 'unit'> {
  readonly roles: readonly ActingRole[]
}

export type Refusal =
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** The record has moved on since the person looked, and this act decides (SYNC-6). */
  | { readonly kind: 'conflict'; readonly fault: Fault }

export interface Standing<State extends string> {
  readonly unit: string
  readonly version: number
  readonly state: State
  readonly log: readonly LogEntry[]
}

export interface Gate<State extends string, Rec extends Standing<State>, Event> {
  readonly table: readonly TransitionRow<State>[]
  readonly stateTitle: (state: State | 'draft') => string
  readonly useCase: BoundUseCase<Rec, Event>
  /** Whether people of a unit may act on a record of another; the record's own unit always may. */
  readonly opensTo: (record: Rec, command: Command) => boolean
  /** What has been done already and stands, whatever the table says by now (product sheet 1). */
  readonly stands: boolean
  /** As in the design of the kind. */
  readonly looks: ReadonlySet<string>
}

export function pass<State extends string, Rec extends Standing<State>, Event>(
  gate: Gate<State, Rec, Event>,
  state: Rec | null,
  command: Command,
  actor: Actor,
  context: DecideContext,
): Result<Event[], Refusal> {
  const barred = mayNot(gate, state, command, actor)
  if (barred !== null) return err({ kind: 'refused', fault: barred })
  if (!hasSeen(state, command, gate.looks) && !gate.useCase.commutes) {
    return err({ kind: 'conflict', fault: fault('recordMoved') })
  }
  const from = state?.state ?? 'draft'
  if (!gate.stands && findRow(gate.table, command.body.type, from) === undefined) {
    return err({ kind: 'refused', fault: fault('notOffered', { state: gate.stateTitle(from) }) })
  }
  const head = { ...command, receipt: receiptNumber(command), roles: actor.roles }
  const decided = gate.useCase.decide(state, head, context)
  return decided.ok ? decided : err({ kind: 'refused', fault: decided.error })
}

function mayNot<State extends string, Rec extends Standing<State>, Event>(
  gate: Gate<State, Rec, Event>,
  state: Rec | null,
  command: Command,
  actor: Actor,
): Fault | null {
  if (actor.id !== command.actor || actor.unit !== command.unit) return fault('otherUnit')
  if (state !== null && state.unit !== command.unit && !gate.stands && !gate.opensTo(state, command)) {
    return fault('otherUnit')
  }
  const roles = gate.table.filter((row) => row.command === command.body.type).flatMap((row) => row.roles)
  if (actor.roles.some((role) => roles.includes(role))) return null
  const people = [...new Set(roles)].flatMap((role) => (role === 'municipal' ? [] : [ROLE_TITLES[role]]))
  return fault('roleMissing', { roles: people.length === 0 ? '市级系统' : people.join('或') })
}
