// Codes of occupations as they are compared: an input method writes `4－03－02－08`, a table `4–03–02–08 `, and all are one
// occupation. Blanks and invisible signs go, digits and dashes of any width become plain.

const INVISIBLE = /[\s\p{Cf}]/gu
const DASHES = /[\p{Pd}\u2212]/gu

export const foldOccupationCode = (code: string): string =>
  code.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').toUpperCase()

/** Null is no occupation, and the same as none. */
export const isSameOccupation = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (one === other || foldOccupationCode(one) === foldOccupationCode(other))
