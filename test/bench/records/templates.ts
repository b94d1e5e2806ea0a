// A few hundred applications as they really come out: people of the demo town's archetypes at a counter, decided and
// folded by the product's own code. The district's many records are drawn from them.

import type { Application } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import { decide } from '#shared/domain/application/decide.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { momentOf } from '../../../src-server/demo/moments.ts'
import { townNotice } from '../../../src-server/demo/notice.ts'
import { createRandom } from '../../../src-server/demo/random.ts'
import { type Census, inventDistrict } from '../../../src-server/demo/residents.ts'
import { actsOfVisit } from '../town/visit.ts'

export const TODAY = plainDate('2026-11-20')
export const DISTRICT = '浦东'
export const UNIT = unitOfDistrict(DISTRICT)

const SEED = 20_261_120
const PEOPLE = 700

export interface Template {
  readonly person: PersonFile
  readonly application: Application
}

export function makeTemplates(): Template[] {
  const random = createRandom(SEED)
  const notice = townNotice(TODAY)
  const census: Census = { random, today: TODAY, taken: new Set(), serial: 100 }
  const seat = { unit: UNIT, clerk: random.uuid(), device: random.uuid(), deviceCode: 'A01' }
  const actor = { id: seat.clerk, unit: UNIT, roles: ['clerk' as const] }
  return inventDistrict(census, DISTRICT, PEOPLE).flatMap((person): Template[] => {
    const at = momentOf(TODAY, random.int(9, 16), random.int(0, 59))
    const known = { person, notice, others: [] }
    let application: Application | null = null
    for (const act of actsOfVisit(random, seat, person, notice, at)) {
      const decided = decide(application, { ...act, deviceSeq: 1 }, actor, { stage: 'done', known })
      invariant(decided.ok, 'the acts of a visit are decided')
      application = applyAll(application, decided.value)
    }
    return application === null ? [] : [{ person, application }]
  })
}
