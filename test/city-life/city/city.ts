// The small city of a history as its people see it: clock, town hall, workstations, staff, agenda, diary.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { type Db, openDatabase } from '../../../src-server/db/database.ts'
import { migrate } from '../../../src-server/db/migrate.ts'
import { createMunicipalApp } from '../../../src-server/http/app.ts'
import { hashPassword } from '../../../src-server/staff/password.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { Agenda } from './agenda.ts'
import { firstDay, VirtualClock } from './calendar.ts'
import { CAST, type Hire } from './cast.ts'
import { CityHall } from './city-hall.ts'
import { Diary } from './diary.ts'
import { newId } from './ids.ts'
import { StaffRoom } from './staff-room.ts'
import { PASSWORD, Workstation } from './workstation.ts'

/** The two workstations of a unit: at the counter, and in the office behind it. */
interface Desks {
  readonly counter: Workstation
  readonly back: Workstation
}

export class City {
  readonly db: Db
  readonly clock: VirtualClock
  readonly hall: CityHall
  readonly room = new StaffRoom()
  readonly agenda = new Agenda()
  readonly diary = new Diary()
  readonly random: Random
  readonly #desks = new Map<string, Desks>()
  #passwordHash = ''

  constructor(url: string, folder: string, random: Random) {
    this.random = random
    this.db = openDatabase(url)
    this.clock = new VirtualClock(addDays(firstDay(), -1))
    const now = (): Instant => this.clock.now
    const log = (line: string): void => {
      this.diary.count('lines in the log')
      this.diary.note(this.today, null, `log: ${line}`)
    }
    this.hall = new CityHall(this.db, now, folder, log)
    const app = createMunicipalApp({ db: this.db, clock: now, log })
    const heard = (command: Command, outcome: CommandOutcome): void => {
      this.#hear(command, outcome)
    }
    const tick = (): void => {
      this.clock.pass(1000)
    }
    const around = { app, now, tick, heard }
    for (const { id } of UNITS) {
      const own = random.fork(`workstations of ${id}`)
      const counter = new Workstation(around, id, own.fork('counter'))
      this.#desks.set(id, { counter, back: new Workstation(around, id, own.fork('back')) })
    }
  }

  get today(): PlainDate {
    return shanghaiDate(this.clock.now)
  }

  desks(unit: string): Desks {
    const found = this.#desks.get(unit)
    invariant(found !== undefined, `a unit: ${unit}`)
    return found
  }

  stations(): readonly Workstation[] {
    return [...this.#desks.values()].flatMap(({ counter, back }) => [counter, back])
  }

  async open(): Promise<void> {
    await migrate(this.db)
    this.#passwordHash = await hashPassword(PASSWORD)
    for (const hire of CAST) await this.hire(hire)
  }

  async hire({ username, name, unit, roles }: Hire): Promise<Staff> {
    const id = newId(this.random.fork(`staff ${username}`))
    const staff = { id, username, name, unit, roles: [...roles] }
    await this.hall.hire(staff, this.#passwordHash, this.clock.now)
    this.room.enter(staff)
    return staff
  }

  #hear({ body, target }: Command, outcome: CommandOutcome): void {
    this.diary.count(`${body.type} ${outcome.status}`)
    if (!('fault' in outcome)) return
    const says = `${body.type}: ${outcome.status}, ${outcome.fault.fault}`
    this.diary.note(this.today, this.diary.ownerOf(target), says)
  }
}
