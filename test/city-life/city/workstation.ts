// One workstation: a device with a clock of its own, the person signed in on it, the records it has pulled, and the
// commands that it has not sent yet. It speaks to the municipal application as every workstation does.

import {
  type ChangeLine,
  changeLineSchema,
  type CommandOutcome,
  commandOutcomesSchema,
  type Cursor,
  MUNICIPAL_PATHS,
  personLookupAnswerSchema,
  signInAnswerSchema,
  START,
} from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import { type CityNotice, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { instant, type Instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { MunicipalApp } from '../../../src-server/http/app.ts'
import type { Random } from '../../simulation/sim/random.ts'
import { newId } from './ids.ts'

const AT_ONCE = 100
const SESSION_MS = 11 * 3_600_000
export const PASSWORD = 'a password of the city years'

export interface Surroundings {
  readonly app: MunicipalApp
  readonly now: () => Instant
  /** A moment passes: no two acts of a city are done at the same one. */
  readonly tick: () => void
  /** Every outcome that is not an application of the act, for the history's figures. */
  readonly heard: (command: Command, outcome: CommandOutcome) => void
}

export class Workstation {
  readonly unit: string
  readonly device: string
  readonly records = new Map<string, CaseRecord>()
  readonly people = new Map<string, PersonFile>()
  notice: CityNotice = NO_NOTICE
  /** How far its clock runs ahead of the server's; negative: behind. */
  clockOffset = 0
  online = true
  readonly #around: Surroundings
  readonly #random: Random
  readonly #sessions = new Map<string, { token: string; until: number }>()
  #unsent: Command[] = []
  #cursor: Cursor = START
  #deviceCode = 'A01'
  #deviceSeq = 0

  constructor(around: Surroundings, unit: string, random: Random) {
    this.#around = around
    this.#random = random
    this.unit = unit
    this.device = newId(random)
  }

  /** What its own clock shows. */
  get now(): Instant {
    return instant(this.#around.now() + this.clockOffset)
  }

  get unsent(): number {
    return this.#unsent.length
  }

  newId(): string {
    return newId(this.#random)
  }

  /** Writes an act down; it is sent with the next `send`. */
  act(staff: Staff, body: CommandBody, on: CaseRecord | string | null = null): Command {
    const record = on === null || typeof on === 'string' ? null : on
    this.#deviceSeq += 1
    this.#around.tick()
    const command: Command = {
      id: this.newId(),
      target: record?.id ?? (typeof on === 'string' ? on : this.newId()),
      ...asSeen(record),
      unit: this.unit,
      actor: staff.id,
      actorName: staff.name,
      at: this.now,
      device: this.device,
      deviceCode: this.#deviceCode,
      deviceSeq: this.#deviceSeq,
      body,
    }
    this.#unsent.push(command)
    return command
  }

  /** Sends what is unsent and pulls what is new. False where the person cannot sign in. */
  async round(staff: Staff): Promise<boolean> {
    if (!this.online) return false
    const token = await this.#tokenOf(staff)
    if (token === null) return false
    await this.#send(token)
    await this.#pull(token)
    return true
  }

  /** The second round of a sitting: only where something was done. */
  async finish(staff: Staff): Promise<void> {
    if (this.#unsent.length > 0) await this.round(staff)
  }

  /** An act that is sent at once, with what the server said; null while offline. */
  async doNow(
    staff: Staff,
    body: CommandBody,
    on: CaseRecord | string | null = null,
  ): Promise<CommandOutcome | null> {
    const command = this.act(staff, body, on)
    if (!this.online) return null
    const token = await this.#tokenOf(staff)
    if (token === null) return null
    return (await this.#send(token)).find((outcome) => outcome.command === command.id) ?? null
  }

  /** The file of somebody who walked in, from the cache or from the server. */
  async fileOf(staff: Staff, identityNumber: string): Promise<PersonFile | null> {
    const cached = [...this.people.values()].find((file) => file.identityNumber === identityNumber)
    if (cached !== undefined || !this.online) return cached ?? null
    const token = await this.#tokenOf(staff)
    if (token === null) return null
    const answer = await this.#ask(MUNICIPAL_PATHS.personLookup, token, { identityNumber })
    if (answer.status !== 200) return null
    const { person } = personLookupAnswerSchema.parse(await answer.json())
    if (person !== null) this.people.set(person.id, person)
    return person
  }

  of<Kind extends string>(kind: Kind): Extract<CaseRecord, { kind: Kind }>[] {
    const isOf = (record: CaseRecord): record is Extract<CaseRecord, { kind: Kind }> =>
      'kind' in record && record.kind === kind
    return [...this.records.values()].filter(isOf)
  }

  applications(): Extract<CaseRecord, { receipt: string }>[] {
    return [...this.records.values()].filter((record) => 'receipt' in record)
  }

  async #tokenOf(staff: Staff): Promise<string | null> {
    const held = this.#sessions.get(staff.id)
    if (held !== undefined && held.until > this.#around.now()) return held.token
    const { username } = staff
    const answer = await this.#ask(MUNICIPAL_PATHS.signIn, null, {
      username,
      password: PASSWORD,
      device: this.device,
    })
    if (answer.status !== 200) return null
    const { token, deviceCode } = signInAnswerSchema.parse(await answer.json())
    this.#deviceCode = deviceCode
    this.#sessions.set(staff.id, { token, until: this.#around.now() + SESSION_MS })
    return token
  }

  async #send(token: string): Promise<CommandOutcome[]> {
    const all: CommandOutcome[] = []
    while (this.#unsent.length > 0) {
      const commands = this.#unsent.slice(0, AT_ONCE)
      const answer = await this.#ask(MUNICIPAL_PATHS.commands, token, { commands, sentAt: this.now })
      if (answer.status === 401) break
      invariant(answer.status === 200, `a push is answered, not ${String(answer.status)}`)
      const { outcomes } = commandOutcomesSchema.parse(await answer.json())
      const byId = new Map(outcomes.map((outcome) => [outcome.command, outcome]))
      for (const command of commands) {
        const outcome = byId.get(command.id)
        if (outcome !== undefined) this.#around.heard(command, outcome)
      }
      all.push(...outcomes)
      const left = this.#unsent.filter(({ id }) => !byId.has(id))
      const stuck = left.length === this.#unsent.length
      this.#unsent = left
      if (stuck) break
    }
    return all
  }

  async #pull(token: string): Promise<void> {
    for (let more = true; more; ) {
      const { epoch, of, unit, city } = this.#cursor
      const query = new URLSearchParams({ unit: String(unit), city: String(city) })
      if (epoch !== null) query.set('epoch', epoch)
      if (of !== null) query.set('of', of)
      const page = await this.#ask(`${MUNICIPAL_PATHS.changes}?${String(query)}`, token)
      if (page.status !== 200) return
      more = false
      for (const text of (await page.text()).trimEnd().split('\n'))
        more = this.#take(changeLineSchema.parse(JSON.parse(text))) || more
    }
  }

  /** True where more pages wait. */
  #take(line: ChangeLine): boolean {
    switch (line.kind) {
      case 'end':
        if (line.reset) {
          this.records.clear()
          this.people.clear()
        }
        this.#cursor = line.cursor
        return line.more
      case 'gone':
        this.records.delete(line.id)
        this.people.delete(line.id)
        return false
      case 'person':
        this.people.set(line.record.id, line.record)
        return false
      case 'city-notice':
        this.notice = line.record
        return false
      default:
        this.records.set(line.record.id, line.record)
        return false
    }
  }

  #ask(path: string, token: string | null, body?: unknown): Promise<Response> {
    const headers = new Headers({ [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) })
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    if (body === undefined) return Promise.resolve(this.#around.app.request(path, { headers }, {}))
    headers.set('content-type', 'application/json')
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    return Promise.resolve(this.#around.app.request(path, request, {}))
  }
}
