// One person at one counter, as acts: lodged or refused as the engine says, and now and then a paper afterwards.

import type { Act, CommandBody } from '#shared/domain/case/command.ts'
import { type Decision, decideOn } from '#shared/domain/application/decision.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { dossierOf } from '../../../src-server/demo/dossier.ts'
import type { Random } from '../../../src-server/demo/random.ts'

/** Of the lodged records, so many get a paper afterwards, in a command of their own. */
const PAPERS = 0.4

export interface Seat {
  readonly unit: string
  readonly clerk: string
  readonly device: string
  readonly deviceCode: string
}

export type SeatedAct = Act & Pick<Seat, 'device' | 'deviceCode'>

export function actsOfVisit(
  random: Random,
  seat: Seat,
  person: PersonFile,
  notice: CityNotice,
  at: Instant,
): SeatedAct[] {
  const today = shanghaiDate(at)
  const certificate = person.certificates.find(({ issueDate }) => issueDate < today)
  if (certificate === undefined) return []
  const target = uuidV7(at, random.bytes(10))
  const dossier = dossierOf(person, certificate, random.int(1, 99_999), at, seat.clerk)
  const head = { id: target, unitId: seat.unit, on: today, at }
  const decision = decideOn(dossier, { person, notice, others: [] }, head)
  if (decision === null) return []
  const lodging = lodgingOf(dossier, decision)
  const standing = lodging.type === 'acceptApplication'
  const bodies = standing && random.chance(PAPERS) ? [lodging, paper(random, seat, at)] : [lodging]
  return bodies.map((body, index) => ({
    id: uuidV7(at, random.bytes(10)),
    target,
    basedOn: index,
    unit: seat.unit,
    actor: seat.clerk,
    actorName: '演示员',
    at,
    body,
    device: seat.device,
    deviceCode: seat.deviceCode,
  }))
}

const lodgingOf = (dossier: ReturnType<typeof dossierOf>, decision: Decision): CommandBody =>
  decision.outcome.decision === 'ineligible'
    ? { type: 'refuseApplication', dossier, grounds: groundsOf(decision) }
    : { type: 'acceptApplication', dossier, missing: [], seen: decision.outcome }

const paper = (random: Random, { clerk }: Seat, at: Instant): CommandBody => ({
  type: 'attachMaterial',
  material: {
    id: uuidV7(at, random.bytes(10)),
    kind: 'other',
    originalSeen: true,
    copyKept: true,
    scans: [],
    remark: '补充说明',
    seenBy: clerk,
    seenAt: at,
  },
})
