// What the feeds bring about people, and how it joins what is known. A feed speaks for whole groups of facts (policy sheet
// 4.5): what it says of a person in a group replaces what was known of them there, and leaves the other groups alone.

import { randomUUID } from 'node:crypto'
import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import { type DocumentNumber, parseDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { personNameSchema, phoneSchema } from '#shared/domain/identity/person-schema.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import {
  certificateSchema,
  type FactsGroup,
  historyItemSchema,
  householdSchema,
  retirementTrackSchema,
  sexSchema,
  type Spell,
  spellSchema,
} from '#shared/policy/input.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { z } from 'zod'

const identityNumberSchema = z.string().transform((text, context): DocumentNumber => {
  const parsed = parseDocumentNumber(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'not a document number' })
  return z.NEVER
})

export const gatheredFactsSchema = z.strictObject({
  identityNumber: identityNumberSchema,
  name: personNameSchema,
  household: householdSchema,
  /** Of the holder of a travel permit, whose number does not tell. */
  born: z.object({ on: plainDateSchema, sex: sexSchema }).optional(),
  mobile: phoneSchema.nullable().default(null),
  pensionFrom: plainDateSchema.nullable().default(null),
  retirementTrack: retirementTrackSchema.nullable().default(null),
  spells: z.array(spellSchema).max(500).default([]),
  history: z.array(historyItemSchema).max(200).default([]),
})
export type GatheredFacts = z.output<typeof gatheredFactsSchema>

export const gatheredCertificateSchema = z.strictObject({
  identityNumber: identityNumberSchema,
  name: personNameSchema,
  certificate: certificateSchema.extend({ number: z.string().min(1).max(60) }),
})
export type GatheredCertificate = z.output<typeof gatheredCertificateSchema>

/** Up to which day each group of the feed has been gathered. */
export type Watermarks = ReadonlyMap<FactsGroup, PlainDate>

export const GROUP_OF_SPELL: Readonly<Record<Spell['kind'], FactsGroup>> = {
  employee: 'employment',
  flexible: 'employment',
  care: 'employment',
  unemployed: 'status',
  xiebao: 'status',
  'rural-surplus': 'status',
  disabled: 'status',
  'employment-difficulty': 'status',
  veteran: 'status',
  student: 'study',
}

export function groupsIn({ spells, history, pensionFrom, retirementTrack }: GatheredFacts): Set<FactsGroup> {
  const groups = new Set<FactsGroup>(spells.map(({ kind }) => GROUP_OF_SPELL[kind]))
  if (history.length > 0) groups.add('history')
  if (pensionFrom !== null || retirementTrack !== null) groups.add('pension')
  return groups
}

export function withFacts(
  known: PersonFile | null,
  brought: GatheredFacts,
  upTo: Watermarks,
  at: Instant,
): PersonFile {
  const file = known ?? newFile(brought, at)
  const replaced = (group: FactsGroup): boolean => upTo.has(group)
  const dated = <Fact extends { knownAt?: PlainDate | null | undefined }>(fact: Fact, group: FactsGroup) => ({
    ...fact,
    knownAt: fact.knownAt ?? upTo.get(group) ?? null,
  })
  return {
    ...file,
    name: brought.name,
    household: brought.household,
    mobile: brought.mobile ?? file.mobile,
    spells: [
      ...file.spells.filter(({ kind }) => !replaced(GROUP_OF_SPELL[kind])),
      ...brought.spells.map((spell) => dated(spell, GROUP_OF_SPELL[spell.kind])),
    ],
    history: replaced('history') ? brought.history.map((item) => dated(item, 'history')) : file.history,
    ...(replaced('pension')
      ? { pensionFrom: brought.pensionFrom, retirementTrack: brought.retirementTrack }
      : {}),
  }
}

/** Number and item stand for one certificate; what the register says of it last is what holds. */
export const withCertificate = (file: PersonFile, { certificate }: GatheredCertificate): PersonFile => ({
  ...file,
  certificates: [...file.certificates.filter((known) => keyOf(known) !== keyOf(certificate)), certificate],
})

const keyOf = ({ number, occupationCode }: PersonFile['certificates'][number]): string =>
  certificateKey(number ?? '', occupationCode)

function newFile({ identityNumber, name, household, born: typed }: GatheredFacts, at: Instant): PersonFile {
  const born = bornOf(identityNumber, typed)
  return personFileSchema.parse({
    id: randomUUID(),
    unit: CITY_UNIT,
    identityNumber,
    name,
    mobile: null,
    sex: born?.sex,
    birthDate: born?.on,
    household,
    pensionFrom: null,
    retirementTrack: null,
    spells: [],
    certificates: [],
    history: [],
    knownAt: at,
  } satisfies Record<keyof PersonFile, unknown>)
}
