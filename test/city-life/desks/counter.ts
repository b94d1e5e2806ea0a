// 窗口受理 in a history: somebody comes with a certificate, the clerk looks them up, decides on what the workstation knows,
// and accepts, refuses or returns, as the counter's desk does.

import type { Application } from '#shared/domain/application/application.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { typedCertificate } from '../../../src-renderer/desks/counter/visit/candidates.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { officeDayFrom } from '../city/calendar.ts'
import type { City } from '../city/city.ts'
import type { Workstation } from '../city/workstation.ts'
import type { Earned, Life, Visit } from '../people/life.ts'
import { accountOf, dossierOf, materialOf } from './papers.ts'

export async function comeToWindow(
  city: City,
  life: Life,
  earned: Earned,
  visit: Visit,
  day: PlainDate,
): Promise<void> {
  const random = city.random.fork(
    `visit ${String(life.number)} ${earned.certificate.number} ${day} ${visit.why}`,
  )
  const unit = unitOfDistrict(visit.district)
  const staff = city.room.onDuty(unit, 'clerk', day)
  if (staff === null) {
    const next = officeDayFrom(addDays(day, 1))
    city.agenda.on(next, (then) => comeToWindow(city, life, earned, visit, then))
    return
  }
  const station = city.desks(unit).counter
  city.clock.to(day, 9, random.below(400))
  await station.round(staff)
  const file = await station.fileOf(staff, life.identityNumber)
  await attend({ city, station, staff, life, earned, day, random, file })
  await station.round(staff)
}

interface Attended {
  readonly city: City
  readonly station: Workstation
  readonly staff: Staff
  readonly life: Life
  readonly earned: Earned
  readonly day: PlainDate
  readonly random: Random
  readonly file: PersonFile | null
}

async function attend(visit: Attended): Promise<void> {
  const { city, station, staff, life, earned, day, random, file } = visit
  const certificate = certificateOf(earned, file)
  if (certificate === null) return
  const forgets = random.fork('forgets')
  const withAccount = !forgets.chance(0.06)
  const papers = life.withoutFeeds || file === null || forgets.chance(0.2)
  const dossier = dossierOf(station, staff, life, earned, certificate, { account: withAccount, papers, day })
  const standing = returnedOf(station, dossier)
  if (standing === null && forgets.chance(0.03)) {
    await sendHome(visit, dossier)
    return
  }
  const target = standing?.id ?? station.newId()
  city.diary.belongs(target, life.number)
  const known = knownAt(station, file, dossier, target)
  const lodging = {
    id: target,
    unitId: station.unit,
    on: standing?.lodgedOn ?? shanghaiDate(station.now),
    at: station.now,
  }
  const decision = decideOn(dossier, known, lodging)
  const accept: CommandBody = {
    type: 'acceptApplication',
    dossier,
    missing: withAccount ? [] : ['bank-card'],
    seen: decision?.outcome ?? null,
  }
  if (mayAccept(station, staff, accept, standing, target, known)) {
    station.act(staff, accept, standing ?? target)
    say(visit, `受理 ${certificate.occupationName ?? ''}，${decision?.outcome.decision ?? '矛盾'}`)
    if (!withAccount) bringCardLater(visit, target)
  } else if (decision?.outcome.decision === 'ineligible' && !random.fork('leaves').chance(0.2)) {
    station.act(
      staff,
      { type: 'refuseApplication', dossier, grounds: groundsOf(decision) },
      standing ?? target,
    )
    say(visit, `不予受理：${decision.outcome.failed.join('、')}`)
  } else say(visit, '没有受理')
}

function say({ city, life, day, station }: Attended, what: string): void {
  city.diary.note(day, life.number, `窗口 ${station.unit}：${what}`)
}

/** What the desk's own check says before anything is printed. */
function mayAccept(
  station: Workstation,
  staff: Staff,
  body: CommandBody,
  standing: Application | null,
  target: string,
  known: ReturnType<typeof knownAt>,
): boolean {
  const command = {
    id: station.newId(),
    target,
    ...asSeen(standing),
    unit: station.unit,
    actor: staff.id,
    actorName: staff.name,
    at: station.now,
    device: station.device,
    deviceCode: 'A01',
    deviceSeq: 1,
    body,
  }
  return decide(standing, command, staff, { stage: 'proposed', known }).ok
}

const knownAt = (
  station: Workstation,
  person: PersonFile | null,
  dossier: LodgeableDossier,
  target: string,
) => ({
  person,
  notice: station.notice,
  others: station
    .applications()
    .filter(
      ({ id, applicant }) => id !== target && applicant.identityNumber === dossier.applicant.identityNumber,
    ),
})

const isSame = (
  one: { number?: string | null | undefined; occupationCode: string },
  other: Earned['certificate'],
): boolean => one.number === other.number && one.occupationCode === other.occupationCode

/** The register's where the file has it, else what the clerk types off the paper. */
function certificateOf({ certificate }: Earned, file: PersonFile | null): Certificate | null {
  const registered = file?.certificates.find((each) => isSame(each, certificate))
  if (registered !== undefined) return registered
  const { number, kind, occupationCode, occupationName, level, issueDate, institution, obtainedVia } =
    certificate
  return typedCertificate({
    number,
    kind,
    occupationCode,
    occupationName: occupationName ?? '',
    level: level ?? null,
    issueDate,
    institution: institution ?? '',
    obtainedVia,
    issue: kind === 'qualification' ? 'first' : null,
  })
}

/** An application that went home for papers, of the same certificate. */
function returnedOf(station: Workstation, { applicant, certificate }: LodgeableDossier): Application | null {
  const found = station
    .applications()
    .find(
      (each) =>
        each.state === 'returned' &&
        each.applicant.identityNumber === applicant.identityNumber &&
        each.certificate?.number === certificate.number &&
        each.certificate.occupationCode === certificate.occupationCode,
    )
  return found ?? null
}

async function sendHome(visit: Attended, dossier: LodgeableDossier): Promise<void> {
  const { city, station, staff, life, earned, day, random } = visit
  const target = station.newId()
  city.diary.belongs(target, life.number)
  const body = {
    type: 'returnApplication',
    dossier,
    missing: ['certificate'],
    remark: '请携带证书原件',
  } as const
  station.act(staff, { ...body, missing: [...body.missing] }, target)
  say(visit, '退回补正')
  const back = addDays(day, random.between(3, 30))
  const [first] = earned.visits
  if (first === undefined) return
  city.agenda.on(back, (then) => comeToWindow(city, life, earned, { ...first, why: 'again' }, then))
  await Promise.resolve()
}

function bringCardLater({ city, station, life, day, random }: Attended, target: string): void {
  const when = officeDayFrom(addDays(day, random.between(5, 40)))
  city.agenda.on(when, async (then) => {
    const clerk = city.room.onDuty(station.unit, 'clerk', then)
    const record = station.records.get(target)
    if (clerk === null || record === undefined) return
    city.clock.to(then, 10)
    const material = materialOf(station, clerk, 'bank-card')
    station.act(clerk, { type: 'handInMaterial', material, account: accountOf(life) }, record)
    await station.round(clerk)
  })
}
