// One act in the words of the sync centre: what was done, to whom, when, by whom.

import type { CaseRecord } from '#shared/domain/case/cases.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { receiptNumber } from '#shared/domain/case/receipt-number.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'

export interface ActWords {
  readonly title: string
  readonly whose: string
  readonly number: string
  readonly when: string
  readonly by: string
}

/** `record`: what is known of the record that the act is about, or null. */
export function actWords(command: Command, record: CaseRecord | null): ActWords {
  const { body } = command
  const lodged = 'dossier' in body && body.dossier !== null ? body.dossier.applicant.name : null
  return {
    title: COMMAND_TITLES[body.type],
    whose: lodged === null ? subjectOf(record) : maskName(lodged),
    number: receiptNumber(command),
    when: shanghaiMinute(command.at),
    by: command.actorName,
  }
}

/** Whom or what a record is about. Institutions are not masked; they are no persons. */
function subjectOf(record: CaseRecord | null): string {
  if (record === null) return '—'
  if ('applicant' in record) return maskName(record.applicant.name)
  if ('person' in record) return maskName(record.person.name)
  if (record.kind === 'inquiry') return record.subject
  return record.kind === 'institution-hold' ? record.institution : '—'
}
