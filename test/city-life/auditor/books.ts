// The books: everything that the audit export says, laid out by application, person and payment, in the order in which it
// happened.

import { dayOf, endOf, millis } from './days.ts'
import type { ActLine } from './export-lines.ts'
import { readExport } from './read-export.ts'

/** An act with its place in the server's order and its arrival there, which is when it took effect. */
export interface Act extends ActLine {
  readonly place: number
  readonly arrived: number
}

export type Books = ReturnType<typeof readBooks>

export function readBooks(folder: string) {
  const read = readExport(folder)
  const acts: Act[] = read.acts.map((act, place) => ({
    ...act,
    place,
    arrived: millis(act.receivedAt ?? act.at ?? '1970-01-01'),
  }))
  const there = new Set(read.files.map(({ name }) => name))
  const lastDay = read.asOf ?? dayOf(Math.max(0, ...acts.slice(-1).map(({ arrived }) => arrived)))
  return {
    ...read,
    acts,
    lastDay,
    /** The last moment of which the export speaks. */
    end: endOf(lastDay),
    /** Whether the export has this file at all. */
    has: (name: string): boolean => there.has(name),
    application: new Map(read.applications.map((line) => [line.id, line])),
    applicationsOf: by(read.applications, ({ person }) => person ?? ''),
    paymentsOf: by(
      read.payments.toSorted((one, other) => compared(one.orderedOn, other.orderedOn)),
      ({ application }) => application,
    ),
    actsOn: by(acts, ({ record }) => record),
    callsOf: by(
      read.calls.toSorted((one, other) => compared(one.month, other.month)),
      ({ application }) => application,
    ),
    unpaidOf: by(read.unpaid, ({ application }) => application),
    recoupOf: by(read.recoup, ({ application }) => application),
    publicationsOf: by(
      read.publications.flatMap((publication) =>
        publication.members.map((member) => ({ member, publication })),
      ),
      ({ member }) => member,
    ),
    framesOf: by(
      read.draws.flatMap((draw) => draw.frame.map((member) => ({ member, draw }))),
      ({ member }) => member,
    ),
    samplesOf: by(
      read.draws.flatMap((draw) => draw.sample.map(({ application }) => ({ member: application, draw }))),
      ({ member }) => member,
    ),
    factsOf: by(read.facts, ({ person }) => person),
    historyOf: by(read.history, ({ person }) => person),
    person: new Map(read.persons.map((line) => [line.person, line])),
    bankOf: by(
      read.bank.toSorted(
        (one, other) => millis(one.receivedAt ?? '1970-01-01') - millis(other.receivedAt ?? '1970-01-01'),
      ),
      ({ payment }) => (payment ?? '').toLowerCase(),
    ),
    ordersOf: by(
      read.orders.flatMap((order) => order.payments.map((payment) => ({ payment, order }))),
      ({ payment }) => payment,
    ),
    owedOn: by(read.owed, ({ record }) => record),
    suspectsOf: by(read.suspects, ({ application }) => application),
    delivery: new Map(read.deliveries.map((line) => [line.id, line])),
  }
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The lines by a key, in their order; an empty list where there are none. */
export function by<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): (key: string) => readonly Line[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = keyOf(line)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return (key) => groups.get(key) ?? []
}
