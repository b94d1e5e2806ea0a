// Decides a batch in its order. Order is kept per record and nothing more (SYNC-5): a command that is not applied holds
// up the later ones on the same record, which get no answer and wait on the workstation, and no others.

import { z } from 'zod'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { codeOf, isCollision, isUnreachable, isUnstorable } from '../db/database.ts'
import type { Caller } from '../http/context.ts'
import { pathOf } from '../http/read-json.ts'
import { Refusal } from '../http/refusal.ts'
import { applyCommand } from './apply-command.ts'
import { type Arrival, type ArrivedCommand, parseArrived } from './arrived-command.ts'
import type { SyncStore } from './store.ts'

/** Enough for every collision seen in the tests; what still fails then is answered as broken and sent again. */
const ATTEMPTS = 8

const idSchema = z.uuid()

export interface BatchContext {
  readonly store: SyncStore
  readonly clock: () => Instant
  /** One line for operators. Never personal data. */
  readonly log: (line: string) => void
}

export async function applyBatch(
  context: BatchContext,
  caller: Caller,
  commands: readonly Readonly<Record<string, unknown>>[],
  sentAt: Instant | null,
): Promise<CommandOutcome[]> {
  const receivedAt = context.clock()
  const clockOffset = sentAt === null ? null : receivedAt - sentAt
  const arrival: Arrival & { pushedBy: Caller } = { pushedBy: caller, receivedAt, clockOffset }
  const outcomes: CommandOutcome[] = []
  const heldUp = new Set<unknown>()
  for (const raw of commands) {
    const target = raw['target']
    if (heldUp.has(target)) continue
    const outcome = await answer(context, raw, arrival)
    if (outcome?.status !== 'applied') heldUp.add(target)
    if (outcome !== null) outcomes.push(outcome)
  }
  return outcomes
}

/** Null: no answer now; the workstation keeps the command and sends it again. */
async function answer(
  context: BatchContext,
  raw: Readonly<Record<string, unknown>>,
  arrival: Arrival & { readonly pushedBy: Caller },
): Promise<CommandOutcome | null> {
  const parsed = parseArrived(raw, arrival)
  if (!parsed.ok) {
    const id = idSchema.safeParse(raw['id'])
    if (!id.success) throw new Refusal('invalidRequest', { path: 'commands.id' })
    return setAside(id.data, fault('invalidRequest', { path: pathOf(parsed.error) }))
  }
  const { command } = parsed.value
  if (command.device !== arrival.pushedBy.device) throw new Refusal('notAllowedHere')
  // Never pushed as somebody else's (SYNC-8): it waits for a session of its own unit.
  if (command.unit !== arrival.pushedBy.unit) return null
  try {
    return await withRetries(context, parsed.value)
  } catch (problem) {
    if (isUnreachable(problem)) throw problem
    if (isUnstorable(problem) || problem instanceof z.ZodError) {
      return setAside(command.id, fault('invalidRequest', { path: 'body' }))
    }
    // A bug, or more collisions than expected. The transaction is rolled back; nothing says that it would fail again.
    context.log(`command ${command.id} ${command.body.type}: ${nameOf(problem)} ${codeOf(problem)}`)
    return null
  }
}

async function withRetries({ store }: BatchContext, arrived: ArrivedCommand): Promise<CommandOutcome | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await applyCommand(store, arrived)
    } catch (problem) {
      if (!isCollision(problem) || attempt === ATTEMPTS) throw problem
    }
  }
}

const setAside = (command: string, why: Fault): CommandOutcome => ({
  command,
  replayed: false,
  status: 'quarantined',
  fault: why,
})

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.name : typeof problem)
