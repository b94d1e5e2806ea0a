// The acts on a record, by what they are called; the moment of an act is its arrival at the server, never what a
// workstation's clock says.

import type { Books } from './books.ts'
import type { ActLine } from './export-lines.ts'

export const ACCEPTANCES = new Set(['acceptApplication', 'acceptOnline'])
export const AUDITS = new Set(['approveRecord'])
export const CONFIRMATIONS = new Set(['confirmPublication'])

export const arrival = ({ receivedAt, at }: ActLine): string => receivedAt ?? at ?? ''

export const actsNamed = (books: Books, record: string, names: ReadonlySet<string>): readonly ActLine[] =>
  books.actsOn(record).filter(({ command }) => names.has(command))

/** The last act of these names on a record that arrived by a moment, or undefined. */
export const lastBefore = (
  books: Books,
  record: string,
  names: ReadonlySet<string>,
  moment: string,
): ActLine | undefined =>
  actsNamed(books, record, names).findLast((act) => Date.parse(arrival(act)) <= Date.parse(moment))
