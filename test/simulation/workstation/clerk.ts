// What a person at a desk does next: something that the table offers for what the screen shows. Every intention carries
// a mark of its own, by which it is found again wherever it ends up.

import type { Application } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import { allowedCommands } from '#shared/domain/application/transitions.ts'
import type { Material } from '#shared/domain/material/material.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { DOSSIER } from '#shared/fixtures/applicants.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { spellSchema } from '#shared/policy/input.ts'
import { knownFactsIn } from '#shared/sync/known-facts.ts'
import type { IntendedAct } from '#shared/sync/perform-act.ts'
import type { CachedState } from '#shared/sync/ports.ts'
import { screenApplications } from '#shared/sync/screen.ts'
import type { Random } from '../sim/random.ts'

const PAPER_SPELL = spellSchema.parse({
  kind: 'employee',
  from: '2019-01-01',
  employer: '测试企业二',
  employerDistrict: '松江',
  post: 'ordinary',
})

export interface Desk {
  readonly random: Random
  readonly newId: () => string
  readonly now: () => Instant
  readonly people: readonly PersonFile[]
}

export interface Intention {
  readonly mark: string
  readonly act: IntendedAct
  /** The record as the person saw it, or null where they begin one. */
  readonly seen: Application | null
}

export function nextIntention(desk: Desk, staff: Staff, cached: CachedState): Intention | null {
  const { random, newId } = desk
  const mark = `mark-${newId()}`
  const screen = screenApplications(cached).map(({ record }) => record)
  const seen = screen.length === 0 || random.chance(0.35) ? null : random.pick(screen)
  const body = bodyFor(desk, staff, cached, seen, mark)
  if (body === null) return null
  return { mark, seen, act: { by: staff.id, target: seen?.id ?? newId(), ...asSeen(seen), body } }
}

/** Somebody with all papers is accepted who, as far as this desk knows, has not applied before. */
export function acceptAnew(desk: Desk, staff: Staff): Intention {
  const mark = `mark-${desk.newId()}`
  const dossier = dossierFor(desk, null, mark)
  const body = { type: 'acceptApplication' as const, dossier, missing: [], seen: null }
  return { mark, seen: null, act: { by: staff.id, target: desk.newId(), basedOn: 0, body } }
}

/** The same words typed once more: every press of the key makes its ids and moments anew. */
export function typedAgain(act: IntendedAct, desk: Desk, staff: Staff): IntendedAct {
  const { body } = act
  const anew = { id: desk.newId(), seenBy: staff.id, seenAt: desk.now() }
  if ('material' in body) return { ...act, body: { ...body, material: { ...body.material, ...anew } } }
  if ('fact' in body) return { ...act, body: { ...body, fact: { ...body.fact, ...anew } } }
  return act
}

function bodyFor(
  desk: Desk,
  staff: Staff,
  cached: CachedState,
  seen: Application | null,
  mark: string,
): CommandBody | null {
  const { random } = desk
  const offered = allowedCommands(seen?.state ?? 'draft', staff.roles)
  if (offered.length === 0) return null
  const wanted = random.pick(offered)
  const dossier = dossierFor(desk, seen, mark)
  switch (wanted) {
    case 'acceptApplication':
      return { type: wanted, dossier, missing: random.chance(0.3) ? ['category-proof'] : [], seen: null }
    case 'returnApplication':
      return {
        type: wanted,
        dossier: seen === null ? dossier : null,
        missing: ['bank-card'],
        remark: mark,
      }
    case 'refuseApplication': {
      const known = knownFactsIn(cached, dossier.applicant.identityNumber, seen?.id ?? '')
      const at = desk.now()
      const lodging = { id: seen?.id ?? '', unitId: staff.unit, on: seen?.lodgedOn ?? shanghaiDate(at), at }
      const decision = decideOn(dossier, known, lodging)
      return { type: wanted, dossier, grounds: decision === null ? [] : groundsOf(decision) }
    }
    case 'withdrawApplication':
      return random.chance(0.5) ? { type: wanted, reason: mark } : null
    case 'attachMaterial':
      return { type: wanted, material: material(desk, staff, mark, 'other') }
    case 'handInMaterial': {
      const [owed] = seen?.missing ?? []
      if (owed === undefined) return null
      const account = owed === 'bank-card' ? DOSSIER.account : null
      return { type: wanted, material: material(desk, staff, mark, owed), account }
    }
    case 'enterPaperFact':
      return {
        type: wanted,
        fact: {
          id: desk.newId(),
          spell: PAPER_SPELL,
          paper: mark,
          seenBy: staff.id,
          seenAt: desk.now(),
        },
      }
    case 'acceptOnline':
    case 'resolvePending':
    case 'drawForCall':
    case 'recordCallOutcome':
    case 'holdForDifference':
    case 'generateRecord':
    case 'approveRecord':
    case 'returnGenerated':
    case 'refuseGenerated':
    case 'placeHold':
    case 'liftHold':
    case 'publiciseRecord':
    case 'raiseObjection':
    case 'settleObjection':
    case 'confirmRecord':
    case 'orderPayment':
    case 'importPayment':
    case 'replaceAccount':
    case 'revokeCertificate':
    case 'recordRecovered':
      return null
  }
}

function dossierFor(desk: Desk, seen: Application | null, mark: string): LodgeableDossier {
  const person =
    desk.people.find(({ identityNumber }) => identityNumber === seen?.applicant.identityNumber) ??
    desk.random.pick(desk.people)
  const [certificate] = person.certificates
  return {
    ...DOSSIER,
    applicant: {
      ...DOSSIER.applicant,
      identityNumber: person.identityNumber,
      name: person.name,
      secondContact: mark,
    },
    certificate: { ...DOSSIER.certificate, number: certificate?.number ?? 'TEST', state: 'valid' },
  }
}

const material = (desk: Desk, staff: Staff, mark: string, kind: Material['kind']): Material => ({
  id: desk.newId(),
  kind,
  originalSeen: true,
  copyKept: true,
  scans: [],
  remark: mark,
  seenBy: staff.id,
  seenAt: desk.now(),
})

/** The mark of the intention behind a command. */
export function markOf(body: CommandBody): string {
  if ('material' in body) return body.material.remark
  if ('fact' in body) return body.fact.paper
  const { type } = body
  if (type === 'acceptApplication' || type === 'refuseApplication')
    return body.dossier.applicant.secondContact
  if (type === 'returnApplication') return body.remark
  if (type === 'withdrawApplication') return body.reason
  if (type === 'askCity') return body.subject
  if (type === 'answerInquiry') return body.text
  throw new Error(`no clerk of the simulation issues ${type}`)
}
