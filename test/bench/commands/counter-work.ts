// A thousand acts of one counter: the people, and what the clerk does with each of them, as the screen hands it on.

import type { CommandBody } from '#shared/domain/case/command.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { townNotice } from '../../../src-server/demo/notice.ts'
import { createRandom } from '../../../src-server/demo/random.ts'
import { inventDistrict } from '../../../src-server/demo/residents.ts'
import { codeAt } from '../../../src-server/staff/device-code.ts'
import type { BusyTown } from '../town/busy-town.ts'
import { actsOfVisit } from '../town/visit.ts'

const SEED = 20_260_102
const DISTRICT = '松江'

export interface CounterAct {
  readonly id: string
  readonly target: string
  readonly basedOn: number
  readonly body: CommandBody
}

export interface CounterWork {
  readonly town: BusyTown
  readonly acts: readonly CounterAct[]
}

export function inventWork(count: number, now: Instant): CounterWork {
  const random = createRandom(SEED)
  const today = shanghaiDate(now)
  const notice = townNotice(today)
  const people = inventDistrict({ random, today, taken: new Set(), serial: 100 }, DISTRICT, count)
  const unit = unitOfDistrict(DISTRICT)
  const seat = { unit, clerk: random.uuid(), device: random.uuid(), deviceCode: codeAt(90) }
  const acts = people.flatMap((person) => actsOfVisit(random, seat, person, notice, now)).slice(0, count)
  invariant(acts.length === count, 'there are enough acts')
  return {
    town: { notice, people, counters: [{ ...seat, commands: [] }] },
    acts: acts.map(({ id, target, basedOn, body }) => ({ id, target, basedOn, body })),
  }
}
