// A person of a history: who they are, what is true of them, which authority knows it from which day on, and what they
// mean to do with their certificates.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { z } from 'zod'
import type { certificateSchema, historyItemSchema, spellSchema } from '#shared/policy/input.ts'
import type { Household, RetirementTrack, Sex } from '#shared/policy/input.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import type { Register, Source } from './sources.ts'

export type SpellInput = z.input<typeof spellSchema>
export type HistoryInput = z.input<typeof historyItemSchema>
export type CertificateInput = z.input<typeof certificateSchema>

export interface KnownSpell {
  readonly source: Source
  readonly spell: SpellInput
  /** From this day on its authority has it on file; later than the fact where it was entered late. */
  readonly learnedOn: PlainDate
}

export interface KnownHistory {
  readonly source: Source
  readonly item: HistoryInput
  readonly learnedOn: PlainDate
}

export interface Visit {
  readonly on: PlainDate
  readonly channel: 'window' | 'online'
  readonly district: District
  /** Why they come: for the first time, once more after a while, or to a second counter at the same time. */
  readonly why: 'first' | 'again' | 'elsewhere'
}

export interface Earned {
  readonly register: Register
  readonly certificate: CertificateInput & { readonly number: string }
  readonly registeredOn: PlainDate
  /** The register takes it back on this day. */
  readonly revokedOn: PlainDate | null
  readonly visits: readonly Visit[]
  /** For the thirteen items: they bring a proof of a matching post. */
  readonly hasPostProof: boolean
}

export interface Life {
  readonly number: number
  readonly kind: string
  readonly identityNumber: string
  readonly name: string
  readonly sex: Sex
  readonly birthDate: PlainDate
  readonly household: Household
  readonly mobile: string
  readonly secondContact: string
  readonly cardNumber: string
  /** No authority knows them: they bring papers. */
  readonly withoutFeeds: boolean
  readonly pension: { readonly from: PlainDate; readonly learnedOn: PlainDate } | null
  readonly retirementTrack: RetirementTrack | null
  readonly spells: readonly KnownSpell[]
  readonly history: readonly KnownHistory[]
  readonly earned: readonly Earned[]
  /** Chance that they pick up the telephone. */
  readonly reachable: number
}
