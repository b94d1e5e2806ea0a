// A city at work for the server's benchmark: sixteen districts, their people, one clerk and so many devices each, and
// for every device the acts that its counter has still to send. The same for the same numbers, except for the day.

import { type Decision, decideOn } from '#shared/domain/application/decision.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { DISTRICTS } from '#shared/policy/input.ts'
import { dossierOf } from '../../../src-server/demo/dossier.ts'
import { townNotice } from '../../../src-server/demo/notice.ts'
import { createRandom, type Random } from '../../../src-server/demo/random.ts'
import { type Census, inventDistrict } from '../../../src-server/demo/residents.ts'
import { codeAt } from '../../../src-server/staff/device-code.ts'

const SEED = 20_260_101
/** Of the records, so many get a paper afterwards, in a command of their own. */
const PAPERS = 0.4

export interface Counter {
  readonly unit: string
  readonly clerk: string
  readonly device: string
  readonly deviceCode: string
  readonly commands: readonly Command[]
}

export interface BusyTown {
  readonly notice: CityNotice
  readonly people: readonly PersonFile[]
  readonly counters: readonly Counter[]
}

export function inventBusyTown(devicesADistrict: number, commandsADevice: number, now: Instant): BusyTown {
  const random = createRandom(SEED)
  const today = shanghaiDate(now)
  const notice = townNotice(today)
  const census: Census = { random, today, taken: new Set(), serial: 100 }
  const people: PersonFile[] = []
  const counters = DISTRICTS.flatMap((district) => {
    const residents = inventDistrict(census, district, devicesADistrict * commandsADevice)
    people.push(...residents)
    const unit = unitOfDistrict(district)
    const clerk = random.uuid()
    return Array.from({ length: devicesADistrict }, (_, index): Counter => {
      const seat = { unit, clerk, device: random.uuid(), deviceCode: codeAt(index) }
      const visitors = residents.filter((_person, at) => at % devicesADistrict === index)
      return { ...seat, commands: actsAt(random, seat, visitors, notice, now, commandsADevice) }
    })
  })
  return { notice, people, counters }
}

type Seat = Omit<Counter, 'commands'>

function actsAt(
  random: Random,
  seat: Seat,
  visitors: readonly PersonFile[],
  notice: CityNotice,
  now: Instant,
  count: number,
): Command[] {
  const commands = visitors.flatMap((person) => visit(random, seat, person, notice, now)).slice(0, count)
  return commands.map((command, index) => ({ ...command, deviceSeq: index + 1 }))
}

function visit(random: Random, seat: Seat, person: PersonFile, notice: CityNotice, at: Instant): Command[] {
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
    deviceSeq: 0,
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
