// What the counters of the town did in the last weeks, as sealed commands: most people were accepted, some sent home for
// a paper, some refused, a few changed their mind. They are decided and applied by the same code as everyone else's.

import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import { type Decision, decideOn } from '#shared/domain/application/decision.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { addDays, type PlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { dossierOf } from './dossier.ts'
import { momentOf } from './moments.ts'
import type { Random } from './random.ts'

const WEEKS = 6
/** Of the people with a certificate, so many came in these weeks. */
const CAME = 0.3

export interface Counter {
  readonly unit: string
  readonly clerks: readonly Staff[]
  /** The workstation at which all this was typed. */
  readonly device: string
  readonly deviceCode: string
}

export function inventLodgings(
  random: Random,
  today: PlainDate,
  counter: Counter,
  people: readonly PersonFile[],
  notice: CityNotice,
): Command[] {
  const visits = people
    .filter((person) => person.unit === counter.unit && random.chance(CAME))
    .flatMap((person) => visitOf(random, today, person))
    .sort((a, b) => a.at - b.at)
  const commands = visits.flatMap((visit, index) => actsOf(random, counter, visit, notice, index))
  return commands.map((command, index) => ({ ...command, deviceSeq: index + 1 }))
}

interface Visit {
  readonly person: PersonFile
  readonly at: Instant
}

function visitOf(random: Random, today: PlainDate, person: PersonFile): Visit[] {
  const day = addDays(today, -random.int(1, WEEKS * 7))
  const [certificate] = person.certificates
  if (certificate === undefined || certificate.issueDate >= day || weekdayOf(day) > 5) return []
  return [{ person, at: momentOf(day, random.int(9, 16), random.int(0, 59)) }]
}

function actsOf(
  random: Random,
  { unit, clerks, device, deviceCode }: Counter,
  { person, at }: Visit,
  notice: CityNotice,
  serial: number,
): Command[] {
  const clerk = random.pick(clerks)
  const [certificate] = person.certificates
  if (certificate === undefined) return []
  const target = uuidV7(at, random.bytes(10))
  const dossier = dossierOf(person, certificate, serial + 1, at, clerk.id)
  const decision = decideOn(
    dossier,
    { person, notice, others: [] },
    { id: target, unitId: unit, on: shanghaiDate(at), at },
  )
  return bodiesOf(random, dossier, decision).map((body, index) => ({
    id: uuidV7(at, random.bytes(10)),
    target,
    basedOn: index,
    unit,
    actor: clerk.id,
    actorName: clerk.name,
    at,
    body,
    device,
    deviceCode,
    deviceSeq: 0,
  }))
}

function bodiesOf(
  random: Random,
  dossier: ReturnType<typeof dossierOf>,
  decision: Decision | null,
): CommandBody[] {
  if (decision === null) return []
  if (decision.outcome.decision === 'ineligible') {
    return [{ type: 'refuseApplication', dossier, grounds: groundsOf(decision) }]
  }
  if (random.chance(0.1)) {
    return [{ type: 'returnApplication', dossier, missing: ['certificate'], remark: '请携带证书原件' }]
  }
  const owesCard = random.chance(0.1)
  const accepted: CommandBody = {
    type: 'acceptApplication',
    dossier: owesCard ? { ...dossier, account: null } : dossier,
    missing: owesCard ? ['bank-card'] : [],
    seen: decision.outcome,
  }
  return random.chance(0.05)
    ? [accepted, { type: 'withdrawApplication', reason: '本人要求撤回' }]
    : [accepted]
}
