// One act of the signed-in person: decided here, written to the host's journal, then shown, then sent. Until the host
// confirms that the journal has it on disk, nothing has happened and what was typed is still there (SYNC-1, SYNC-3).

import { type Fault, type FaultName, fault } from '#shared/contracts/faults.ts'
import { type AnyDesign, designOf, kindOf } from '#shared/domain/case/cases.ts'
import type { Act, Command, CommandBody } from '#shared/domain/case/command.ts'
import type { Seen } from '#shared/domain/case/seen.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CachedState, CachePort, JournalPort, Subject } from './ports.ts'
import { contextOn, personIn, screenCases } from './screen.ts'

/** With what was on the screen. */
export interface IntendedAct extends Seen {
  /** Whose desk is on the screen. In another window somebody else may have signed in since. */
  readonly by: string
  readonly target: string
  readonly body: CommandBody
}

export interface SignedIn {
  readonly staff: Staff
  readonly device: string
  readonly deviceCode: string
}

export interface ActPorts {
  readonly journal: Pick<JournalPort, 'append'>
  readonly cache: Pick<CachePort, 'around' | 'show'>
  /** Null: nobody is signed in. */
  readonly signedIn: () => Promise<Result<SignedIn | null, Fault>>
  readonly now: () => Instant
  readonly newId: () => string
  /** The act is on disk: send it soon. */
  readonly journalled: (act: Command) => void
}

export type PerformAct = (intended: IntendedAct) => Promise<Result<Command, Fault>>

/** The host may have the act, or not. */
const SAYS_NOTHING: ReadonlySet<FaultName> = new Set(['hostUnreachable', 'storageStalled'])

export function createPerformAct(ports: ActPorts): PerformAct {
  // Acts of which the host did not say whether it has them: the person who presses the key again means the same act.
  const unclear = new Map<string, Act>()

  return async (intended) => {
    const signedIn = await ports.signedIn()
    if (!signedIn.ok) return signedIn
    if (signedIn.value === null) return err(fault('signInNeeded'))
    if (signedIn.value.staff.id !== intended.by) return err(fault('otherPerson'))
    const key = wordsOf(intended)
    const decided = unclear.get(key)
    const act = decided === undefined ? await decideAct(ports, intended, signedIn.value) : ok(decided)
    if (!act.ok) return act

    const sealed = await ports.journal.append(act.value)
    if (sealed.ok || !SAYS_NOTHING.has(sealed.error.fault)) unclear.delete(key)
    else unclear.set(key, act.value)
    if (!sealed.ok) return sealed
    // The act stands, whatever becomes of the cache; the next round shows it from the journal (SYNC-2).
    await ports.cache.show([{ command: sealed.value, outcome: null }]).catch(() => undefined)
    ports.journalled(sealed.value)
    return sealed
  }
}

/** What was typed, without the ids and moments that every press of the key makes anew. */
const wordsOf = (intended: IntendedAct): string =>
  JSON.stringify(intended, (key, value: unknown) => (key === 'id' || key === 'seenAt' ? undefined : value))

async function decideAct(
  ports: ActPorts,
  intended: IntendedAct,
  { staff, device, deviceCode }: SignedIn,
): Promise<Result<Act, Fault>> {
  const { target, basedOn, trail, body } = intended
  const design = designOf(kindOf(body.type))
  const applicant = personIn(null, body)
  const targets = [target, ...design.membersOf(null, body)]
  const identityNumbers = applicant === null ? [] : [applicant]
  const cached = await cachedAround(ports, design, { target, body }, { targets, identityNumbers })
  if (cached === null) return err(fault('storageFailed'))
  const screen = screenCases(cached)
  const shown = screen.get(target)
  const state = shown?.record ?? null
  const act = {
    target,
    basedOn,
    trail,
    body,
    ...(shown === undefined || shown.last === null ? {} : { upon: shown.last }),
    id: ports.newId(),
    unit: staff.unit,
    actor: staff.id,
    actorName: staff.name,
    at: ports.now(),
  }
  // The host numbers the act only when it is on disk; for asking whether it may be done any number will do.
  const proposed = { ...act, device, deviceCode, deviceSeq: 1 }
  const decided = design.decide(
    state,
    proposed,
    staff,
    contextOn(design, state, act, cached, screen, 'proposed'),
  )
  return decided.ok ? ok(act) : err(decided.error.fault)
}

/** Which applications an act names may stand in its record alone: then the cache is asked once more, with them. */
async function cachedAround(
  { cache }: ActPorts,
  design: AnyDesign,
  { target, body }: Pick<Act, 'target' | 'body'>,
  subject: Subject,
): Promise<CachedState | null> {
  const cached = await cache.around(subject).catch(() => null)
  if (cached === null) return null
  const members = design.membersOf(screenCases(cached).get(target)?.record ?? null, body)
  const targets = [...new Set([...subject.targets, ...members])]
  return targets.length === subject.targets.length
    ? cached
    : cache.around({ ...subject, targets }).catch(() => null)
}
