// Separation by case (product sheet, roles): whoever accepted an application does not audit it, whoever audited does not
// confirm.

import type { Application } from './application.ts'

/** Whether this person took the application in, the first time or again after a return. */
export const tookIn = (state: Application, person: string): boolean =>
  state.lodgedBy === person || state.log.some(({ by, event }) => by === person && event === 'lodged')
