// Text as OOXML takes it. What XML 1.0 cannot carry is written as `_xHHHH_` (ECMA-376 part 1, 22.4.2.4 ST_Xstring), and
// text that happens to look like that is escaped in its turn, so that every string comes back as it was.

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`

/** Not allowed in XML 1.0, and the carriage return, which a parser would make a line feed. */
function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x9 && code !== 0xa
  return code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff)
}

export function xmlText(text: string): string {
  let out = ''
  for (const character of text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')) {
    const code = character.length === 1 ? character.charCodeAt(0) : 0
    const forbidden = character.length === 1 && isForbidden(code)
    out += forbidden ? hex(code) : (SPECIAL[character] ?? character)
  }
  return out
}
