// Codes of occupations as they are kept and compared: an input method writes `4－03－02－08`, a table `4–03–02–08 `, and all
// are one occupation. Blanks and invisible signs go, digits and dashes of any width become plain. Folded where facts
// enter, so that no rule, search or record has to know of two spellings.

import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { z } from 'zod'

export const foldOccupationCode = foldedNumber

export const occupationCodeSchema = z.string().overwrite(foldOccupationCode)

/** Null is no occupation, and the same as none. */
export const isSameOccupation = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (one === other || foldOccupationCode(one) === foldOccupationCode(other))
