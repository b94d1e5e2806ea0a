// The draw itself, pure: the same frame and the same seed give the same list, on any machine, with nothing but SHA-256.
//
// Every application gets a ticket, SHA-256 of `seed:id`; the lowest tickets are drawn, one a person. Every place of the
// sample (100 of the city, 10 of each district) gets a ticket too, and the places in the order of theirs take the
// applications in the order of theirs: drawn city-wide, assigned at random (双随机). What was left unverified in an
// earlier month is called again beside the sample and dealt to a unit by its own ticket.

import { createHash } from 'node:crypto'
import { CITY_UNIT, UNITS } from '#shared/domain/unit/units.ts'

export const ALGORITHM = { name: 'sha256-tickets', version: 1 } as const
export const CITY_SAMPLE = 100
export const DISTRICT_SAMPLE = 10

export interface FrameMember {
  readonly application: string
  /** A number for the person within the frame. */
  readonly person: number
  readonly carriedFrom: string | null
}

export interface Drawn {
  readonly application: string
  readonly unit: string
  readonly carriedFrom: string | null
}

export interface Sample {
  readonly drawn: readonly Drawn[]
  /** Places of the sample for which the frame had nobody left. */
  readonly shortfall: number
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Over the members in the order of their ids, a line each. */
export const frameHash = (frame: readonly FrameMember[]): string =>
  digest(
    frame
      .toSorted((one, other) => (one.application < other.application ? -1 : 1))
      .map(({ application, person, carriedFrom }) => `${application} ${person} ${carriedFrom ?? '-'}\n`)
      .join(''),
  )

export function drawSample(frame: readonly FrameMember[], seed: string): Sample {
  const ticket = (of: string): string => digest(`${seed}:${of}`)
  const carried = frame.filter(({ carriedFrom }) => carriedFrom !== null)
  const taken = new Set(carried.map(({ person }) => person))
  const places = UNITS.flatMap(({ id }) =>
    Array.from({ length: id === CITY_UNIT ? CITY_SAMPLE : DISTRICT_SAMPLE }, (_, n) => ({
      unit: id,
      ticket: ticket(`place:${id}:${n + 1}`),
    })),
  ).toSorted(byTicket)
  const chosen: FrameMember[] = []
  const fresh = frame
    .filter(({ carriedFrom }) => carriedFrom === null)
    .map((member) => ({ member, ticket: ticket(member.application) }))
    .toSorted(byTicket)
  for (const { member } of fresh) {
    if (chosen.length === places.length) break
    if (taken.has(member.person)) continue
    taken.add(member.person)
    chosen.push(member)
  }
  return {
    drawn: [
      ...chosen.map(({ application }, index) => ({
        application,
        unit: places[index]?.unit ?? CITY_UNIT,
        carriedFrom: null,
      })),
      ...carried.map(({ application, carriedFrom }) => ({
        application,
        carriedFrom,
        unit:
          UNITS[parseInt(ticket(`carried:${application}`).slice(0, 8), 16) % UNITS.length]?.id ?? CITY_UNIT,
      })),
    ],
    shortfall: places.length - chosen.length,
  }
}

const byTicket = (one: { readonly ticket: string }, other: { readonly ticket: string }): number =>
  one.ticket < other.ticket ? -1 : 1
