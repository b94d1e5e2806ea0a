// A person of the town before the server's file of them: what differs from person to person, and how a draft becomes
// a file. The parse fills in what a draft leaves out and refuses what no file may hold.

import { birthDateOf, type IdentityNumber, sexOf } from '#shared/domain/identity/identity-number.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import { type PlainDate } from '#shared/kernel/plain-date.ts'
import type {
  certificateSchema,
  historyItemSchema,
  Household,
  RetirementTrack,
  spellSchema,
} from '#shared/policy/input.ts'
import type { Level } from '#shared/policy/vocabulary.ts'
import type { z } from 'zod'
import { momentOf } from './moments.ts'
import { INSTITUTIONS } from './names.ts'
import type { Item } from './occupations.ts'

export type DraftSpell = z.input<typeof spellSchema>
export type DraftCertificate = z.input<typeof certificateSchema>
export type DraftHistory = z.input<typeof historyItemSchema>

export interface PersonDraft {
  readonly identityNumber: IdentityNumber
  readonly name: string
  readonly mobile: string
  readonly household: Household
  readonly pensionFrom?: PlainDate
  readonly retirementTrack?: RetirementTrack
  readonly spells: readonly DraftSpell[]
  readonly certificates: readonly DraftCertificate[]
  readonly history?: readonly DraftHistory[]
}

export function personFile(draft: PersonDraft, id: string, unit: string, today: PlainDate): PersonFile {
  return personFileSchema.parse({
    pensionFrom: null,
    retirementTrack: null,
    history: [],
    ...draft,
    id,
    unit,
    sex: sexOf(draft.identityNumber),
    birthDate: birthDateOf(draft.identityNumber),
    // Gathered in the small hours, as feeds are.
    knownAt: momentOf(today, 4),
  })
}

/** A certificate of the register. `serial` makes its number; the leading zeros are no real institution's. */
export function certified(
  item: Item,
  level: Level | null,
  issueDate: PlainDate,
  serial: number,
  change: Partial<DraftCertificate> = {},
): DraftCertificate {
  return {
    number: `Y0000310${issueDate.slice(2, 4)}${level ?? 0}${String(serial).padStart(11, '0')}`,
    kind: item.kind,
    occupationCode: item.code,
    occupationName: item.name,
    level,
    issueDate,
    institution: institutionOf(item),
    obtainedVia: 'assessment',
    state: 'valid',
    listed219: item.listed219 ?? false,
    aiItem: item.aiItem ?? false,
    source: '证书归集',
    ...change,
  }
}

/** Every institution assesses certain occupations, so that a hold on one of them leaves the others alone. */
function institutionOf({ code }: Item): string {
  const digits = Array.from(code.replaceAll(/\D/g, ''), Number)
  return INSTITUTIONS[digits.reduce((sum, digit) => sum + digit, 0) % INSTITUTIONS.length] ?? INSTITUTIONS[0]
}
