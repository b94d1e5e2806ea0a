// The operator at the city: the files that arrive, the jobs of the month on their days, the lists for the bank and its
// answers. Errors of the operator are random numbers of their own: a list that is ordered twice, a month that is left.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import { addDays, addMonths, dayOf, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { Authority } from '../people/authority.ts'
import type { Earned, Life } from '../people/life.ts'
import { CertificateRegister } from '../people/register.ts'
import { REGISTERS, SOURCES } from '../people/sources.ts'
import { Bank, type BankFile } from './bank.ts'
import { officeDayFrom } from './calendar.ts'
import type { City } from './city.ts'
import type { BankAnswer } from './city-hall.ts'

/** Months that are drawn and not generated yet, oldest first. */
interface Open {
  readonly month: BatchMonth
  readonly givenUpUntil: PlainDate | null
}

export class Operator {
  readonly #city: City
  readonly #random: Random
  readonly #authorities: readonly Authority[]
  readonly #registers: readonly CertificateRegister[]
  readonly #bank: Bank
  #open: readonly Open[] = []
  #sheets = 0

  constructor(city: City, lives: readonly Life[]) {
    this.#city = city
    this.#random = city.random.fork('operator')
    this.#bank = new Bank(city.random)
    this.#authorities = SOURCES.map((source) => new Authority(source, lives, city.random))
    this.#registers = REGISTERS.map((register) => new CertificateRegister(register, lives, city.random))
    for (const life of lives)
      for (const { revokedOn, certificate } of life.earned)
        if (revokedOn !== null)
          city.agenda.on(officeDayFrom(addDays(revokedOn, 10)), (day) =>
            this.#revoke(certificate, life.number, day),
          )
  }

  /** Puts down what the authorities will deliver in this month. */
  expect(first: PlainDate): void {
    const { agenda, hall, diary, clock } = this.#city
    for (const authority of this.#authorities)
      for (const file of authority.deliveriesOf(first))
        agenda.on(file.arrivesOn, async (day) => {
          clock.to(day, 7)
          const { taken, says } = await hall.facts(file)
          diary.count(taken ? 'deliveries taken' : 'deliveries refused')
          diary.note(day, null, `${file.source} 至 ${file.upTo}，${String(file.lines.length)} 人 ${says}`)
        })
    for (const register of this.#registers)
      for (const file of register.deliveriesOf(first))
        agenda.on(file.arrivesOn, async (day) => {
          clock.to(day, 7, 20)
          const { taken, says } = await hall.certificates(file)
          diary.count(taken ? 'certificate files taken' : 'certificate files refused')
          diary.note(day, null, `${file.register} 至 ${file.upTo}，${String(file.lines.length)} 本 ${says}`)
        })
  }

  async work(day: PlainDate): Promise<void> {
    const month = batchMonthOf(day)
    if (dayOf(day) === 15) await this.#draw(month, day)
    if (dayOf(day) >= 19) await this.#generate(day)
    if ([2, 12, 23].includes(dayOf(day))) await this.#resolve(day)
    if (day === officeDayFrom(plainDate(`${month}-13`))) await this.#pay(month, day)
  }

  async #draw(month: BatchMonth, day: PlainDate): Promise<void> {
    const { clock, hall } = this.#city
    clock.to(day, 8)
    const seed = Buffer.from(this.#random.fork(`draw ${month}`).bytes(32)).toString('hex')
    await hall.draw(month, () => seed)
    this.#open = [...this.#open, { month, givenUpUntil: null }]
  }

  /** Tries from the 19th on, day after day; a month that cannot be generated is left and the next one is not. */
  async #generate(day: PlainDate): Promise<void> {
    const { clock, hall, diary } = this.#city
    clock.to(day, 9)
    const still: Open[] = []
    for (const open of this.#open) {
      if (open.givenUpUntil !== null && day < open.givenUpUntil) {
        still.push(open)
        continue
      }
      const report = await hall.generate(open.month)
      diary.note(day, null, `生成 ${open.month}：${report.status}`)
      diary.count(`generate ${report.status}`)
      const older = addMonths(plainDate(`${open.month}-19`), 1)
      // What was sent back or lifted later joins when the job runs again; the operator does that once more a week later.
      if (report.status === 'done' && dayOf(day) >= 26) continue
      if (report.status === 'done') still.push({ month: open.month, givenUpUntil: addDays(day, 7) })
      else if (dayOf(day) >= 24) still.push({ month: open.month, givenUpUntil: addDays(older, 1) })
      else still.push(open)
    }
    this.#open = still
  }

  async #resolve(day: PlainDate): Promise<void> {
    this.#city.clock.to(day, 18)
    await this.#city.hall.resolvePending()
  }

  async #pay(month: BatchMonth, day: PlainDate): Promise<void> {
    const { agenda, clock, diary } = this.#city
    clock.to(day, 10, 30)
    await this.#order(month, day)
    const twice = this.#random.fork(`pay twice ${month}`)
    if (twice.chance(0.12))
      agenda.on(officeDayFrom(addDays(day, twice.between(0, 3))), async (then) => {
        clock.to(then, 10, 45)
        diary.count('month ordered twice')
        await this.#order(month, then)
      })
  }

  async #order(month: BatchMonth, day: PlainDate): Promise<void> {
    const { hall, agenda, diary } = this.#city
    const { list } = await hall.pay(month)
    for (const { payment, application } of list) {
      const person = diary.ownerOf(application)
      if (person !== null) diary.belongs(payment, person)
      diary.note(day, person, `支付清单 ${month}`)
    }
    const files = this.#bank.take(
      list.map(({ payment }) => payment),
      day,
    )
    for (const file of files) agenda.on(file.arrivesOn, (then) => this.#enter(file, then))
  }

  /** A file with a wrong line is refused as a whole: the operator takes the wrong lines out and enters the rest. */
  async #enter({ answers }: BankFile, day: PlainDate): Promise<void> {
    const { hall, diary, clock } = this.#city
    clock.to(day, 11)
    const first = await hall.bank(answers)
    this.#noteAnswers(answers, first.taken, day)
    if (first.taken || answers.length === 1) return
    for (const answer of answers) {
      const { taken } = await hall.bank([answer])
      if (taken) diary.count('bank lines entered one by one')
    }
  }

  #noteAnswers(answers: readonly BankAnswer[], taken: boolean, day: PlainDate): void {
    const { diary } = this.#city
    diary.count(taken ? 'bank files taken' : 'bank files refused')
    for (const { payment, result, on, reason } of answers)
      diary.note(day, diary.ownerOf(payment), `银行 ${on} ${result} ${reason}${taken ? '' : '（未能导入）'}`)
  }

  async #revoke(
    { number: certificate, occupationCode: item }: Earned['certificate'],
    person: number,
    day: PlainDate,
  ): Promise<void> {
    const { hall, diary, clock } = this.#city
    clock.to(day, 14, 30)
    this.#sheets += 1
    const sheet = `协办单 ${String(this.#sheets)}`
    await hall.sheet(sheet, { number: certificate, item })
    const { says } = await hall.revoke({ certificate, item, sheet })
    diary.count('certificates revoked')
    diary.note(day, person, `${sheet}：证书撤销 ${says}`)
  }
}
