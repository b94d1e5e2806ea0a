// The oracle: one command after the other, on one state, with no sync at all. What the server committed must be exactly
// what this model makes of the same commands in the same order (sync sheet 7).

import { NO_VERSION } from '#shared/domain/case/gate.ts'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { type CityNotice, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Committed, StaffRow } from '../server/memory-tables.ts'
import type { Stats } from '../sim/stats.ts'
import { HistoryFailure } from './failure.ts'

interface State {
  notice: CityNotice
  readonly people: Map<string, PersonFile>
  readonly records: Map<string, Application>
  /** Record ids in the order in which they were first lodged. */
  readonly lodged: string[]
  /** Acts that did on the server what they did before their person. */
  readonly asSeen: Set<string>
}

export function checkAgainstModel(
  log: readonly Committed[],
  people: readonly PersonFile[],
  notice: CityNotice,
  staff: ReadonlyMap<string, StaffRow>,
  stats: Stats,
): void {
  const state: State = {
    notice,
    people: new Map(people.map((person) => [person.id, person])),
    records: new Map(),
    lodged: [],
    asSeen: new Set(),
  }
  for (const what of log) {
    stats.check('the server did what the model does')
    if (what.kind === 'job') runJob(state, what)
    else runCommand(state, what, staff)
  }
}

function runJob(state: State, job: Extract<Committed, { kind: 'job' }>): void {
  if (job.person !== undefined) state.people.set(job.person.id, job.person)
  if (job.notice !== undefined) state.notice = job.notice
  if (job.after !== undefined) state.records.set(job.after.id, job.after)
}

function runCommand(
  state: State,
  { command, receivedAt, outcome, after }: Extract<Committed, { kind: 'command' }>,
  staff: ReadonlyMap<string, StaffRow>,
): void {
  const before = state.records.get(command.target) ?? null
  const identityNumber = personOf(command, before)
  // Upon an act that took no effect, or another one than its person saw, the version says nothing about what was seen.
  const saw = command.upon === undefined || state.asSeen.has(command.upon)
  const seen = saw ? command : { ...command, basedOn: NO_VERSION }
  const decided = decide(before, seen, actorOf(command, receivedAt, staff), {
    stage: 'done',
    known: {
      person: [...state.people.values()].find((file) => file.identityNumber === identityNumber) ?? null,
      notice: identityNumber === null ? NO_NOTICE : state.notice,
      others: othersOf(state, identityNumber, command.target),
    },
  })
  if (!decided.ok) {
    same(command, outcome.status, before === null ? 'refused' : decided.error.kind)
    return
  }
  const expected = applicationSchema.parse(applyAll(before, decided.value))
  same(command, outcome.status, 'applied')
  const acts = new Set(before?.log.map(({ at }) => at))
  const trail = new Set(seen.trail)
  const sameActs =
    seen.trail === undefined || (acts.size === trail.size && [...acts].every((at) => trail.has(at)))
  const merged = (before?.version ?? 0) !== seen.basedOn || !sameActs
  if (!merged) state.asSeen.add(command.id)
  if (outcome.status === 'applied') {
    same(command, outcome.version, expected.version)
    same(command, outcome.merged, merged)
  }
  same(command, JSON.stringify(after), JSON.stringify(expected))
  state.records.set(expected.id, expected)
  if (expected.lodgedOn !== null && !state.lodged.includes(expected.id)) state.lodged.push(expected.id)
}

function othersOf(state: State, identityNumber: string | null, target: string): Application[] {
  const place = state.lodged.indexOf(target)
  const earlier = place < 0 ? state.lodged : state.lodged.slice(0, place)
  return earlier
    .filter((id) => id !== target)
    .flatMap((id) => state.records.get(id) ?? [])
    .filter(({ applicant }) => applicant.identityNumber === identityNumber)
}

function actorOf(command: Command, receivedAt: Instant, staff: ReadonlyMap<string, StaffRow>) {
  const row = staff.get(command.actor)
  const [first] = row?.roles ?? []
  if (row === undefined || first === undefined) return { id: command.actor, unit: '', roles: [] }
  const moment = command.at >= first.from && command.at <= receivedAt ? command.at : receivedAt
  const roles = row.roles.findLast(({ from }) => from <= moment)?.roles ?? []
  return { id: command.actor, unit: row.unit, roles }
}

const personOf = (command: Command, before: Application | null): string | null => {
  const brought = 'dossier' in command.body ? command.body.dossier : null
  return (brought ?? before)?.applicant.identityNumber ?? null
}

function same(command: Command, got: unknown, expected: unknown): void {
  if (got === expected) return
  throw new HistoryFailure(
    'the server did what the model does',
    `${command.body.type} ${command.id}: ${String(got).slice(0, 600)} instead of ${String(expected).slice(0, 600)}`,
    'overwritten',
  )
}
