// The bank: takes the lists, pays or fails, answers in parts and sometimes twice, and sends money back weeks or months
// after it had said that it was paid. Each answer carries the bank's own day.

import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import type { BankAnswer } from './city-hall.ts'
import { officeDayFrom } from './calendar.ts'

export interface BankFile {
  readonly arrivesOn: PlainDate
  readonly answers: readonly BankAnswer[]
}

const REASONS = ['账户已销户', '户名不符', '账号不存在'] as const

export class Bank {
  readonly #random: Random
  readonly #known = new Set<string>()
  #lists = 0

  constructor(random: Random) {
    this.#random = random.fork('bank')
  }

  /** The files that answer a list, those of later returns among them. A payment that it knows is not paid again. */
  take(payments: readonly string[], on: PlainDate): BankFile[] {
    this.#lists += 1
    const random = this.#random.fork(`list ${String(this.#lists)}`)
    const fresh = payments.filter((payment) => !this.#known.has(payment))
    for (const payment of fresh) this.#known.add(payment)
    const parts: BankAnswer[][] = [[], []]
    const returns: BankFile[] = []
    for (const payment of fresh) {
      const own = this.#random.fork(`payment ${payment}`)
      const failed = own.chance(0.08)
      const part = own.chance(0.8) ? 0 : 1
      const day = addDays(on, part === 0 ? own.between(1, 4) : own.between(8, 20))
      const result = failed ? ('failed' as const) : ('paid' as const)
      parts[part]?.push({ payment, result, on: day, reason: failed ? own.pick(REASONS) : '' })
      if (!failed && own.chance(0.05)) {
        const back = addDays(day, own.pick([2, 6, 25, 60, 110]))
        const answer = { payment, result: 'failed' as const, on: back, reason: '退汇：账户已销户' }
        returns.push({ arrivesOn: laterBy(back, own), answers: [answer] })
      }
    }
    const files = parts
      .filter((answers) => answers.length > 0)
      .map((answers) => ({ arrivesOn: laterBy(lastOf(answers, on), random), answers }))
    const [first] = files
    const again =
      first !== undefined && random.chance(0.12) ? [{ ...first, arrivesOn: addDays(first.arrivesOn, 2) }] : []
    return [...files, ...again, ...returns]
  }
}

/** Files reach the city one to nine days after the bank's day. */
const laterBy = (day: PlainDate, random: Random): PlainDate =>
  officeDayFrom(addDays(day, random.pick([1, 1, 1, 2, 4, 9])))

const lastOf = (answers: readonly BankAnswer[], from: PlainDate): PlainDate =>
  answers.reduce((last, { on }) => (on > last ? on : last), from)
