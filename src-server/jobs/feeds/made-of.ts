// One person file, made of what each source said of the person (policy sheet 4.5, M-7). Of a source the newest word holds, by
// the day up to which it had gathered and the number of its delivery; nothing of one source is ever changed by another. The
// file is a function of those words alone, in whatever order they arrived: deliveries commute, also doubled and late ones.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import type { DocumentNumber } from '#shared/domain/identity/document-number.ts'
import { isSameName } from '#shared/domain/identity/person-name.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import {
  type Source,
  sourceOfCertificate,
  sourceOfHistory,
  sourceOfSpell,
  SOURCES,
} from '#shared/domain/person/sources.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import {
  certificateSchema,
  historyItemSchema,
  householdSchema,
  retirementTrackSchema,
  sexSchema,
  spellSchema,
} from '#shared/policy/input.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { canonicalHash } from '../../sync/canonical-hash.ts'

export const saidContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    name: z.string(),
    household: householdSchema,
    /** Of the holder of a travel permit, whose number does not tell. */
    born: z.object({ on: plainDateSchema, sex: sexSchema }).exactOptional(),
    pensionFrom: plainDateSchema.nullable(),
    retirementTrack: retirementTrackSchema.nullable(),
    spells: z.array(spellSchema),
    history: z.array(historyItemSchema),
  }),
  /** Apart, because a source that does not say it again does not take it back. */
  z.object({ kind: z.literal('mobile'), mobile: z.string() }),
  z.object({ kind: z.literal('certificate'), name: z.string(), certificate: certificateSchema }),
])
export type SaidContent = z.infer<typeof saidContentSchema>
export type SaidFacts = Extract<SaidContent, { kind: 'facts' }>

export interface Said {
  readonly source: Source
  /** Of a register the certificate, by number and item; `mobile` for the telephone; else ''. */
  readonly item: string
  /** Up to which day the source had gathered when it said so. */
  readonly asOf: PlainDate
  /** Of the delivery, among those of one day. */
  readonly number: number
  readonly content: SaidContent
}

export const placeOf = ({ source, item }: Pick<Said, 'source' | 'item'>): string => `${source} ${item}`

/** Whether the one is newer. Of two that say different things as of the same delivery one wins, whichever came first. */
export function isNewer(one: Said, other: Said): boolean {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf
  if (one.number !== other.number) return one.number > other.number
  return digestOf(one) > digestOf(other)
}

const digestOf = ({ content }: Said): string => canonicalHash(content).toString('hex')

/** The words that hold, one for each place. */
export function newestOf(said: readonly Said[]): Said[] {
  const newest = new Map<string, Said>()
  for (const each of said) {
    const held = newest.get(placeOf(each))
    if (held === undefined || isNewer(each, held)) newest.set(placeOf(each), each)
  }
  return [...newest.values()]
}

/**
 * Null while no source has said who the person is and where they live: a certificate alone makes no file, and waits.
 * `before` holds what was entered before its source ever delivered; a source that has spoken since takes its place.
 */
export function madeOf(
  identityNumber: DocumentNumber,
  said: readonly Said[],
  before: PersonFile | null,
  at: Instant,
): PersonFile | null {
  const words = newestOf(said).sort(byPlace)
  const facts = words.flatMap(({ content, ...of }) => (content.kind === 'facts' ? [{ ...of, content }] : []))
  const [newest] = facts.toSorted((one, other) => (isNewer(other, one) ? 1 : -1))
  const who = newest?.content ?? before
  if (who === null) return null
  const mobiles = words.flatMap((each) => (each.content.kind === 'mobile' ? [each] : []))
  const [reachable] = mobiles.toSorted((one, other) => (isNewer(other, one) ? 1 : -1))
  const spoken = new Set<string>(words.map(({ source }) => source))
  const pension = facts.find(({ source }) => source === 'pension')?.content ?? before
  return {
    ...(before ?? newFile(identityNumber, who, newest?.content.born, at)),
    name: who.name,
    household: who.household,
    mobile: reachable?.content.kind === 'mobile' ? reachable.content.mobile : (before?.mobile ?? null),
    spells: inOrder(
      [...(before?.spells ?? []).map((spell) => [sourceOfSpell(spell), spell] as const)].filter(
        ([source]) => !spoken.has(source),
      ),
      facts.flatMap(({ source, asOf, content }) =>
        content.spells.map(
          (spell) => [source, { ...spell, source, knownAt: spell.knownAt ?? asOf }] as const,
        ),
      ),
    ),
    history: inOrder(
      (before?.history ?? [])
        .map((item) => [sourceOfHistory(item), item] as const)
        .filter(([source]) => !spoken.has(source)),
      facts.flatMap(({ source, asOf, content }) =>
        content.history.map((item) => [source, { ...item, source, knownAt: item.knownAt ?? asOf }] as const),
      ),
    ),
    pensionFrom: pension?.pensionFrom ?? null,
    retirementTrack: pension?.retirementTrack ?? null,
    certificates: certificatesOf(words, before, who.name),
  }
}

/** What a register says under another name than the person's is not theirs, until one of the two names is put right. */
function certificatesOf(
  words: readonly Said[],
  before: PersonFile | null,
  name: string,
): PersonFile['certificates'] {
  const spoken = new Set(words.map(placeOf))
  const entered = (before?.certificates ?? [])
    .map((certificate) => [sourceOfCertificate(certificate), certificate] as const)
    .filter(([source, certificate]) => !spoken.has(placeOf({ source, item: itemOf(certificate) })))
  const registered = words.flatMap(({ source, asOf, content }) => {
    if (content.kind !== 'certificate' || !isSameName(content.name, name)) return []
    const { certificate } = content
    return [[source, { ...certificate, source, knownAt: certificate.knownAt ?? asOf }] as const]
  })
  return inOrder(entered, registered)
}

export const itemOf = ({ number, occupationCode }: PersonFile['certificates'][number]): string =>
  certificateKey(number ?? '', occupationCode)

/** Source by source, and within a source as it was said: which came first decides nothing. */
function inOrder<Fact>(
  entered: readonly (readonly [Source, Fact])[],
  said: readonly (readonly [Source, Fact])[],
): Fact[] {
  return [...entered, ...said]
    .toSorted(([one], [other]) => SOURCES.indexOf(one) - SOURCES.indexOf(other))
    .map(([, fact]) => fact)
}

const byPlace = (one: Said, other: Said): number =>
  SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source) || (one.item < other.item ? -1 : 1)

function newFile(
  identityNumber: DocumentNumber,
  { name, household }: Pick<PersonFile, 'name' | 'household'>,
  typed: SaidFacts['born'],
  at: Instant,
): PersonFile {
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
