// An act of the server itself: a job or the follow-up of a command. It passes the same gate, the same exactly-once log
// and the same streams as every command; its id is derived from what caused it, so that doing it again changes nothing.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { applyIn } from '../sync/apply-command.ts'
import type { ArrivedCommand } from '../sync/arrived-command.ts'
import { canonicalHash } from '../sync/canonical-hash.ts'
import { postgresTransaction } from '../sync/postgres/postgres-transaction.ts'

/** The server's own place in the log: no person's and no device's. */
export const MUNICIPAL_ACTOR = '00000000-0000-8000-a000-000000000001'
export const MUNICIPAL_DEVICE = '00000000-0000-8000-a000-000000000002'
export const MUNICIPAL_NAME = '市级系统'

export interface MunicipalAct {
  /** Derived from the cause; see derivedId. */
  readonly id: string
  readonly target: string
  /** The unit in whose name the record is kept. */
  readonly unit: string
  readonly basedOn: number
  readonly body: CommandBody
}

export async function applyMunicipal(
  tx: Tx,
  act: MunicipalAct,
  now: Instant,
): Promise<CommandOutcome | null> {
  const actor = { id: MUNICIPAL_ACTOR, unit: act.unit, roles: ['municipal' as const] }
  return applyIn(postgresTransaction(tx), await arrived(tx, act, now), actor)
}

async function arrived(tx: Tx, act: MunicipalAct, now: Instant): Promise<ArrivedCommand> {
  const known = await tx
    .selectFrom('command_log')
    .where('id', '=', act.id)
    .select('device_seq')
    .executeTakeFirst()
  const { rows } = await sql<{ next: number }>`select nextval('municipal_seq')::integer as next`.execute(tx)
  const command = {
    ...act,
    actor: MUNICIPAL_ACTOR,
    actorName: MUNICIPAL_NAME,
    at: now,
    device: MUNICIPAL_DEVICE,
    deviceCode: 'Z00',
    deviceSeq: known?.device_seq ?? rows[0]?.next ?? 0,
  }
  // The moment differs when the same act is tried again; what it does must not.
  const hash = canonicalHash({ id: act.id, target: act.target, body: act.body })
  return { command, hash, pushedBy: null, receivedAt: now, clockOffset: 0 }
}
