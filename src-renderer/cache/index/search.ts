// The search: by name, pinyin or its initials, by the last digits of identity number or phone, by receipt or certificate
// number. One pass over the rows in memory; a hundred thousand take some milliseconds.

import { nameKey } from '#shared/domain/identity/person-name.ts'
import { foldPhone } from '#shared/domain/identity/phone-number.ts'
import { foldCertificateNumber } from '#shared/policy/certificate-number.ts'

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

/** Folded as the records are: a telephone number as people send it, a name with any dot, a receipt without its dashes. */
function folded(text: string): string {
  const name = nameKey(text)
  if (/[^\x21-\x7E]/.test(name)) return name
  const number = foldCertificateNumber(text)
  if (!/[A-Z]/.test(number)) return foldPhone(number)
  const receipt = RECEIPT.exec(number)
  return receipt === null ? number : receipt.slice(1).join('-')
}

const RECEIPT = /^(\d{6})-?([A-Z]\d{2})-?(\d{1,6})$/

/** Null: nothing was typed, everything matches. What is typed says which fields can hold it, and only those are looked at. */
export function matcher(text: string): ((row: Searchable) => boolean) | null {
  const wanted = folded(text)
  if (wanted === '') return null
  if (/^[A-Z]+$/.test(wanted)) return byLetters(wanted)
  if (/[A-Z]/.test(wanted)) return byNumberWithLetters(wanted)
  const isTail = /^\d+$/.test(wanted) && wanted.length >= TAIL
  return ({ name, identityNumber, mobile, receipt = '', certificateNumber = '' }) =>
    (isTail && (identityNumber.endsWith(wanted) || mobile.endsWith(wanted))) ||
    name.includes(wanted) ||
    receipt.includes(wanted) ||
    certificateNumber.includes(wanted)
}

/** Pinyin, its initials, or a name in letters; every receipt has a letter, so that one alone says nothing about it. */
function byLetters(wanted: string): (row: Searchable) => boolean {
  const start = wanted.toLowerCase()
  const initials = ` ${start}`
  return ({ name, sounds }) =>
    sounds.startsWith(start) || sounds.includes(initials) || foldedName(name).includes(wanted)
}

function byNumberWithLetters(wanted: string): (row: Searchable) => boolean {
  const isTail = /^\d+X$/.test(wanted) && wanted.length >= TAIL
  return ({ name, identityNumber, receipt = '', certificateNumber = '' }) =>
    (isTail && identityNumber.endsWith(wanted)) ||
    receipt.includes(wanted) ||
    certificateNumber.toUpperCase().includes(wanted) ||
    foldedName(name).includes(wanted)
}

const FIRST_HAN = 0x3000

/** Chinese characters have no case, and to ask for one costs as much as all the rest. */
const foldedName = (name: string): string => (name.charCodeAt(0) < FIRST_HAN ? nameKey(name) : name)

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
