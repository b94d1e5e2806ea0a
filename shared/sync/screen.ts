// The screen's state: what the server last told, with the commands that it has not absorbed yet replayed on it through
// the same decide/apply (sync sheet 4). Pure and deterministic (SYNC-14).

import type { Application } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import type { Command } from '#shared/domain/application/command.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { ROLES } from '#shared/domain/staff/staff.ts'
import type { CachedState } from './ports.ts'

/** 已存本机 · 已送达 · 市级已确认: the furthest that a record's latest act has come. */
export type Delivery = 'stored' | 'delivered' | 'confirmed'

export interface ScreenApplication {
  readonly record: Application
  readonly delivery: Delivery
}

export function screenApplications(cached: CachedState): readonly ScreenApplication[] {
  const screen = new Map<string, ScreenApplication>(
    cached.applications.map((record) => [record.id, { record, delivery: 'confirmed' }]),
  )
  for (const { command, outcome } of cached.shown) {
    if (outcome !== null && outcome.status !== 'applied') continue
    const before = screen.get(command.target)?.record ?? null
    // An applied command whose effect the pull has brought already shows through the record itself.
    if (outcome !== null && before !== null && before.version >= outcome.version) continue
    if (before !== null && holds(before, command)) continue
    const after = replay(before, command, cached, screen)
    if (after === null) continue
    screen.set(command.target, { record: after, delivery: outcome === null ? 'stored' : 'delivered' })
  }
  return [...screen.values()]
}

/**
 * Whether the record has the act already although its outcome is not known here, as after a restore of the server: a
 * person does one thing at a time, so actor and moment tell an act among those of its record.
 */
export const holds = (record: Application, command: Command): boolean =>
  record.log.some(({ at, by }) => at === command.at && by === command.actor)

function replay(
  before: Application | null,
  command: Command,
  cached: CachedState,
  screen: ReadonlyMap<string, ScreenApplication>,
): Application | null {
  const identityNumber = before?.applicant.identityNumber ?? identityIn(command)
  const known = {
    person: cached.people.find((file) => file.identityNumber === identityNumber) ?? null,
    notice: cached.notice,
    others: othersOf(identityNumber, command.target, [...screen.values()]),
  }
  // The act has been done and the person has left with the paper, so it is replayed as the server will judge it: a
  // lodging stands even where newer facts say otherwise. The act was allowed when it was journalled; roles are judged as of the act (SYNC-8).
  const actor = { id: command.actor, unit: command.unit, roles: [...ROLES] }
  const rebased = { ...command, basedOn: before?.version ?? 0 }
  const decided = decide(before, rebased, actor, { stage: 'done', known })
  return decided.ok ? applyAll(before, decided.value) : null
}

const identityIn = (command: Command): string | null =>
  'dossier' in command.body && command.body.dossier !== null
    ? command.body.dossier.applicant.identityNumber
    : null

/** The person's other applications, unsent ones included (R-29: they come last, since `screen` keeps server order). */
export const othersOf = (
  identityNumber: string | null,
  exceptApplication: string,
  screen: readonly ScreenApplication[],
): Application[] =>
  screen
    .map(({ record }) => record)
    .filter((record) => record.id !== exceptApplication && record.applicant.identityNumber === identityNumber)
