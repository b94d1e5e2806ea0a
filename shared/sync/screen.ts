// The screen's state: what the server last told, with the commands that it has not absorbed yet replayed on it through
// the same decide/apply (sync sheet 4). Pure and deterministic (SYNC-14).

import type { Application } from '#shared/domain/application/application.ts'
import type { OwnApplications } from '#shared/domain/application/counted-history.ts'
import type { AnyDesign, CaseRecord, SmallCase } from '#shared/domain/case/cases.ts'
import { designOf, kindOf } from '#shared/domain/case/cases.ts'
import type { SmallCaseKind } from '#shared/domain/case/case-kind.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import { NO_VERSION } from '#shared/domain/case/gate.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { DecideContext } from '#shared/domain/case/use-case.ts'
import { isSamePerson } from '#shared/domain/identity/person-key.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { ROLES } from '#shared/domain/staff/staff.ts'
import type { CachedState } from './ports.ts'

/** 已存本机 · 已送达 · 市级已确认: the furthest that a record's latest act has come. */
export type Delivery = 'stored' | 'delivered' | 'confirmed'

export interface Screened<Rec> {
  readonly record: Rec
  readonly delivery: Delivery
  /** The last act on the screen that the record does not hold yet, or null. */
  readonly last: string | null
}

export type ScreenApplication = Screened<Application>
export type ScreenCase = Screened<CaseRecord>

type Screen = Map<string, ScreenCase>

/** All records as the screen shows them, the small kinds beside the applications. */
export function screenCases(cached: CachedState): Screen {
  const screen: Screen = new Map(
    [...cached.applications, ...cached.cases].map((record) => [
      record.id,
      { record, delivery: 'confirmed', last: null },
    ]),
  )
  // Acts without effect. What decides and was done upon one of them decides no longer: it waits for a person (SYNC-6).
  const lost = new Set<string>()
  for (const { command, outcome } of cached.shown) {
    if (outcome !== null && outcome.status !== 'applied') {
      lost.add(command.id)
      continue
    }
    const before = screen.get(command.target)?.record ?? null
    // An applied command whose effect the pull has brought already shows through the record itself.
    if (outcome !== null && before !== null && before.version >= outcome.version) continue
    const design = designOf(kindOf(command.body.type))
    if (before !== null && holds(before, command)) continue
    const uponLost = outcome === null && command.upon !== undefined && lost.has(command.upon)
    const seen = uponLost ? { basedOn: NO_VERSION } : asSeen(before)
    const after = replay(design, before, { ...command, ...seen }, cached, screen)
    if (after === null) {
      lost.add(command.id)
      continue
    }
    const delivery = outcome === null ? 'stored' : 'delivered'
    screen.set(command.target, { record: after, delivery, last: command.id })
  }
  return screen
}

export const screenApplications = (cached: CachedState): readonly ScreenApplication[] =>
  applicationsOn(screenCases(cached))

export const isOfKind = <K extends SmallCaseKind>(
  record: CaseRecord,
  kind: K,
): record is Extract<SmallCase, { kind: K }> => 'kind' in record && record.kind === kind

export const applicationsOn = (screen: Screen): readonly ScreenApplication[] =>
  [...screen.values()].flatMap(({ record, ...how }) => ('kind' in record ? [] : [{ record, ...how }]))

/**
 * Whether the record has the act already although its outcome is not known here, as after a restore of the server: a
 * person does one thing at a time, so actor and moment tell an act among those of its record.
 */
export const holds = (record: CaseRecord, command: Command): boolean =>
  record.log.some(({ at, by }) => at === command.at && by === command.actor)

function replay(
  design: AnyDesign,
  before: CaseRecord | null,
  command: Command,
  cached: CachedState,
  screen: Screen,
): CaseRecord | null {
  // The act has been done and the person has left with the paper, so it is replayed as the server will judge it: a
  // lodging stands even where newer facts say otherwise. The act was allowed when it was journalled; roles are judged as of the act (SYNC-8).
  const actor = { id: command.actor, unit: command.unit, roles: [...ROLES] }
  const context = contextOn(design, before, command, cached, screen, 'done')
  const decided = design.decide(before, command, actor, context)
  return decided.ok ? design.applyAll(before, decided.value) : null
}

/** The institutions with a standing hold: nothing of theirs moves towards payment (policy sheet 6). */
export const heldInstitutionsOn = (screen: Screen): string[] =>
  [...screen.values()].flatMap(({ record }) =>
    isOfKind(record, 'institution-hold') && record.state === 'standing' ? [record.institution] : [],
  )

/** What this workstation knows for deciding a command. */
export function contextOn(
  design: AnyDesign,
  before: CaseRecord | null,
  { target, body }: Pick<Command, 'target' | 'body'>,
  cached: CachedState,
  screen: Screen,
  stage: DecideContext['stage'],
): DecideContext {
  const known = (identityNumber: string | null, except: string) => ({
    person: fileOf(identityNumber, cached.people),
    notice: cached.notice,
    ...ownApplications(identityNumber, except, applicationsOn(screen)),
    heldInstitutions: heldInstitutionsOn(screen),
  })
  const members = design.membersOf(before, body).flatMap((id) => {
    const application = screen.get(id)?.record
    if (application === undefined || 'kind' in application) return []
    return [{ application, known: known(application.applicant.identityNumber, id) }]
  })
  return { stage, known: known(personIn(before, body), target), members }
}

/** Whom a command is about: the dossier that it brings, else the record's. */
export function personIn(before: CaseRecord | null, body: CommandBody): string | null {
  if ('dossier' in body && body.dossier !== null) return body.dossier.applicant.identityNumber
  return before === null || 'kind' in before ? null : before.applicant.identityNumber
}

export const fileOf = (identityNumber: string | null, people: readonly PersonFile[]): PersonFile | null =>
  identityNumber === null
    ? null
    : (people.find((file) => isSamePerson(file.identityNumber, identityNumber)) ?? null)

/**
 * The person's other applications as this workstation knows them, unsent ones included. The server's order is the
 * order of arrival, of which the moment of lodging is the best that is known here; what is unsent comes behind what is
 * not, and what is not lodged yet behind everything.
 */
export function ownApplications(
  identityNumber: string | null,
  exceptApplication: string,
  screen: readonly ScreenApplication[],
): OwnApplications {
  if (identityNumber === null) return { others: [] }
  const all = screen.filter(({ record }) => isSamePerson(record.applicant.identityNumber, identityNumber))
  const self = all.find(({ record }) => record.id === exceptApplication)
  const theirs = all.filter(({ record }) => record.id !== exceptApplication)
  const place = self === undefined || self.record.lodgedOn === null ? null : placeOf(self)
  const isLater = (each: ScreenApplication): boolean => place !== null && placeOf(each) > place
  return {
    others: theirs.filter((each) => !isLater(each)).map(({ record }) => record),
    later: theirs.filter(isLater).map(({ record }) => record),
  }
}

const LODGED = new Set(['lodged', 'lodgedOnline', 'carriedOver'])

const placeOf = ({ record, delivery }: ScreenApplication): string => {
  const lodged = record.log.find(({ event }) => LODGED.has(event))
  return `${delivery === 'stored' ? 1 : 0} ${String(lodged?.at ?? 0).padStart(16, '0')} ${record.id}`
}
