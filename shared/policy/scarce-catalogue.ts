// 急需紧缺目录（B类）: the documents name it and do not print it, so it comes from the city as data, a version at a time, each
// with its document, first and last day. Whatever is asked of it is asked of the version in force on D; no version in force
// is a catalogue not loaded, never an empty one.

import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { occupationCodeSchema } from './occupation-code.ts'

export const scarceCatalogueSchema = z.object({
  /** 文号. */
  document: z.string().trim().min(1).max(80),
  from: plainDateSchema,
  /** The last day; null: until another version begins. */
  to: plainDateSchema.nullable(),
  items: z.array(z.object({ code: occupationCodeSchema, name: z.string().trim().min(1).max(60) })).min(1),
})
export type ScarceCatalogue = z.infer<typeof scarceCatalogueSchema>

export const catalogueOn = (versions: readonly ScarceCatalogue[], day: PlainDate): ScarceCatalogue | null =>
  versions.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null

/** The codes in force on a day; null: not loaded. */
export const scarceCodesOn = (
  versions: readonly ScarceCatalogue[],
  day: PlainDate,
): readonly string[] | null => catalogueOn(versions, day)?.items.map(({ code }) => code) ?? null

/** With one version more: it takes the place of one that begins on the same day, and ends an earlier one that had no end. */
export const withCatalogue = (
  versions: readonly ScarceCatalogue[],
  added: ScarceCatalogue,
): readonly ScarceCatalogue[] =>
  [...versions.filter(({ from }) => from !== added.from), added]
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map((version, index, all) => {
      const next = all[index + 1]
      return version.to === null && next !== undefined ? { ...version, to: addDays(next.from, -1) } : version
    })

/** Two versions would be in force on one day, or one ends before it begins. */
export const overlaps = (versions: readonly ScarceCatalogue[]): boolean =>
  versions.some(({ from, to }, index) => {
    const next = versions[index + 1]
    return (to !== null && to < from) || (next !== undefined && to !== null && to >= next.from)
  })

export interface CatalogueChange {
  readonly added: ScarceCatalogue['items']
  readonly removed: ScarceCatalogue['items']
}

/** What the version brings against the one in force on its first day before it was there. */
export function catalogueChange(
  versions: readonly ScarceCatalogue[],
  added: ScarceCatalogue,
): CatalogueChange {
  const before = catalogueOn(versions, added.from)?.items ?? []
  const has = (items: ScarceCatalogue['items'], wanted: string): boolean =>
    items.some(({ code }) => code === wanted)
  return {
    added: added.items.filter(({ code }) => !has(before, code)),
    removed: before.filter(({ code }) => !has(added.items, code)),
  }
}
