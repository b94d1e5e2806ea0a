// One form for what people, files and banks type: an input method writes full-width digits, a page adds invisible signs
// when a number is copied from it, a table writes its own dashes. Fold once, where text comes in, and again where something
// is searched for. Invariant: folding what is folded changes nothing.

/** Control and format characters: a chat wraps a telephone number in U+202D … U+202C. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu
const BLANKS = /\s+/gu
/** Every dash, the minus, and the long-vowel sign that an input method writes for one. */
const DASHES = /[\p{Pd}\u2212\u30FC]/gu
const PLAIN = /^[\x21-\x60\x7B-\x7E]*$/
const PLAIN_LINE = /^(?:[\x21-\x7E]+(?: [\x21-\x7E]+)*)?$/

/** A number or code: narrow, upper case, plain dashes, without blanks and unseen characters. */
export function foldedNumber(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').replace(UNSEEN, '').replace(BLANKS, '').replace(DASHES, '-').toUpperCase()
}

/** The letters, digits and signs that an input method writes twice as wide, and the wide blank. */
const WIDE = /[\uFF01-\uFF5E]/gu
const NARROWER_BY = 0xfee0

export const narrow = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - NARROWER_BY))

/** Words on one line: single blanks, nothing unseen; digits and letters narrow, Chinese signs as they are. */
export function foldedLine(text: string): string {
  if (PLAIN_LINE.test(text)) return text
  const seen = text
    .replace(/[\t\r\n]/g, ' ')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .trim()
  return seen.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, narrow)
}
