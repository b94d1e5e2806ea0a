// The municipal server of the simulation: the product's own code for push and pull on the memory store, in as many
// processes as the history wants, behind sessions that expire and roles that change.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { handOverRequestSchema } from '#shared/contracts/handed-over.ts'
import { cursorSchema } from '#shared/contracts/municipal.ts'
import { instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { isUnreachable } from '../../../src-server/db/database.ts'
import type { Caller } from '../../../src-server/http/context.ts'
import { Refusal } from '../../../src-server/http/refusal.ts'
import { answerBatch } from '../../../src-server/sync/answer-batch.ts'
import { changeLines, readPage } from '../../../src-server/sync/changes-page.ts'
import { ALL_KINDS } from '../../../src-server/sync/readable.ts'
import { snapshotLines } from '../../../src-server/sync/snapshot.ts'
import type { SyncStore } from '../../../src-server/sync/store.ts'
import type { Reply } from '../sim/network.ts'
import type { Io, Process } from '../sim/process.ts'
import type { Scheduler } from '../sim/scheduler.ts'
import type { StaffRow } from './memory-tables.ts'

interface SessionRow extends Caller {
  expiresAt: number
}

export interface SimServer {
  readonly push: (server: Process, token: string, body: string) => Promise<Reply>
  readonly pull: (server: Process, token: string, cursor: string) => Promise<Reply>
  /** `begun`: the pin and token of a copy that goes on, as JSON; '' where it begins. */
  readonly copy: (server: Process, token: string, begun: string) => Promise<Reply>
  readonly handOver: (server: Process, token: string, body: string) => Promise<Reply>
  readonly signIn: (server: Process, staff: string, device: string) => Promise<Reply>
  readonly sessions: Map<string, SessionRow>
}

const begunSchema = z.object({ pin: cursorSchema, after: z.string() })

const envelope = z.object({
  commands: z.array(z.record(z.string(), z.unknown())),
  sentAt: z.int(),
  epoch: z.uuid().nullable(),
})

export function createSimServer(
  scheduler: Scheduler,
  io: Io,
  storeFor: (process: Process) => SyncStore,
  findStaff: (id: string) => StaffRow | undefined,
  keepHandedOver: (id: string) => void,
  sessionLength: () => number,
  unexpected: (problem: string) => void,
): SimServer {
  const sessions = new Map<string, SessionRow>()
  let opened = 0
  const rolesNow = (staff: string): readonly string[] =>
    findStaff(staff)?.roles.findLast(({ from }) => from <= scheduler.now)?.roles ?? []

  const caller = (server: Process, token: string): Promise<Result<Caller, Fault>> =>
    io(server, 'server.session', () => {
      const session = sessions.get(token)
      const valid = session !== undefined && session.expiresAt > scheduler.now
      return valid && rolesNow(session.staff).length > 0 ? ok(session) : err(fault('signInNeeded'))
    })

  const answering = async (work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work()
    } catch (problem) {
      if (problem instanceof Refusal) return err(problem.fault)
      if (isUnreachable(problem)) return err(fault('databaseUnreachable'))
      unexpected(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
      return err(fault('serverBroken'))
    }
  }

  return {
    sessions,
    push: (server, token, body) =>
      answering(async () => {
        const who = await caller(server, token)
        if (!who.ok) return who
        const { commands, sentAt, epoch } = envelope.parse(JSON.parse(body))
        const context = {
          store: storeFor(server),
          clock: () => instant(scheduler.now),
          // A line here means that a command got no answer because of an exception that is no collision.
          log: (line: string) => {
            if (!/ (40001|40P01|23505|55P03)$/.test(line)) unexpected(line)
          },
        }
        const batch = { commands, epoch, sentAt: instant(sentAt) }
        return ok(JSON.stringify(await answerBatch(context, who.value, batch)))
      }),
    pull: (server, token, cursor) =>
      answering(async () => {
        const who = await caller(server, token)
        if (!who.ok) return who
        const store = storeFor(server)
        const page = await readPage(store, who.value.unit, cursorSchema.parse(JSON.parse(cursor)))
        let text = ''
        for await (const part of changeLines(store, who.value.unit, page, ALL_KINDS)) text += part
        return ok(text)
      }),
    copy: (server, token, begun) =>
      answering(async () => {
        const who = await caller(server, token)
        if (!who.ok) return who
        const from = begun === '' ? null : begunSchema.parse(JSON.parse(begun))
        let text = ''
        for await (const part of snapshotLines(storeFor(server), who.value.unit, from, ALL_KINDS))
          text += part
        return ok(text)
      }),
    handOver: (server, token, body) =>
      answering(async () => {
        const who = await caller(server, token)
        if (!who.ok) return who
        const received = handOverRequestSchema.parse(JSON.parse(body)).items.map(({ command }) => command.id)
        return io(server, 'server.hand-over', () => {
          for (const id of received) keepHandedOver(id)
          return ok(JSON.stringify({ received }))
        })
      }),
    signIn: (server, staff, device) =>
      io(server, 'server.sign-in', () => {
        const row = findStaff(staff)
        if (row === undefined || rolesNow(staff).length === 0) return err(fault('wrongPassword'))
        opened += 1
        const token = `token-${opened}`
        const tokenHash = Buffer.from(token)
        sessions.set(token, {
          staff,
          unit: row.unit,
          device,
          tokenHash,
          expiresAt: scheduler.now + sessionLength(),
        })
        return ok(token)
      }),
  }
}
