// The memory of the server for exactly-once effect (SYNC-4): what it answered to a command, kept in the transaction
// that applied it.

import { type RawBuilder, sql } from 'kysely'
import { type CommandOutcome, commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import type { Tx } from '../../db/database.ts'
import type { ArrivedCommand } from '../arrived-command.ts'
import type { LoggedCommand } from '../store.ts'

export async function readLogged(
  tx: Tx,
  id: string,
  device: string,
  deviceSeq: number,
): Promise<LoggedCommand[]> {
  const rows = await tx
    .selectFrom('command_log')
    .where((where) =>
      where.or([
        where('id', '=', id),
        where.and([where('device', '=', device), where('device_seq', '=', deviceSeq)]),
      ]),
    )
    .select(['id', 'hash', 'outcome'])
    .execute()
  return rows.map((row) => ({ ...row, outcome: commandOutcomeSchema.parse(row.outcome) }))
}

/** The row for an outcome; `outcome` is SQL, because the number of the change is known only to the last statement. */
export const logRow = (
  { command, hash, pushedBy, receivedAt, clockOffset }: ArrivedCommand,
  status: CommandOutcome['status'],
  outcome: RawBuilder<unknown>,
): RawBuilder<{ outcome: unknown }> => sql`
  insert into command_log
    (id, device, device_seq, hash, unit, actor, pushed_by, target, type, status, outcome, command, act_at, received_at,
     clock_offset_ms)
  select ${command.id}::uuid, ${command.device}::uuid, ${command.deviceSeq}::integer, ${hash}::bytea, ${command.unit},
    ${command.actor}::uuid, ${pushedBy?.staff ?? null}::uuid, ${command.target}::uuid, ${command.body.type},
    ${status}, ${outcome},
    ${status === 'applied' ? null : JSON.stringify(command)}::jsonb, ${new Date(command.at)}::timestamptz,
    ${new Date(receivedAt)}::timestamptz, ${clockOffset}::bigint
  returning outcome`
