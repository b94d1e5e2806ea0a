// 抽检电话核实 in a history: the verifiers of every unit call whom the draw dealt them, from the 16th to the 18th, over
// holidays or not; some are ill, some calls are overlooked, some people cannot be reached or say no.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { unitsBehind } from '#shared/domain/month/month.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { isUnreachable } from '#shared/domain/phone-check/script.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT, UNITS } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { isOfficeDay } from '../city/calendar.ts'
import type { City } from '../city/city.ts'
import type { Workstation } from '../city/workstation.ts'
import type { Life } from '../people/life.ts'

/** Nobody looks at these until somebody is told to. */
export type Overlooked = Set<string>

export async function callAll(
  city: City,
  lives: readonly Life[],
  month: BatchMonth,
  day: PlainDate,
  overlooked: Overlooked,
): Promise<void> {
  for (const unit of await unitsWithCalls(city, day)) {
    const random = city.random.fork(`calls ${unit} ${day}`)
    // On a holiday some come in all the same.
    if (!isOfficeDay(day) && !random.chance(0.4)) continue
    const verifiers = city.room.with(unit, 'verifier', day)
    const [first] = verifiers
    if (first === undefined) continue
    const station = city.desks(unit).back
    city.clock.to(day, 9, 30)
    if (!(await station.round(first))) continue
    for (const call of station.of('phone-check')) {
      if (call.unit !== unit || call.state !== 'open') continue
      const own = city.random.fork(`call ${call.id} ${day}`)
      if (call.month === month && city.random.fork(`overlooked ${call.id}`).chance(0.004))
        overlooked.add(call.id)
      if (overlooked.has(call.id)) continue
      // Some take whatever stands on top of the list, and are told that it is their own acceptance.
      const careless = own.fork('careless').chance(0.1)
      const caller = verifiers.find(
        ({ id }) => (careless || id !== call.acceptedBy) && (call.caller?.id ?? id) === id,
      )
      if (caller === undefined) continue
      ring(city, lives, station, caller, call, own)
    }
    await station.finish(first)
    await sign(city, station, unit, day, random)
  }
}

/** The units that still have calls, of whatever month, as the city's screen shows them. */
async function unitsWithCalls(city: City, day: PlainDate): Promise<readonly string[]> {
  const [verifier] = city.room.with(CITY_UNIT, 'verifier', day)
  const station = city.desks(CITY_UNIT).back
  if (verifier !== undefined) await station.round(verifier)
  const behind = station.of('month').flatMap((month) => unitsBehind(month).map(({ unit }) => unit))
  return UNITS.map(({ id }) => id).filter((id) => behind.includes(id))
}

function ring(
  city: City,
  lives: readonly Life[],
  station: Workstation,
  caller: Staff,
  call: PhoneCheck,
  random: Random,
): void {
  const person = city.diary.ownerOf(call.application)
  const life = person === null ? undefined : lives[person]
  city.clock.pass(240_000)
  const attempt = {
    id: station.newId(),
    startedAt: station.now,
    seconds: random.between(20, 200),
    number: 'mobile' as const,
    remark: '',
    callBackAt: null,
    answeredBy: null,
  }
  if (random.chance(life?.reachable ?? 0.9)) {
    const no = random.fork('no')
    const denies = no.chance(0.008)
    const disowns = !denies && no.chance(0.006)
    const answers = {
      applied: disowns ? ('no' as const) : ('yes' as const),
      assessed: denies ? ('no' as const) : ('yes' as const),
      certified: 'yes' as const,
    }
    const answered = { ...attempt, result: 'answered' as const, answeredBy: 'applicant' as const }
    station.act(
      caller,
      { type: 'recordAnswers', attempt: answered, answers, remark: denies ? '本人称未参加考试' : '' },
      call,
    )
    city.diary.note(city.today, person, `电话核实：${denies ? '异常' : disowns ? '非本人申请' : '属实'}`)
    return
  }
  // Twice that day, an hour apart.
  for (let times = 0; times < 2; times += 1) {
    const vain = {
      ...attempt,
      id: station.newId(),
      startedAt: station.now,
      result: random.pick(['no-answer', 'busy', 'refused'] as const),
    }
    station.act(caller, { type: 'recordAttempt', attempt: vain }, call)
    city.clock.pass(3_900_000)
  }
  city.diary.note(city.today, person, '电话核实：未接通')
}

/** Who tried three times over two days proposes, and the supervisor signs or sends them back to the telephone. */
async function sign(
  city: City,
  station: Workstation,
  unit: string,
  day: PlainDate,
  random: Random,
): Promise<void> {
  const vain = station
    .of('phone-check')
    .filter(
      (call) =>
        call.unit === unit &&
        call.state === 'open' &&
        isUnreachable(call.attempts, call.person.secondContact),
    )
  const verifiers = city.room.with(unit, 'verifier', day)
  for (const call of vain) {
    const caller = verifiers.find(({ id }) => id !== call.acceptedBy && (call.caller?.id ?? id) === id)
    if (caller !== undefined)
      station.act(caller, { type: 'proposeUnverified', ground: '两日三次以上无人接听' }, call)
  }
  const [verifier] = verifiers
  if (verifier !== undefined && vain.length > 0) await station.round(verifier)
  const supervisor = city.room.anyone(unit, 'supervisor', day, random)
  if (supervisor === null) return
  const proposed = station
    .of('phone-check')
    .filter((call) => call.unit === unit && call.state === 'to-be-signed')
  for (const call of proposed)
    station.act(
      supervisor,
      random.chance(0.1)
        ? { type: 'declineUnverified', remark: '请再拨第二联系人' }
        : { type: 'signUnverified' },
      call,
    )
  if (proposed.length > 0) await station.round(supervisor)
}

/** 市级抽查: the city rings a few of the districts' people again. */
export async function spotCheck(city: City, day: PlainDate): Promise<void> {
  const random = city.random.fork(`spot check ${day}`)
  const staff = city.room.onDuty(CITY_UNIT, 'verifier', day)
  if (staff === null) return
  const station = city.desks(CITY_UNIT).back
  await station.round(staff)
  const closed = station.of('phone-check').filter(({ state }) => state === 'verified')
  if (closed.length === 0) return
  const call = random.pick(closed)
  const different = random.chance(0.1)
  station.act(
    staff,
    {
      type: 'spotCheckCall',
      finding: different ? 'different' : 'consistent',
      remark: different ? '回访本人称未申请' : '',
    },
    call,
  )
  await station.round(staff)
}
