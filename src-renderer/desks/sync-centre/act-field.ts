// One line of the comparison: what the act says, what the server holds in its place.

import type { Account } from '#shared/domain/application/dossier.ts'

export interface ActField {
  readonly title: string
  readonly mine: string
  /** What the server holds in its place; null where it holds nothing of the kind. */
  readonly theirs: string | null
  readonly differs: boolean
}

export const NONE = '—'

export const field = (title: string, mine: string, theirs: string | null): ActField => ({
  ...{ title, mine, theirs },
  differs: theirs !== null && mine !== theirs,
})

/** What only the act says. */
export const alone = (title: string, mine: string): ActField => ({
  ...{ title, mine: mine === '' ? NONE : mine, theirs: null, differs: false },
})

/** What only the server says. */
export const theirsAlone = (title: string, theirs: string): ActField => ({
  ...{ title, mine: NONE, theirs, differs: false },
})

export const accountWords = (of: Account | null): string =>
  of === null ? '待补' : `${of.bank} 尾号 ${of.cardNumber.slice(-4)}`
