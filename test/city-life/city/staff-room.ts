// The staff of the city: who is there today, who has left, who is ill. People who are away do not act; what they hold
// waits or is handed on.

import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import { isOfficeDay } from './calendar.ts'
import { dayNumber, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'

interface Member {
  staff: Staff
  readonly awayUntil: PlainDate | null
}

export class StaffRoom {
  readonly #members = new Map<string, Member>()

  enter(staff: Staff): void {
    this.#members.set(staff.id, { staff, awayUntil: null })
  }

  /** Another set of roles; an empty one for who has left. */
  change(id: string, roles: readonly Role[]): void {
    const member = this.#members.get(id)
    if (member !== undefined)
      this.#members.set(id, { ...member, staff: { ...member.staff, roles: [...roles] } })
  }

  away(id: string, until: PlainDate): void {
    const member = this.#members.get(id)
    if (member !== undefined) this.#members.set(id, { ...member, awayUntil: until })
  }

  all(): readonly Staff[] {
    return [...this.#members.values()].map(({ staff }) => staff)
  }

  /** Those of a unit with the role who are at work. */
  with(unit: string, role: Role, day: PlainDate): readonly Staff[] {
    return [...this.#members.values()]
      .filter(({ awayUntil }) => awayUntil === null || awayUntil < day)
      .map(({ staff }) => staff)
      .filter((staff) => staff.unit === unit && staff.roles.includes(role))
  }

  anyone(unit: string, role: Role, day: PlainDate, random: Random): Staff | null {
    const there = this.with(unit, role, day)
    return there.length === 0 ? null : random.pick(there)
  }

  /** Whose day it is, on office days: the same person for all that the role does in the unit on that day. */
  onDuty(unit: string, role: Role, day: PlainDate): Staff | null {
    const there = isOfficeDay(day) ? this.with(unit, role, day) : []
    return there[dayNumber(day) % Math.max(1, there.length)] ?? null
  }
}
