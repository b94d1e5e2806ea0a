// The graduation year (毕业学年): from 1 July to 30 June of the year of graduation (工作指引, evaluation 一（二）1（1）).
// A through-programme has two of them; a postgraduate's is the twelve months before the programme ends (口径 R-14).

import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { programmeEnd, type StudentSpell } from './input.ts'
import { runsWithin } from './spells.ts'

export type StudentCategory = 'secondary-student' | 'higher-student'

export type SchoolYear = { readonly first: PlainDate; readonly last: PlainDate }

function schoolYearEndingIn(year: number): SchoolYear {
  const end = plainDate(`${year}-07-01`)
  return { first: addMonths(end, -12), last: addDays(end, -1) }
}

/** The year in which this spell makes its holder a student of the category, or null where it never does. */
export function graduationYear(spell: StudentSpell, category: StudentCategory): SchoolYear | null {
  if (spell.schoolKind === 'higher' && category === 'higher-student' && spell.postgraduate !== null) {
    const end = programmeEnd(spell.postgraduate)
    return { first: addMonths(end, -12), last: addDays(end, -1) }
  }
  const own = spell.schoolKind === 'higher' ? 'higher-student' : 'secondary-student'
  const graduation =
    spell.schoolKind === null ? null : category === own ? spell.graduation : through(spell, category)
  return graduation === null ? null : schoolYearEndingIn(graduation)
}

/** Only a school of higher education runs through-programmes (贯通). */
const through = (spell: StudentSpell, category: StudentCategory): number | null =>
  spell.schoolKind === 'higher' && category === 'secondary-student' ? spell.secondaryGraduation : null

/** On D in the graduation year, at school by D and on some day of that year, not necessarily still (口径 R-21). */
export function isGraduating(spell: StudentSpell, category: StudentCategory, day: PlainDate): boolean {
  const year = graduationYear(spell, category)
  return (
    year !== null &&
    year.first <= day &&
    day <= year.last &&
    spell.from <= day &&
    runsWithin(spell, year.first, year.last)
  )
}
