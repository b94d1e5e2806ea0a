// What a person does now and then with an act that the server did not take: does it again on the state of now, discards
// it with a reason, or hands it over.

import { asSeen } from '#shared/domain/case/seen.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { mayNotDiscard } from '#shared/domain/disposition/disposition.ts'
import { screenApplications } from '#shared/sync/screen.ts'
import { waitsForPerson } from '#shared/sync/sync-round.ts'
import type { Random } from '../sim/random.ts'
import type { World } from '../world.ts'
import { basisOf } from './basis.ts'
import { confirm } from './carry-out.ts'
import type { Window } from './windows.ts'
import type { Workstation } from './workstation.ts'

export async function disposeOfOne(
  world: World,
  at: Workstation,
  window: Window,
  random: Random,
): Promise<void> {
  const { session } = at
  const { stats } = world
  const cached = at.cache.state()
  const open = cached.shown.filter(waitsForPerson)
  if (session === null || open.length === 0) return
  const { command } = random.pick(open)
  const decided = { command: command.id, at: at.now() }
  if (random.chance(0.4)) {
    const mark = `mark-${world.newId()}`
    const seen = screenApplications(cached).find(({ record }) => record.id === command.target)?.record ?? null
    const body = remarked(command.body, mark)
    const act = { by: session.staff.id, target: command.target, ...asSeen(seen), body }
    const basis = basisOf(world, at, command.target, cached)
    world.ledger.intended.set(mark, { at, staff: session.staff, intention: { mark, act, seen }, basis })
    const done = await window.redo(command.id, act)
    stats.total(done.ok ? 'outcome then done again' : `redo refused here: ${done.error.fault}`)
    if (done.ok) confirm(world, at, done.value)
    return
  }
  const discards = random.chance(0.5) && mayNotDiscard(command, session.staff) === null
  const settled = await window.giveUp(
    discards
      ? { ...decided, choice: 'discarded', reason: '模拟' }
      : { ...decided, choice: 'handed-over', remark: '模拟' },
  )
  if (settled.ok) stats.total(discards ? 'outcome then discarded' : 'outcome then handed over')
  at.windows.poke()
}

/** The same act under a mark of its own, by which it is found again. */
function remarked(body: CommandBody, mark: string): CommandBody {
  switch (body.type) {
    case 'acceptApplication':
    case 'refuseApplication': {
      const applicant = { ...body.dossier.applicant, secondContact: mark }
      return { ...body, dossier: { ...body.dossier, applicant } }
    }
    case 'returnApplication':
      return { ...body, remark: mark }
    case 'withdrawApplication':
      return { ...body, reason: mark }
    case 'attachMaterial':
    case 'handInMaterial':
      return { ...body, material: { ...body.material, remark: mark } }
    case 'enterPaperFact':
      return { ...body, fact: { ...body.fact, paper: mark } }
    default:
      throw new Error(`no clerk of the simulation does ${body.type}`)
  }
}
