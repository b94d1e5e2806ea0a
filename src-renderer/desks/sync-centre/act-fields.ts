// An act field by field, beside what the server holds. Personal data stays masked, as in every list.

import { isApplicationBody } from '#shared/domain/application/bodies.ts'
import { eventTitle } from '#shared/domain/application/log-titles.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { type ActField, theirsAlone } from './act-field.ts'
import { applicationFields } from './application-fields.ts'
import { caseFields } from './case-fields.ts'

export function actFields({ body }: Pick<Command, 'body'>, now: CaseRecord | null): readonly ActField[] {
  const said = isApplicationBody(body)
    ? applicationFields(body, now === null || 'kind' in now ? null : now)
    : caseFields(body, now !== null && 'kind' in now ? now : null)
  return [...said, ...lastActOf(now)]
}

/** Whose work it is that the server holds: the first thing that a clerk asks. */
function lastActOf(now: CaseRecord | null): readonly ActField[] {
  const last = now?.log.at(-1)
  if (now === null || last === undefined) return []
  const what = 'kind' in now ? '' : ` ${eventTitle(last.event)}`
  const words = `${last.byName}${what} ${shanghaiMinute(last.at)}`
  return [theirsAlone('最近办理', words)]
}
