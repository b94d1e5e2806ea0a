// Every rule of the whole, in its order.

import type { Rule } from '../finding.ts'
import { paidOnce } from './m01-paid-once.ts'
import { yearlyLimits } from './m02-yearly-limits.ts'
import { everyStep } from './m03-every-step.ts'
import { theLawsAmount } from './m04-the-laws-amount.ts'
import { conservation } from './m05-conservation.ts'
import { bankDates } from './m06-bank-dates.ts'
import { sourcesApart } from './m07-sources-apart.ts'
import { unknownIsNoRefusal } from './m08-unknown-is-no-refusal.ts'
import { nothingOrphaned } from './m09-nothing-orphaned.ts'
import { holds } from './m10-holds.ts'
import { laterFacts } from './m11-later-facts.ts'
import { fourWalls } from './m12-four-walls.ts'
import { theDraw } from './m13-the-draw.ts'
import { theServersClock } from './m14-the-servers-clock.ts'
import { figures } from './m15-figures.ts'
import type { RuleCheck } from './rule.ts'

export const AUDIT: Readonly<Record<Rule, RuleCheck>> = {
  'M-1': paidOnce,
  'M-2': yearlyLimits,
  'M-3': everyStep,
  'M-4': theLawsAmount,
  'M-5': conservation,
  'M-6': bankDates,
  'M-7': sourcesApart,
  'M-8': unknownIsNoRefusal,
  'M-9': nothingOrphaned,
  'M-10': holds,
  'M-11': laterFacts,
  'M-12': fourWalls,
  'M-13': theDraw,
  'M-14': theServersClock,
  'M-15': figures,
}
