// What a record waits for: who has to do what next, on which list it stands, and until when. `due` is null where no rule
// gives a day.

import type { CommandType } from '#shared/domain/case/command.ts'
import type { ActingRole } from '#shared/domain/case/transition.ts'
import type { UnitId } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

export const OWED_LISTS = [
  'returned',
  'pending-facts',
  'draw',
  'calls',
  'generation',
  'holds',
  'review',
  'publication',
  'confirmation',
  'payment',
  'bank-answer',
  'unpaid',
  'recoup',
  'inbox',
  'inquiries',
  'suspects',
  'institution-holds',
] as const
export type OwedList = (typeof OWED_LISTS)[number]

export interface OwedStep {
  readonly unit: UnitId
  /** `municipal`: a job of the city. */
  readonly role: ActingRole
  readonly list: OwedList
  readonly next: CommandType
  readonly due: PlainDate | null
}
