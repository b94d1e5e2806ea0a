// One act in the words of the sync centre: what was done, to whom, when, by whom.

import type { Command } from '#shared/domain/case/command.ts'
import { receiptNumber } from '#shared/domain/case/receipt-number.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'

export interface ActWords {
  readonly id: string
  readonly title: string
  readonly whose: string
  readonly number: string
  readonly when: string
  readonly by: string
}

export function actWords(command: Command, applicantName: string | null): ActWords {
  const { body } = command
  const named = 'dossier' in body && body.dossier !== null ? body.dossier.applicant.name : applicantName
  return {
    id: command.id,
    title: COMMAND_TITLES[body.type],
    whose: named === null ? '—' : maskName(named),
    number: receiptNumber(command),
    when: `${shanghaiDate(command.at)} ${shanghaiTime(command.at)}`,
    by: command.actorName,
  }
}
