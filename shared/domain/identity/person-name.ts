// Names of people. Kept with U+00B7 as the dot, since banks take no other (notice of the 12 ministries on names of
// minorities), with the Unicode characters that older systems wrote as private-use codes, and without blanks that a table
// added. Compared without regard to width, case and blanks.

import { narrow } from '#shared/kernel/folded-text.ts'
import { PRIVATE_USE_CHARACTERS } from './private-use-characters.ts'

const UNSEEN = /[\p{Cc}\p{Cf}]/gu
const PRIVATE_USE = /[\uE000-\uF8FF]/gu
/** What is typed for the dot between the parts of a name. */
const DOTS = /\s*[\u00B7\u0387\u05BC\u16EB\u2022\u2027\u2219\u22C5\u2E30\u2E31\u30FB\uA78F\uFE52\uFF65]\s*/gu
/** A full stop between Chinese characters is a dot, between letters it is none (J. Smith). */
const STOP_BETWEEN_HAN = /(?<=\p{Script=Han})\s*[.。．]\s*(?=\p{Script=Han})/gu
const BLANK_BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu
/** Nearly every name: nothing to fold. */
const PLAIN = /^[\u4E00-\u9FFF]+$/

export function foldName(text: string): string {
  if (PLAIN.test(text)) return text
  return narrow(text.replace(/[\t\r\n]/g, ' ').replace(UNSEEN, ''))
    .replace(PRIVATE_USE, (code) => PRIVATE_USE_CHARACTERS.get(code) ?? code)
    .replace(DOTS, '\u00B7')
    .replace(STOP_BETWEEN_HAN, '\u00B7')
    .trim()
    .replace(BLANK_BETWEEN_HAN, '')
    .replace(/\s+/gu, ' ')
}

/** As names are compared. */
export const nameKey = (name: string): string =>
  PLAIN.test(name) ? name : foldName(name).normalize('NFKC').replace(/\s/gu, '').toUpperCase()

export const isSameName = (one: string, other: string): boolean =>
  one === other || nameKey(one) === nameKey(other)
