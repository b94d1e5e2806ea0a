// One authority and its files. Each file says of the people in it all that the authority knows of them up to a day: those
// of whom it has learned something since its last file, and a few whom it mentions again. It comes late, twice, out of
// order, with holes and with mistakes that a later file puts right; each of these from random numbers of its own.

import { addDays, addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Random } from '../../simulation/sim/random.ts'
import type { Life, SpellInput } from './life.ts'
import { HABITS, type Source } from './sources.ts'

export interface FactsLine {
  readonly identityNumber: string
  readonly name: string
  readonly household: Life['household']
  readonly mobile: string | null
  readonly pensionFrom?: PlainDate | null
  readonly retirementTrack?: Life['retirementTrack']
  readonly spells?: readonly SpellInput[]
  readonly history?: readonly Life['history'][number]['item'][]
}

export interface Delivery {
  readonly source: Source
  readonly upTo: PlainDate
  readonly arrivesOn: PlainDate
  readonly lines: readonly FactsLine[]
}

const REPEATED = 0.03

export class Authority {
  readonly source: Source
  readonly #people: readonly Life[]
  readonly #random: Random
  readonly #said = new Map<number, string>()
  /** Left out of the last file, or told wrongly: in the next one whatever happens. */
  readonly #owed = new Set<number>()

  constructor(source: Source, people: readonly Life[], random: Random) {
    this.source = source
    this.#people = people.filter(({ withoutFeeds }) => !withoutFeeds)
    this.#random = random.fork(`authority ${source}`)
  }

  /** The files of a month, with the days on which they arrive. */
  deliveriesOf(first: PlainDate): Delivery[] {
    const month = this.#random.fork(`files of ${first}`)
    const usual = addDays(first, HABITS[this.source].day - 1)
    const upTo = addDays(usual, -month.fork('lag').between(1, 7))
    const lines = this.#lines(upTo, month)
    const late = month.fork('late')
    const arrivesOn = late.chance(0.1) ? addDays(usual, late.between(8, 34)) : usual
    const file = { source: this.source, upTo, arrivesOn, lines }
    const doubled = month.fork('doubled')
    return doubled.chance(0.1)
      ? [file, { ...file, arrivesOn: addDays(arrivesOn, doubled.between(0, 9)) }]
      : [file]
  }

  #lines(upTo: PlainDate, month: Random): FactsLine[] {
    const holes = month.fork('holes')
    const withHoles = holes.chance(0.12)
    const mistakes = month.fork('mistakes')
    const repeated = month.fork('repeated')
    return this.#people.flatMap((life) => {
      const line = this.#known(life, upTo)
      if (line === null) return []
      const text = JSON.stringify(line)
      const isNew = this.#said.get(life.number) !== text || this.#owed.has(life.number)
      if (!isNew && !repeated.chance(REPEATED)) return []
      this.#owed.delete(life.number)
      if (withHoles && holes.chance(0.25)) {
        this.#owed.add(life.number)
        return []
      }
      this.#said.set(life.number, text)
      if (!mistakes.chance(0.02)) return [line]
      this.#owed.add(life.number)
      return [withMistake(line)]
    })
  }

  /** What the authority knows of somebody, or null where it has never heard of them. */
  #known(life: Life, upTo: PlainDate): FactsLine | null {
    const head = {
      identityNumber: life.identityNumber,
      name: life.name,
      household: life.household,
      mobile: life.mobile,
    }
    const appeared = life.earned[0]?.certificate.issueDate ?? upTo
    if (addDays(appeared, -40) > upTo) return null
    const spells = life.spells
      .filter(({ source, learnedOn }) => source === this.source && learnedOn <= upTo)
      .map(({ spell }) => ({ ...spell, source: this.source, to: endedBy(spell.to ?? null, upTo) }))
    const history = life.history
      .filter(({ source, learnedOn }) => source === this.source && learnedOn <= upTo)
      .map(({ item }) => ({ ...item, source: this.source }))
    if (this.source === 'pension') {
      const drawn = life.pension !== null && life.pension.learnedOn <= upTo ? life.pension.from : null
      return { ...head, pensionFrom: drawn, retirementTrack: life.retirementTrack }
    }
    if (this.source === 'training' || this.source === 'apprenticeship') return { ...head, history }
    // Each answers for everybody who was asked about, also that there is nothing: an empty file would move no watermark.
    return { ...head, spells }
  }
}

const endedBy = (to: PlainDate | null, upTo: PlainDate): PlainDate | null =>
  to === null || to > upTo ? null : to

/** A slip that the next file puts right: a spell that begins months too late. */
function withMistake(line: FactsLine): FactsLine {
  const [first, ...rest] = line.spells ?? []
  if (first === undefined || (first.to ?? null) !== null) return line
  return { ...line, spells: [{ ...first, from: addMonths(first.from, 4) }, ...rest] }
}
