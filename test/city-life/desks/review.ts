// 审核、公示与确认 in a history, and what happens to records that wait for facts: the office behind the counter.

import type { Application } from '#shared/domain/application/application.ts'
import { decideAgain } from '#shared/domain/application/move.ts'
import { groundsOf } from '#shared/domain/application/use-cases/refuse-application.ts'
import { listedOn, openObjections } from '#shared/domain/publication/publication.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import { LIVELY_UNITS } from '../city/cast.ts'
import type { City } from '../city/city.ts'
import type { Workstation } from '../city/workstation.ts'
import type { Life } from '../people/life.ts'
import { paperFactsOf } from './papers.ts'

const ownedBy = (station: Workstation, ...states: readonly Application['state'][]): Application[] =>
  station.applications().filter(({ unit, state }) => unit === station.unit && states.includes(state))

/** Whether the institution of a record is on hold, as the list of the desk shows it. */
const isHeld = (station: Workstation, { certificate, holds }: Application): boolean =>
  holds.length > 0 ||
  station
    .of('institution-hold')
    .some(({ state, institution }) => state === 'standing' && institution === certificate?.institution)

export async function audit(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const reviewer = city.room.onDuty(unit, 'reviewer', day)
    if (reviewer === null) continue
    const station = city.desks(unit).back
    city.clock.to(day, 10)
    if (!(await station.round(reviewer))) continue
    for (const record of ownedBy(station, 'generated')) {
      const own = city.random.fork(`audit ${record.id} ${day}`)
      const careless = own.fork('careless').chance(0.03)
      if ((isHeld(station, record) || record.lodgedBy === reviewer.id) && !careless) continue
      city.clock.pass(60_000)
      const dice = own.next()
      if (dice < 0.02)
        station.act(reviewer, { type: 'returnGenerated', remark: '金额与材料不符，重新生成' }, record)
      else if (dice < 0.035) {
        const grounds = [
          { rule: 'category', citation: '沪人社规〔2025〕7号 一（四）', because: '审核发现身份材料不实' },
        ]
        station.act(reviewer, { type: 'refuseGenerated', grounds }, record)
      } else if (dice < 0.055) station.act(reviewer, { type: 'placeHold', ground: '材料需复核' }, record)
      else station.act(reviewer, { type: 'approveRecord' }, record)
    }
    await station.finish(reviewer)
  }
}

/** Holds that the district put up itself are lifted after a while, one by one. */
export async function liftOwnHolds(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const random = city.random.fork(`lift ${unit} ${day}`)
    const supervisor = city.room.onDuty(unit, 'supervisor', day)
    if (supervisor === null) continue
    const station = city.desks(unit).back
    await station.round(supervisor)
    for (const record of ownedBy(
      station,
      'accepted',
      'sampled',
      'generated',
      'audited',
      'publicised',
      'confirmed',
    ))
      for (const hold of record.holds) {
        if (hold.kind !== 'own' || daysBetween(shanghaiDate(hold.at), day) < 15 || !random.chance(0.6))
          continue
        station.act(supervisor, { type: 'liftHold', hold: hold.id, remark: '已核实' }, record)
        break
      }
    await station.finish(supervisor)
  }
}

export async function publish(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const random = city.random.fork(`publish ${unit} ${day}`)
    const reviewer = city.room.onDuty(unit, 'reviewer', day)
    if (reviewer === null) continue
    const station = city.desks(unit).back
    city.clock.to(day, 14)
    if (!(await station.round(reviewer))) continue
    const ready = ownedBy(station, 'audited').filter((record) => !isHeld(station, record))
    if (ready.length === 0) continue
    const period = random.pick(['calendar-days', 'working-days'] as const)
    const applications = ready.map(({ id }) => id)
    station.act(reviewer, { type: 'openPublication', applications, period, supervisionPhone: '021-00000000' })
    await station.finish(reviewer)
    await object(city, station, day)
  }
}

async function object(city: City, station: Workstation, day: PlainDate): Promise<void> {
  const clerk = city.room.onDuty(station.unit, 'clerk', day)
  if (clerk === null) return
  for (const publication of station
    .of('publication')
    .filter(({ state, unit }) => state === 'open' && unit === station.unit))
    for (const application of listedOn(publication)) {
      if (!city.random.fork(`objection ${publication.id} ${application}`).chance(0.03)) continue
      if (publication.objections.some((each) => each.application === application)) continue
      station.act(clerk, { type: 'objectToRecord', application, ground: '来电反映未参加考试' }, publication)
    }
  await station.finish(clerk)
}

export async function answerObjections(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const random = city.random.fork(`answers ${unit} ${day}`)
    const supervisor = city.room.onDuty(unit, 'supervisor', day)
    if (supervisor === null) continue
    const station = city.desks(unit).back
    await station.round(supervisor)
    for (const publication of station.of('publication').filter((each) => each.unit === unit))
      for (const { id } of openObjections(publication)) {
        if (!random.chance(0.7)) continue
        const upheld = random.chance(0.25)
        station.act(
          supervisor,
          { type: 'answerObjection', objection: id, answer: upheld ? '属实' : '经核实不成立', upheld },
          publication,
        )
        break
      }
    await station.finish(supervisor)
  }
}

/** The confirmer goes by the clock of the workstation, and sometimes tries too early. */
export async function confirm(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const random = city.random.fork(`confirm ${unit} ${day}`)
    const confirmer = city.room.onDuty(unit, 'confirmer', day)
    if (confirmer === null) continue
    const station = city.desks(unit).back
    city.clock.to(day, 15)
    if (!(await station.round(confirmer))) continue
    const hasty = random.fork('hasty').chance(0.03)
    for (const publication of station.of('publication')) {
      const applications = listedOn(publication)
      if (publication.unit !== unit || publication.state !== 'open' || applications.length === 0) continue
      // On the last day itself they try, and are told that it is not over.
      if (shanghaiDate(station.now) < publication.period.to && !hasty) continue
      station.act(confirmer, { type: 'confirmPublication', applications: [...applications] }, publication)
    }
    await station.finish(confirmer)
  }
}

/** What waits for facts: the person is called, brings papers, gives up, or is refused on what is known by now. */
export async function workOnPending(city: City, lives: readonly Life[], day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const clerk = city.room.onDuty(unit, 'clerk', day)
    if (clerk === null) continue
    const station = city.desks(unit).counter
    city.clock.to(day, 16)
    if (!(await station.round(clerk))) continue
    for (const record of ownedBy(station, 'pending-facts', 'returned')) {
      const own = city.random.fork(`pending ${record.id} ${day}`)
      const person = city.diary.ownerOf(record.id)
      const life = person === null ? undefined : lives[person]
      if (life === undefined || record.lodgedOn === null || daysBetween(record.lodgedOn, day) < 25) continue
      const dice = own.next()
      const [fact] = paperFactsOf(station, clerk, life, day)
      const file = [...station.people.values()].find(
        ({ identityNumber }) => identityNumber === life.identityNumber,
      )
      const known = { person: file ?? null, notice: station.notice, others: [] }
      const decision = decideAgain(record, known, station.now)
      if (record.state === 'pending-facts' && decision?.outcome.decision === 'ineligible' && dice < 0.4)
        station.act(
          clerk,
          {
            type: 'refuseApplication',
            dossier: { ...record, certificate: decision.facts.certificate },
            grounds: groundsOf(decision),
          },
          record,
        )
      else if (record.state === 'pending-facts' && fact !== undefined && dice < 0.6)
        station.act(clerk, { type: 'enterPaperFact', fact }, record)
      else if (dice > 0.93)
        station.act(clerk, { type: 'withdrawApplication', reason: '申请人不再申请' }, record)
    }
    await station.finish(clerk)
  }
}
