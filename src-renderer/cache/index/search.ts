// The search: by name, pinyin or its initials, by the last digits of identity number or phone, by receipt or certificate
// number. One pass over the rows in memory; a hundred thousand take some milliseconds.

export interface Searchable {
  readonly id: string
  readonly name: string
  readonly sounds: string
  readonly identityNumber: string
  readonly mobile: string
  readonly receipt?: string
  readonly certificateNumber?: string
}

/** From so many digits on a number counts as the end of an identity number or a phone; fewer would match half the list. */
const TAIL = 3

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/** Null: nothing was typed, everything matches. */
export function matcher(text: string): ((row: Searchable) => boolean) | null {
  const wanted = folded(text)
  if (wanted === '') return null
  const lower = wanted.toLowerCase()
  const isLatin = /^[A-Z]+$/.test(wanted)
  const isTail = /^\d+X?$/.test(wanted) && wanted.length >= TAIL
  return ({ name, sounds, identityNumber, mobile, receipt = '', certificateNumber = '' }) =>
    (isTail && (identityNumber.endsWith(wanted) || mobile.endsWith(wanted))) ||
    (isLatin && (sounds.startsWith(lower) || sounds.includes(` ${lower}`))) ||
    name.toUpperCase().includes(wanted) ||
    receipt.includes(wanted) ||
    certificateNumber.toUpperCase().includes(wanted)
}

/** The first hits in the order of the rows, whole numbers and names before parts of them. */
export function search<Row extends Searchable>(rows: Iterable<Row>, text: string, most: number): Row[] {
  const matches = matcher(text)
  if (matches === null) return []
  const wanted = folded(text)
  const exact: Row[] = []
  const partial: Row[] = []
  for (const row of rows) {
    if (!matches(row)) continue
    const { name, identityNumber, mobile, receipt, certificateNumber } = row
    const isExact = [name, identityNumber, mobile, receipt, certificateNumber].includes(wanted)
    const into = isExact ? exact : partial
    if (into.length < most) into.push(row)
  }
  return [...exact, ...partial].slice(0, most)
}
