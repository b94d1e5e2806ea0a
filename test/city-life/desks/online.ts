// 网上申请 in a history: what came in over the city's channel yesterday is imported this morning. Whom the data do not
// carry is sent to a window, and most of them go.

import { derivedId } from '../../../src-server/sync/postgres/follow-up-rows.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { City } from '../city/city.ts'
import type { Earned, Life, Visit } from '../people/life.ts'
import { comeToWindow } from './counter.ts'
import { accountOf, applicantOf } from './papers.ts'

interface Filed {
  readonly life: Life
  readonly earned: Earned
  readonly visit: Visit
  readonly on: PlainDate
}

export class OnlineChannel {
  readonly #city: City
  #filed: Filed[] = []

  constructor(city: City) {
    this.#city = city
  }

  file(life: Life, earned: Earned, visit: Visit, on: PlainDate): void {
    this.#filed.push({ life, earned, visit, on })
  }

  async bringIn(day: PlainDate): Promise<void> {
    const filed = this.#filed
    this.#filed = []
    if (filed.length === 0) return
    const city = this.#city
    const numbered = filed.map((each) => ({ ...each, number: numberOf(each) }))
    const { taken, says } = await city.hall.online(
      numbered.map(({ number, on, visit, life, earned }) => ({
        number,
        lodgedOn: on,
        district: visit.district,
        dossier: { applicant: applicantOf(life), certificate: earned.certificate, account: accountOf(life) },
      })),
    )
    city.diary.count(taken ? 'online files taken' : 'online files refused')
    for (const { life, earned, visit, number, on } of numbered) {
      city.diary.belongs(derivedId('online', number), life.number)
      city.diary.note(day, life.number, `网上申请 ${on} ${earned.certificate.occupationName ?? ''} ${says}`)
      this.#goToWindow(life, earned, visit, day, derivedId('online', number))
    }
  }

  #goToWindow(life: Life, earned: Earned, visit: Visit, day: PlainDate, target: string): void {
    const city = this.#city
    const random = city.random.fork(`sent to a window ${target}`)
    if (!random.chance(0.7)) return
    city.agenda.on(addDays(day, random.between(4, 20)), async (then) => {
      // Told by the channel where the data carried it after all.
      const carried = city.stations().some(({ records }) => hasGoneOn(records.get(target)))
      if (!carried)
        await comeToWindow(city, life, earned, { ...visit, channel: 'window', why: 'again' }, then)
    })
  }
}

const hasGoneOn = (record: CaseRecord | undefined): boolean =>
  record !== undefined && record.state !== 'returned'

const numberOf = ({ life, earned, on, visit }: Filed): string =>
  `SSB-${String(life.number)}-${earned.certificate.occupationCode}-${on}-${visit.why}`
