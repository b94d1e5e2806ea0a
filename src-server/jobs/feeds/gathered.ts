// What a line of a feed brings about a person. Each file is of one source and says nothing but what that source may say
// (policy sheet 4.5); how it joins what is known stands in made-of.ts.

import { type DocumentNumber, parseDocumentNumber } from '#shared/domain/identity/document-number.ts'
import { personNameSchema, phoneSchema } from '#shared/domain/identity/person-schema.ts'
import { type FactsSource, SAID_BY } from '#shared/domain/person/sources.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import {
  certificateSchema,
  historyItemSchema,
  householdSchema,
  retirementTrackSchema,
  sexSchema,
  spellSchema,
} from '#shared/policy/input.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
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

/** What in a line does not belong to the source, in the words of the staff; empty: nothing. */
export function foreignTo(source: FactsSource, said: GatheredFacts): readonly string[] {
  const { spells: kinds, also } = SAID_BY[source]
  const spells = said.spells
    .filter((spell) => !kinds.includes(spell.kind))
    .map(({ kind }) => SPELL_TITLES[kind])
  const pension = said.pensionFrom !== null || said.retirementTrack !== null
  const named = [...said.spells, ...said.history].filter(
    (fact) => fact.source != null && fact.source !== source,
  )
  return [
    ...new Set(spells),
    ...(said.history.length > 0 && also !== 'history' ? ['补贴享受记录'] : []),
    ...(pension && also !== 'pension' ? ['养老待遇'] : []),
    ...(named.length > 0 ? ['注明其他来源的数据'] : []),
  ]
}
