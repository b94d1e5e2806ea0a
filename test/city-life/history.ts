// One history: the small city from its first day, day by day, nothing but its seed. At the end every counter is heard
// once more, and the records are exported for the auditor.

import { addDays, addMonths, dayOf, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { createRandom } from '../simulation/sim/random.ts'
import { firstDay, lastDay, officeDayFrom } from './city/calendar.ts'
import { City } from './city/city.ts'
import type { DiaryLine } from './city/diary.ts'
import { Mishaps } from './city/mishaps.ts'
import { Operator } from './city/operator.ts'
import { callAll, spotCheck } from './desks/calls.ts'
import { comeToWindow } from './desks/counter.ts'
import { followUpRecoups, followUpUnpaid, liftInstitutionHolds } from './desks/ledgers.ts'
import { OnlineChannel } from './desks/online.ts'
import { answerObjections, audit, confirm, liftOwnHolds, publish, workOnPending } from './desks/review.ts'
import { populate } from './people/born.ts'
import { CATALOGUE_B_FIRST, CATALOGUE_B_SECOND } from './people/items.ts'
import type { Life } from './people/life.ts'

export interface Lived {
  readonly city: City
  readonly lives: readonly Life[]
  readonly lines: readonly DiaryLine[]
}

export interface Span {
  readonly seed: number
  readonly months: number
  /** An empty database. */
  readonly url: string
  /** For the files that the authorities and the bank send. */
  readonly folder: string
  /** Heard at the end of every month, with what the city looks like then. */
  readonly monthEnds?: (city: City, day: PlainDate) => Promise<void>
}

export async function live({ seed, months, url, folder, monthEnds }: Span): Promise<Lived> {
  const random = createRandom(seed)
  const city = new City(url, folder, random)
  await city.open()
  const lives = populate(random.fork('people'), months)
  const operator = new Operator(city, lives)
  const mishaps = new Mishaps(city)
  const online = new OnlineChannel(city)
  plan(city, lives, online)
  await city.hall.catalogue(CATALOGUE_B_FIRST, plainDate('2025-05-01'))
  const overlooked = new Set<string>()
  const end = lastDay(months)
  const newCatalogue = officeDayFrom(addDays(addMonths(firstDay(), Math.floor(months / 2)), 9))
  for (let day = firstDay(); day <= end; day = addDays(day, 1)) {
    city.clock.to(day, 6)
    if (dayOf(day) === 1) {
      operator.expect(day)
      mishaps.expect(day)
    }
    if (day === newCatalogue) await city.hall.catalogue(CATALOGUE_B_SECOND, day)
    await online.bringIn(day)
    await city.agenda.live(day)
    await routine(city, lives, operator, overlooked, day)
    if (dayOf(addDays(day, 1)) === 1) await monthEnds?.(city, day)
  }
  return { city, lives, lines: city.diary.lines }
}

function plan(city: City, lives: readonly Life[], online: OnlineChannel): void {
  for (const life of lives)
    for (const earned of life.earned)
      for (const visit of earned.visits) {
        if (visit.channel === 'window')
          city.agenda.on(officeDayFrom(visit.on), (day) => comeToWindow(city, life, earned, visit, day))
        else
          city.agenda.on(visit.on, (day) => {
            online.file(life, earned, visit, day)
            return Promise.resolve()
          })
      }
}

/** What the offices do on which day of the month; from the 15th to the 19th the month's own work goes first. */
async function routine(
  city: City,
  lives: readonly Life[],
  operator: Operator,
  overlooked: Set<string>,
  day: PlainDate,
): Promise<void> {
  const date = dayOf(day)
  const month = day.slice(0, 7)
  await operator.work(day)
  if (date >= 16 && date <= 18) await callAll(city, lives, month, day, overlooked)
  if ((date === 20 || date === 22) && overlooked.size === 0)
    await callAll(city, lives, month, day, overlooked)
  if (date === 25 && city.random.fork(`told ${month}`).chance(0.4)) overlooked.clear()
  const due = (...dates: readonly number[]): boolean => dates.some((each) => date === officeDate(day, each))
  if (due(9)) await followUpRecoups(city, day)
  if (due(9, 25)) await followUpUnpaid(city, lives, day)
  if (due(13)) await workOnPending(city, lives, day)
  if (due(14, 26)) await liftInstitutionHolds(city, day)
  if (due(17)) await spotCheck(city, day)
  if (due(21, 27)) await audit(city, day)
  if (due(21, 27)) await publish(city, day)
  if (due(6, 26)) await answerObjections(city, day)
  if (due(26)) await liftOwnHolds(city, day)
  if (due(4, 11, 28)) await confirm(city, day)
}

/** The day of the month on which what is due on `date` is done: the next office day. */
const officeDate = (day: PlainDate, date: number): number =>
  dayOf(officeDayFrom(addDays(day, date - dayOf(day))))

/** Everything that lies unsent on a workstation is sent, before the records are audited. */
export async function comeTogether({ city }: Lived): Promise<void> {
  const day = city.today
  city.clock.to(day, 20)
  for (const station of city.stations()) {
    station.online = true
    station.clockOffset = 0
    const [somebody] = city.room.all().filter(({ unit, roles }) => unit === station.unit && roles.length > 0)
    if (somebody !== undefined) await station.round(somebody)
  }
}
