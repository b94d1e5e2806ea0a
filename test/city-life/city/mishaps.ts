// What goes wrong in offices: people are ill on the 18th, leave, change roles; a counter is cut off for days; a clock runs
// wrong. Each kind from random numbers of its own, so that another kind leaves these as they were.

import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { LIVELY_UNITS } from './cast.ts'
import type { City } from './city.ts'

const DAY = 86_400_000

export class Mishaps {
  readonly #city: City
  readonly #random: Random
  #hired = 0

  constructor(city: City) {
    this.#city = city
    this.#random = city.random.fork('mishaps')
  }

  /** Puts down what will go wrong in the month that begins. */
  expect(first: PlainDate): void {
    this.#illness(first)
    this.#offline(first)
    this.#clocks(first)
    this.#changes(first)
  }

  #illness(first: PlainDate): void {
    for (const { id: unit } of UNITS) {
      const own = this.#random.fork(`ill ${unit} ${first}`)
      if (!own.chance(0.03)) continue
      this.#city.agenda.on(addDays(first, 14), (day) => {
        for (const { id } of this.#city.room.with(unit, 'verifier', day))
          this.#city.room.away(id, addDays(first, own.between(17, 24)))
        this.#city.diary.count('verifiers ill on the 18th')
        return Promise.resolve()
      })
    }
  }

  #offline(first: PlainDate): void {
    for (const unit of LIVELY_UNITS) {
      const own = this.#random.fork(`offline ${unit} ${first}`)
      if (!own.chance(0.15)) continue
      const { counter } = this.#city.desks(unit)
      const from = addDays(first, own.between(1, 24))
      this.#city.agenda.on(from, () => {
        counter.online = false
        counter.clockOffset = own.chance(0.5) ? 0 : Math.round((own.next() - 0.5) * 6 * DAY)
        this.#city.diary.count('counters cut off')
        return Promise.resolve()
      })
      this.#city.agenda.on(addDays(from, own.between(1, 5)), () => {
        counter.online = true
        counter.clockOffset = 0
        return Promise.resolve()
      })
    }
  }

  #clocks(first: PlainDate): void {
    for (const unit of LIVELY_UNITS) {
      const own = this.#random.fork(`clock ${unit} ${first}`)
      if (!own.chance(0.08)) continue
      const { back, counter } = this.#city.desks(unit)
      const station = own.chance(0.7) ? back : counter
      const offset = own.pick([-3, -1, 1, 3, 6, 9]) * DAY
      this.#city.agenda.on(first, () => {
        station.clockOffset = offset
        this.#city.diary.count('clocks wrong')
        return Promise.resolve()
      })
      this.#city.agenda.on(addDays(first, 27), () => {
        station.clockOffset = 0
        return Promise.resolve()
      })
    }
  }

  #changes(first: PlainDate): void {
    for (const unit of LIVELY_UNITS) {
      const own = this.#random.fork(`changes ${unit} ${first}`)
      if (own.chance(0.04)) this.#city.agenda.on(addDays(first, 2), (day) => this.#leave(unit, day, own))
      if (own.chance(0.06))
        this.#city.agenda.on(addDays(first, own.between(3, 26)), (day) => this.#swap(unit, day))
    }
  }

  /** A clerk leaves, and somebody new comes in their place. */
  async #leave(unit: string, day: PlainDate, own: Random): Promise<void> {
    const clerk = this.#city.room.anyone(unit, 'clerk', day, own)
    if (clerk === null) return
    this.#city.clock.to(day, 8)
    this.#hired += 1
    const username = `${unit}-xinren${String(this.#hired)}`
    await this.#city.hire({ username, name: `新人${String(this.#hired)}`, unit, roles: clerk.roles })
    await this.#city.hall.changeRoles(clerk.id, [])
    this.#city.room.change(clerk.id, [])
    this.#city.diary.count('people who left')
  }

  /** One who audits and one who confirms change places. */
  async #swap(unit: string, day: PlainDate): Promise<void> {
    const { room, hall, clock, diary } = this.#city
    const reviewer = room.all().find((staff) => staff.unit === unit && isOnly(staff.roles, 'reviewer'))
    const confirmer = room.all().find((staff) => staff.unit === unit && isOnly(staff.roles, 'confirmer'))
    if (reviewer === undefined || confirmer === undefined) return
    clock.to(day, 8)
    await hall.changeRoles(reviewer.id, ['confirmer'])
    await hall.changeRoles(confirmer.id, ['reviewer'])
    room.change(reviewer.id, ['confirmer'])
    room.change(confirmer.id, ['reviewer'])
    diary.count('people who changed roles')
    diary.note(day, null, `${reviewer.name} 与 ${confirmer.name} 互换岗位`)
  }
}

const isOnly = (roles: readonly string[], role: string): boolean => roles.length === 1 && roles[0] === role
