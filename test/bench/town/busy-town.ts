// A city at work for the server's benchmark: sixteen districts, their people, one clerk and so many devices each, and
// for every device the acts that its counter has still to send. The same for the same numbers, except for the day.

import type { Command } from '#shared/domain/case/command.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { DISTRICTS } from '#shared/policy/input.ts'
import { townNotice } from '../../../src-server/demo/notice.ts'
import { createRandom } from '../../../src-server/demo/random.ts'
import { type Census, inventDistrict } from '../../../src-server/demo/residents.ts'
import { codeAt } from '../../../src-server/staff/device-code.ts'
import { actsOfVisit, type Seat } from './visit.ts'

const SEED = 20_260_101

export interface Counter extends Seat {
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
      const acts = residents
        .filter((_person, at) => at % devicesADistrict === index)
        .flatMap((person) => actsOfVisit(random, seat, person, notice, now))
        .slice(0, commandsADevice)
      return { ...seat, commands: acts.map((act, at) => ({ ...act, deviceSeq: at + 1 })) }
    })
  })
  return { notice, people, counters }
}
