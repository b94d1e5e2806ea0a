// Everything that can be looked up: clauses first, then sheets; and the search over all their words.

import type { RuleId } from '#shared/policy/assessment.ts'
import { type Clause, clauseIndex } from '#shared/policy/clauses.ts'
import type { Loaded, Sheet } from './sheets/sheet.ts'
import { sheetsWith } from './sheets/sheets.ts'
import { cellText, type Table } from './table.ts'

export type Entry =
  | { readonly kind: 'clause'; readonly id: string; readonly title: string; readonly clause: Clause }
  | { readonly kind: 'sheet'; readonly id: string; readonly title: string; readonly sheet: Sheet }

export interface Hit {
  readonly entry: Entry
  /** The words in which it was found, where they are not the title's own. */
  readonly found: string | null
}

const CLAUSES = clauseIndex().map(
  (clause): Entry => ({ kind: 'clause', id: clause.rule, title: clause.title, clause }),
)

/** With what the city has loaded: catalogues and holidays are no part of the program. */
export const entriesWith = (loaded: Loaded): readonly Entry[] => [
  ...CLAUSES,
  ...sheetsWith(loaded).map((sheet): Entry => ({ kind: 'sheet', id: sheet.id, title: sheet.title, sheet })),
]

export const entryAt = (entries: readonly Entry[], id: string | undefined): Entry | undefined =>
  entries.find((entry) => entry.id === id)

/** The sheets in which a clause's tables stand whole. */
export const RELATED: Partial<Record<RuleId, readonly string[]>> = {
  regime: ['regimes'],
  category: ['categories', 'materials'],
  'working-age': ['retirement'],
  'certificate-covered': ['list-219', 'priority-occupations', 'scarce-catalogue'],
  'catalogue-class': ['standards', 'priority-occupations', 'scarce-catalogue'],
  'skilled-post': ['skilled-posts'],
  'employed-at-application': ['categories'],
  deadline: ['categories', 'holidays'],
}

const tableWords = ({ groups }: Table): string[] =>
  groups.flatMap(({ document, title, rows }) => [
    `${document ?? ''} ${title ?? ''}`,
    ...rows.map((row) => row.map(cellText).join('，')),
  ])

/** Short enough to be shown as the place where it was found. */
function wordsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'sheet') return [entry.id, entry.sheet.summary, ...tableWords(entry.sheet.table)]
  const { rule, law, interpretations, programmes } = entry.clause
  return [
    rule,
    law,
    ...programmes.flatMap(({ title, citation, parameters }) => [
      `${citation} ${title}`,
      ...parameters.map(
        ({ name, value, from, citation: clause }) => `${name} ${value} ${from ?? ''} ${clause}`,
      ),
    ]),
    ...interpretations.map(({ id, silence, reading }) => `口径 ${id}：${silence}。现按：${reading}`),
  ]
}

/** Brackets of every kind are one, width and case make no difference, blanks are nothing. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔[]/g, '(')
    .replace(/[〕\]]/g, ')')
    .replace(/\s/g, '')

interface Indexed {
  readonly entry: Entry
  readonly title: string
  readonly places: readonly { readonly words: string; readonly plain: string }[]
}

const INDEXED = new WeakMap<Entry, Indexed>()

/** Made once for an entry: the search runs at every keystroke. */
function indexed(entry: Entry): Indexed {
  const known = INDEXED.get(entry)
  if (known !== undefined) return known
  const made = {
    entry,
    title: plain(entry.title),
    places: wordsOf(entry).map((words) => ({ words, plain: plain(words) })),
  }
  INDEXED.set(entry, made)
  return made
}

/** `r-1` does not stand in `r-12`. */
function test(word: string): (words: string) => boolean {
  if (!/^r-\d+$/.test(word)) return (words) => words.includes(word)
  const whole = new RegExp(`${word}(?!\\d)`)
  return (words) => whole.test(words)
}

/** Every word of the query stands somewhere in the entry; what has one in its title comes first. */
export function search(entries: readonly Entry[], query: string): readonly Hit[] {
  const tests = query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '')
    .map(test)
  if (tests.length === 0) return entries.map((entry) => ({ entry, found: null }))
  const hits = entries.map(indexed).flatMap(({ entry, title, places }) => {
    const inTitle = tests.some((stands) => stands(title))
    const beyond = tests.filter((stands) => !stands(title))
    if (!beyond.every((stands) => places.some((place) => stands(place.plain)))) return []
    const place =
      places.find((each) => beyond.every((stands) => stands(each.plain))) ??
      places.find((each) => beyond.some((stands) => stands(each.plain)))
    return [{ entry, inTitle, found: beyond.length === 0 ? null : (place?.words ?? null) }]
  })
  return [...hits.filter(({ inTitle }) => inTitle), ...hits.filter(({ inTitle }) => !inTitle)]
}
