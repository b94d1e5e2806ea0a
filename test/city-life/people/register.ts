// One register of certificates and its files: what has been registered since the last one, and what was taken back.

import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import type { CertificateInput, Life } from './life.ts'
import { REGISTER_DAYS, type Register } from './sources.ts'

export interface CertificateLine {
  readonly identityNumber: string
  readonly name: string
  readonly certificate: CertificateInput
}

export interface RegisterDelivery {
  readonly register: Register
  readonly upTo: PlainDate
  readonly arrivesOn: PlainDate
  readonly lines: readonly CertificateLine[]
}

export class CertificateRegister {
  readonly #register: Register
  readonly #people: readonly Life[]
  readonly #random: Random
  readonly #said = new Map<string, string>()

  constructor(register: Register, people: readonly Life[], random: Random) {
    this.#register = register
    this.#people = people.filter(({ withoutFeeds }) => !withoutFeeds)
    this.#random = random.fork(`register ${register}`)
  }

  deliveriesOf(first: PlainDate): RegisterDelivery[] {
    return REGISTER_DAYS[this.#register].flatMap((day) => {
      const usual = addDays(first, day - 1)
      const own = this.#random.fork(`file of ${usual}`)
      const upTo = addDays(usual, -own.fork('lag').between(1, 4))
      const holes = own.fork('holes')
      const lines = this.#newSince(upTo, holes.chance(0.1) ? holes : null)
      const late = own.fork('late')
      const arrivesOn = late.chance(0.08) ? addDays(usual, late.between(5, 20)) : usual
      const file = { register: this.#register, upTo, arrivesOn, lines }
      return own.fork('doubled').chance(0.08) ? [file, { ...file, arrivesOn: addDays(arrivesOn, 3) }] : [file]
    })
  }

  /** A file of its own for each item of one number: a file may name a number once only. */
  #newSince(upTo: PlainDate, holes: Random | null): CertificateLine[] {
    const inThisFile = new Set<string>()
    return this.#people.flatMap((life) =>
      life.earned.flatMap(({ register, certificate, registeredOn, revokedOn }) => {
        if (register !== this.#register || registeredOn > upTo) return []
        const key = `${certificate.number} ${certificate.occupationCode}`
        const state = revokedOn !== null && revokedOn <= upTo ? ('revoked' as const) : ('valid' as const)
        if (this.#said.get(key) === state || inThisFile.has(certificate.number)) return []
        if (holes?.chance(0.3) === true) return []
        inThisFile.add(certificate.number)
        this.#said.set(key, state)
        const { identityNumber, name } = life
        return [{ identityNumber, name, certificate: { ...certificate, state, source: this.#register } }]
      }),
    )
  }
}
