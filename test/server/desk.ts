// A workstation without a window: the host's journal on a real disk and the product's engine, speaking to the municipal
// application that stands at `at.app`, which a test may exchange for a restored one.

import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fault } from '#shared/contracts/faults.ts'
import { commandOutcomesSchema, MUNICIPAL_PATHS, signInAnswerSchema } from '#shared/contracts/municipal.ts'
import type { Cursor } from '#shared/contracts/municipal.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { MORNING } from '#shared/fixtures/applicants.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { MunicipalPort, SyncPorts } from '#shared/sync/ports.ts'
import { type RoundReport, syncRound } from '#shared/sync/sync-round.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Journal } from '../../src-main/host/journal/journal.ts'
import { openJournal } from '../../src-main/host/journal/open-journal.ts'
import { KEY } from '../../src-main/testing/sample-key.ts'
import { byteLines } from '../../src-renderer/sync/byte-lines.ts'
import { readPage } from '../../src-renderer/sync/host-ports.ts'
import { readCopy } from '../../src-renderer/sync/read-copy.ts'
import type { MunicipalApp } from '../../src-server/http/app.ts'
import { CacheData, memoryCache } from '../simulation/workstation/memory-cache.ts'
import { ask, asJson, PASSWORD } from './office.ts'

export interface Desk {
  readonly cache: CacheData
  readonly journal: Journal
  /** An act that is on the journal's disk when this resolves. */
  readonly act: (
    body: CommandBody,
    on?: { readonly target: string; readonly basedOn: number },
  ) => Promise<Command>
  readonly round: () => Promise<Result<RoundReport, Fault>>
  readonly close: () => Promise<void>
}

export async function openDesk(at: { app: MunicipalApp }, staff: Staff): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'jibu-desk-'))
  const opened = await openJournal({ folder, key: KEY, newDevice: randomUUID })
  if (!opened.ok) throw new Error(opened.error.fault)
  const journal = opened.value
  const signIn = { username: staff.username, password: PASSWORD, device: journal.device }
  const answer = await ask(at.app, MUNICIPAL_PATHS.signIn, asJson(signIn))
  const { token, deviceCode } = signInAnswerSchema.parse(await answer.json())
  const cache = new CacheData()
  const ports: SyncPorts = {
    journal: {
      unsettled: () => Promise.resolve(ok({ entries: journal.unsettled(), epoch: journal.epoch() })),
      settle: (outcomes) => journal.settle(outcomes),
      handedOver: (commands) => journal.handedOver(commands),
      enterEpoch: (epoch, restored) => journal.enterEpoch({ epoch, restored }),
      noteDurable: async (epoch, unit, upTo) => {
        const noted = await journal.noteDurable(epoch, { unit, upTo, at: MORNING })
        return noted.ok ? ok(null) : noted
      },
    },
    municipal: { ...municipalAt(at, token), handOver: () => Promise.resolve(ok([])) },
    files: { deliver: () => Promise.resolve(ok({ waiting: 0 })) },
    cache: memoryCache(cache, (_label, effect) => Promise.resolve(effect())),
  }
  return {
    cache,
    journal,
    act: async (body, on = { target: randomUUID(), basedOn: 0 }) => {
      const { id: actor, name: actorName, unit } = staff
      const act = { id: randomUUID(), ...on, unit, actor, actorName, at: MORNING, body }
      const sealed = await journal.append(act, deviceCode)
      if (!sealed.ok) throw new Error(sealed.error.fault)
      return sealed.value
    },
    round: () => syncRound(ports),
    close: async () => {
      await journal.close()
      await rm(folder, { recursive: true })
    },
  }
}

const municipalAt = (at: { app: MunicipalApp }, token: string): MunicipalPort => ({
  push: async (commands, epoch) => {
    const answer = await ask(at.app, MUNICIPAL_PATHS.commands, asJson({ commands, epoch }), token)
    return answer.status === 200 ? ok(commandOutcomesSchema.parse(await answer.json())) : broken
  },
  pull: async (cursor) => {
    const answer = await ask(at.app, `${MUNICIPAL_PATHS.changes}?${queryOf(cursor)}`, {}, token)
    return answer.status === 200 ? readPage(await answer.text()) : broken
  },
  copy: async function* (from) {
    const begun = from === null ? '' : `?${queryOf(from.pin)}&after=${from.after}`
    const answer = await ask(at.app, MUNICIPAL_PATHS.snapshot + begun, {}, token)
    if (answer.status !== 200 || answer.body === null) yield broken
    else yield* readCopy(byteLines(answer.body), (bytes) => Promise.resolve(sha256(bytes)))
  },
})

const broken = err(fault('serverBroken'))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const queryOf = ({ epoch, of, unit, city }: Cursor): string =>
  new URLSearchParams({ epoch: epoch ?? '', of: of ?? '', unit: String(unit), city: String(city) }).toString()
