// Codes of occupations as they are kept and compared: an input method writes `4－03－02－08`, a table `4–03–02–08 `, and all
// are one occupation. Blanks and invisible signs go, digits and dashes of any width become plain. Folded where facts
// enter, so that no rule, search or record has to know of two spellings.

import { z } from 'zod'

const INVISIBLE = /[\s\p{Cf}]/gu
/** Every dash, the minus, and the long-vowel sign that an input method writes for one. */
const DASHES = /[\p{Pd}\u2212\u30fc]/gu

export const foldOccupationCode = (code: string): string =>
  code.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').toUpperCase()

export const occupationCodeSchema = z.string().transform(foldOccupationCode)

/** Null is no occupation, and the same as none. */
export const isSameOccupation = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (one === other || foldOccupationCode(one) === foldOccupationCode(other))
