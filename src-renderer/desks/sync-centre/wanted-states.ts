// The states to which an act on a record of any kind leads, by its kind's own state table, in the staff's
// words; empty where the act leaves the state as it is.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { TRANSITIONS } from '#shared/domain/application/transitions.ts'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import { kindOf } from '#shared/domain/case/cases.ts'
import type { CommandType } from '#shared/domain/case/command.ts'
import type { TransitionRow } from '#shared/domain/case/transition.ts'
import { INQUIRY_STATE_TITLES } from '#shared/domain/inquiry/inquiry.ts'
import { INQUIRY_TRANSITIONS } from '#shared/domain/inquiry/transitions.ts'
import { INSTITUTION_HOLD_STATE_TITLES } from '#shared/domain/institution-hold/institution-hold.ts'
import { INSTITUTION_HOLD_TRANSITIONS } from '#shared/domain/institution-hold/transitions.ts'
import { MONTH_STATE_TITLES } from '#shared/domain/month/month.ts'
import { MONTH_TRANSITIONS } from '#shared/domain/month/transitions.ts'
import { PHONE_CHECK_STATE_TITLES } from '#shared/domain/phone-check/phone-check.ts'
import { PHONE_CHECK_TRANSITIONS } from '#shared/domain/phone-check/transitions.ts'
import { PUBLICATION_STATE_TITLES } from '#shared/domain/publication/publication.ts'
import { PUBLICATION_TRANSITIONS } from '#shared/domain/publication/transitions.ts'
import { RECOUP_STATE_TITLES } from '#shared/domain/recoup-item/recoup-item.ts'
import { RECOUP_TRANSITIONS } from '#shared/domain/recoup-item/transitions.ts'
import { RULING_STATE_TITLES } from '#shared/domain/ruling/ruling.ts'
import { RULING_TRANSITIONS } from '#shared/domain/ruling/ruling-design.ts'
import { SUSPECT_STATE_TITLES } from '#shared/domain/suspect/suspect.ts'
import { SUSPECT_TRANSITIONS } from '#shared/domain/suspect/suspect-design.ts'
import { UNPAID_STATE_TITLES } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { UNPAID_TRANSITIONS } from '#shared/domain/unpaid-item/transitions.ts'

type Wanted = (command: CommandType) => readonly string[]

const by =
  <State extends string>(
    table: readonly TransitionRow<State>[],
    titles: Readonly<Record<State | 'draft', string>>,
  ): Wanted =>
  (command) => {
    const states = table.filter((row) => row.command === command).flatMap(({ to }) => to)
    return [...new Set(states)].flatMap((state) => (state === 'unchanged' ? [] : [titles[state]]))
  }

const WANTED: Readonly<Record<CaseKind, Wanted>> = {
  application: by(TRANSITIONS, STATE_TITLES),
  inquiry: by(INQUIRY_TRANSITIONS, INQUIRY_STATE_TITLES),
  'phone-check': by(PHONE_CHECK_TRANSITIONS, PHONE_CHECK_STATE_TITLES),
  'institution-hold': by(INSTITUTION_HOLD_TRANSITIONS, INSTITUTION_HOLD_STATE_TITLES),
  month: by(MONTH_TRANSITIONS, MONTH_STATE_TITLES),
  'unpaid-item': by(UNPAID_TRANSITIONS, UNPAID_STATE_TITLES),
  'recoup-item': by(RECOUP_TRANSITIONS, RECOUP_STATE_TITLES),
  publication: by(PUBLICATION_TRANSITIONS, PUBLICATION_STATE_TITLES),
  ruling: by(RULING_TRANSITIONS, RULING_STATE_TITLES),
  suspect: by(SUSPECT_TRANSITIONS, SUSPECT_STATE_TITLES),
}

export const wantedStates = (command: CommandType): readonly string[] => WANTED[kindOf(command)](command)
