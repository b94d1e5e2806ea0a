// How old a claim is. Indicator C1304 counts what has been outstanding for more than six months.

import { addMonths, daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { RecoupItem } from './recoup-item.ts'

export const OVERDUE_MONTHS = 6

export const ageInDays = ({ cancelledOn }: Pick<RecoupItem, 'cancelledOn'>, today: PlainDate): number =>
  daysBetween(cancelledOn, today)

/** Also what was found unrecoverable: grounds and signature end the asking, not the claim. */
export const recoupIsOverdue = (
  { state, cancelledOn }: Pick<RecoupItem, 'state' | 'cancelledOn'>,
  today: PlainDate,
): boolean => state !== 'recovered' && today > addMonths(cancelledOn, OVERDUE_MONTHS)
