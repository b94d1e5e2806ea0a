// The occupations that the notices print, so that a known code brings its name and a known name its code.

import { PRIORITY_OCCUPATIONS, SKILLED_POST_OCCUPATIONS } from '#shared/policy/parameters/occupations.ts'

const LISTED = [...PRIORITY_OCCUPATIONS, ...SKILLED_POST_OCCUPATIONS]

export const nameOfCode = (code: string): string | null =>
  LISTED.find((occupation) => occupation.code === code.trim())?.name ?? null

export const codeOfName = (name: string): string | null =>
  LISTED.find((occupation) => occupation.name === name.trim())?.code ?? null
