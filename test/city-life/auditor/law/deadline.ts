// The last day on which an item may be applied for (policy sheet 4.3): twelve months from the day of issue, the
// corresponding day included; 24 under 2025-7 for students and care workers.

import { addMonths } from '../days.ts'
import type { Regime } from './regime.ts'

const LONGER = new Set(['secondary-student', 'higher-student', 'care-worker'])

export const deadlineOf = (issued: string, category: string, regime: Regime): string =>
  addMonths(issued, regime === '2025-7' && LONGER.has(category) ? 24 : 12)
