// The occupations that the notices print, so that a known code brings its name and a known name its code. Of a code that is
// none of them only its build can be doubted: the register decides.

import { foldedLine } from '#shared/kernel/folded-text.ts'
import { foldOccupationCode } from '#shared/policy/occupation-code.ts'
import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from '#shared/policy/parameters/occupations.ts'
import type { CertificateKind } from '#shared/policy/vocabulary.ts'

const LISTED = [...PRIORITY_OCCUPATIONS, ...SKILLED_POST_OCCUPATIONS]

export const nameOfCode = (code: string): string | null =>
  LISTED.find((occupation) => occupation.code === foldOccupationCode(code))?.name ?? null

export const codeOfName = (name: string): string | null =>
  LISTED.find((occupation) => occupation.name === foldedLine(name))?.code ?? null

/** The classification of occupations has eight classes: 1-01-01-01 to 8-…; some items have a fifth part. */
const SKILL_LEVEL_CODE = /^[1-8](?:-\d{2}){3,4}$/
const MOST_SUGGESTED = 3

interface TypedOccupation {
  readonly kind: CertificateKind
  readonly occupationCode: string
  readonly occupationName: string
}

/** What to ask the clerk to look at again, with the codes of occupations of such a name; null: nothing. */
export function occupationWarning({ kind, occupationCode, occupationName }: TypedOccupation): string | null {
  const code = foldOccupationCode(occupationCode)
  if (code === '') return null
  const known = codeOfName(occupationName)
  if (known !== null && known !== code) return `“${foldedLine(occupationName)}”的职业编码为 ${known}，请核对`
  if (kind !== 'skill-level' || SKILL_LEVEL_CODE.test(code)) return null
  const suggested = suggestions(occupationCode, occupationName)
  return suggested === ''
    ? '职业编码应如 4-03-02-08，请对照证书核对'
    : `职业编码应如 4-03-02-08，是否：${suggested}`
}

/** By the name typed, also where it was typed into the place of the code. */
function suggestions(code: string, name: string): string {
  const wanted = [foldedLine(code), foldedLine(name)].filter((text) => /\p{Script=Han}/u.test(text))
  return LISTED.filter((listed) =>
    wanted.some((text) => listed.name.includes(text) || text.includes(listed.name)),
  )
    .slice(0, MOST_SUGGESTED)
    .map((listed) => `${listed.name} ${listed.code}`)
    .join('、')
}
