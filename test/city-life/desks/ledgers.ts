// 应付未付与追回 in a history: people are found, accounts are put right, repayments are entered; and the city lifts the
// holds of institutions.

import type { Staff } from '#shared/domain/staff/staff.ts'
import { isUnreachable } from '#shared/domain/unpaid-item/use-cases/sign-unreachable.ts'
import { isOwed, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { outstandingOf } from '#shared/domain/recoup-item/recoup-item.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { LIVELY_UNITS } from '../city/cast.ts'
import type { City } from '../city/city.ts'
import type { Workstation } from '../city/workstation.ts'
import type { Life } from '../people/life.ts'
import { newAccountOf } from './papers.ts'

export async function followUpUnpaid(city: City, lives: readonly Life[], day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const random = city.random.fork(`unpaid ${unit} ${day}`)
    const ledger = city.room.onDuty(unit, 'ledger', day)
    if (ledger === null) continue
    const station = city.desks(unit).back
    city.clock.to(day, 11)
    if (!(await station.round(ledger))) continue
    for (const item of station.of('unpaid-item').filter((each) => each.unit === unit && isOwed(each))) {
      const person = city.diary.ownerOf(item.application)
      const life = person === null ? undefined : lives[person]
      if (life === undefined) continue
      const own = city.random.fork(`unpaid ${item.id} ${day}`)
      await follow(city, station, ledger, item, life, own)
    }
    await station.finish(ledger)
    await approve(city, station, unit, day, ledger, random)
  }
}

async function follow(
  city: City,
  station: Workstation,
  ledger: Staff,
  item: UnpaidItem,
  life: Life,
  random: Random,
): Promise<void> {
  const { unit } = station
  const day = city.today
  if (item.state === 'corrected' || item.proposal !== null) return
  if (item.state === 'contacted') {
    const account = newAccountOf(life)
    const clerk = city.room.onDuty(unit, 'clerk', day)
    if (random.chance(0.5) && clerk !== null) {
      city.diary.note(day, life.number, '账户维护：本人到场')
      await station.doNow(
        clerk,
        { type: 'correctAccount', account, note: '本人到场，证件和银行卡原件已验' },
        item,
      )
    } else if (random.chance(0.7)) {
      const { mobile: calledNumber } = item.applicant
      station.act(
        ledger,
        { type: 'proposeAccount', account, calledNumber, evidence: '收到手持身份证照片' },
        item,
      )
    }
    return
  }
  if (isUnreachable(item.contacts) && item.state === 'to-contact') {
    const supervisor = city.room.onDuty(unit, 'supervisor', day)
    if (supervisor !== null && random.chance(0.5))
      await station.doNow(supervisor, { type: 'signUnreachable', grounds: '三次以上未接通' }, item)
    return
  }
  const result = random.chance(life.reachable)
    ? ('reached' as const)
    : random.pick(['no-answer', 'busy', 'wrong-number'] as const)
  station.act(ledger, { type: 'recordUnpaidContact', way: 'phone', result, note: '' }, item)
}

/** Whoever is there approves; sometimes the one who entered it tries. */
async function approve(
  city: City,
  station: Workstation,
  unit: string,
  day: PlainDate,
  ledger: Staff,
  random: Random,
): Promise<void> {
  const proposed = station.of('unpaid-item').filter((item) => item.unit === unit && item.proposal !== null)
  const others = [...city.room.with(unit, 'ledger', day), ...city.room.with(unit, 'supervisor', day)]
  for (const item of proposed) {
    const other = random.chance(0.15) ? ledger : others.find(({ id }) => id !== item.proposal?.by)
    if (other === undefined) continue
    await station.doNow(other, { type: 'approveAccount' }, item)
  }
  await station.finish(ledger)
}

export async function followUpRecoups(city: City, day: PlainDate): Promise<void> {
  for (const unit of LIVELY_UNITS) {
    const ledger = city.room.onDuty(unit, 'ledger', day)
    if (ledger === null) continue
    const station = city.desks(unit).back
    if (!(await station.round(ledger))) continue
    for (const claim of station
      .of('recoup-item')
      .filter((each) => each.unit === unit && each.state !== 'recovered')) {
      const outstanding = outstandingOf(claim)
      const dice = city.random.fork(`recoup ${claim.id} ${day}`)
      if (dice.chance(0.35)) {
        const amount = dice.chance(0.5) ? outstanding : Math.max(1, Math.floor(outstanding / 2))
        station.act(
          ledger,
          { type: 'recordRepayment', repayment: station.newId(), on: day, amount, note: '个人退款' },
          claim,
        )
      } else if (dice.chance(0.5))
        station.act(ledger, { type: 'recordRecoupContact', note: '已电话催缴' }, claim)
    }
    await station.finish(ledger)
  }
}

export async function liftInstitutionHolds(city: City, day: PlainDate): Promise<void> {
  const random = city.random.fork(`institutions ${day}`)
  const supervisor = city.room.onDuty(CITY_UNIT, 'supervisor', day)
  if (supervisor === null) return
  const station = city.desks(CITY_UNIT).back
  city.clock.to(day, 17)
  if (!(await station.round(supervisor))) return
  for (const hold of station.of('institution-hold')) {
    if (
      hold.state !== 'standing' ||
      daysBetween(shanghaiDate(hold.placedAt), day) < 18 ||
      !random.chance(0.5)
    )
      continue
    station.act(supervisor, { type: 'liftInstitutionHold', remark: '已核实处理' }, hold)
    city.diary.count('institution holds lifted')
  }
  await station.finish(supervisor)
}
