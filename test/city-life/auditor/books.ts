// The books: everything that the audit export says, read once and laid out by application, person and payment. A file
// that is not there is empty; a line that is not of its form is an error of the export and ends the audit.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  actLine,
  applicationLine,
  bankLine,
  callLine,
  catalogueLine,
  deliveryLine,
  drawLine,
  factLine,
  historyLine,
  orderLine,
  owedLine,
  paymentLine,
  personLine,
  publicationLine,
  recoupLine,
  suspectLine,
  tableLine,
  unpaidLine,
} from './export-lines.ts'

export type Books = ReturnType<typeof readBooks>

export function readBooks(folder: string) {
  const applications = readLines(folder, 'applications', applicationLine)
  const payments = readLines(folder, 'payments', paymentLine)
  const acts = readLines(folder, 'acts', actLine)
  const calls = readLines(folder, 'calls', callLine)
  const facts = readLines(folder, 'facts', factLine)
  const publications = readLines(folder, 'publications', publicationLine)
  const unpaid = readLines(folder, 'unpaid', unpaidLine)
  const recoup = readLines(folder, 'recoup', recoupLine)
  return {
    applications,
    payments,
    acts,
    calls,
    facts,
    publications,
    unpaid,
    recoup,
    draws: readLines(folder, 'draws', drawLine),
    history: readLines(folder, 'history', historyLine),
    catalogues: readLines(folder, 'catalogues', catalogueLine),
    deliveries: readLines(folder, 'deliveries', deliveryLine),
    bank: readLines(folder, 'bank', bankLine),
    orders: readLines(folder, 'orders', orderLine),
    owed: readLines(folder, 'owed', owedLine),
    suspects: readLines(folder, 'suspects', suspectLine),
    tables: readLines(folder, 'tables', tableLine),
    persons: readLines(folder, 'persons', personLine),
    /** Whether the export has this file at all. */
    has: (name: string): boolean => existsSync(join(folder, `${name}.ndjson`)),
    application: new Map(applications.map((line) => [line.id, line])),
    paymentsOf: by(payments, ({ application }) => application),
    actsOn: by(acts, ({ record }) => record),
    callsOf: by(calls, ({ application }) => application),
    factsOf: by(facts, ({ person }) => person),
    recoupOf: by(recoup, ({ application }) => application),
    unpaidOf: by(unpaid, ({ application }) => application),
    publicationsOf: by(
      publications.flatMap((publication) => publication.members.map((member) => ({ member, publication }))),
      ({ member }) => member,
    ),
  }
}

/** The lines by a key, in the order of the export; an empty list where there are none. */
export function by<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): (key: string) => readonly Line[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return (key) => groups.get(key) ?? []
}

function readLines<S extends z.ZodType>(folder: string, name: string, line: S): z.output<S>[] {
  const path = join(folder, `${name}.ndjson`)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text, index) => {
      const parsed = line.safeParse(JSON.parse(text))
      if (!parsed.success) throw new SyntaxError(`${name}.ndjson line ${index + 1}: ${parsed.error.message}`)
      return parsed.data
    })
}
