// The memory of the server for exactly-once effect (SYNC-4): what it answered to a command, kept in the transaction
// that applied it.

import { type RawBuilder, sql } from 'kysely'
import { type CommandOutcome, commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { fault } from '#shared/contracts/faults.ts'
import type { Tx } from '../db/database.ts'
import type { ArrivedCommand } from './arrived-command.ts'

/**
 * The answer given before, or null for a command that is new. The same id with other content, or the same sequence
 * number with another id, is no command of an honest device: it is set aside, and what was applied before stays.
 */
export async function findAnswered(
  tx: Tx,
  { command, hash }: ArrivedCommand,
): Promise<CommandOutcome | null> {
  const rows = await tx
    .selectFrom('command_log')
    .where((where) =>
      where.or([
        where('id', '=', command.id),
        where.and([where('device', '=', command.device), where('device_seq', '=', command.deviceSeq)]),
      ]),
    )
    .select(['id', 'hash', 'outcome'])
    .execute()
  if (rows.length === 0) return null
  const [row] = rows
  if (row !== undefined && rows.length === 1 && row.id === command.id && row.hash.equals(hash)) {
    return { ...commandOutcomeSchema.parse(row.outcome), replayed: true }
  }
  return { command: command.id, replayed: false, status: 'quarantined', fault: fault('commandReused') }
}

/** The row for an outcome; `outcome` is SQL, because the number of the change is known only to the last statement. */
export const logRow = (
  { command, hash, pushedBy, receivedAt, clockOffset }: ArrivedCommand,
  status: CommandOutcome['status'],
  outcome: RawBuilder<unknown>,
): RawBuilder<{ outcome: unknown }> => sql`
  insert into command_log
    (id, device, device_seq, hash, unit, actor, pushed_by, target, status, outcome, command, act_at, received_at,
     clock_offset_ms)
  select ${command.id}::uuid, ${command.device}::uuid, ${command.deviceSeq}::integer, ${hash}::bytea, ${command.unit},
    ${command.actor}::uuid, ${pushedBy.staff}::uuid, ${command.target}::uuid, ${status}, ${outcome},
    ${status === 'applied' ? null : JSON.stringify(command)}::jsonb, ${new Date(command.at)}::timestamptz,
    ${new Date(receivedAt)}::timestamptz, ${clockOffset}::bigint
  returning outcome`

/** For outcomes that change no record and so take no number. */
export async function logOutcome(tx: Tx, arrived: ArrivedCommand, outcome: CommandOutcome): Promise<void> {
  await logRow(arrived, outcome.status, sql`${JSON.stringify(outcome)}::jsonb`).execute(tx)
}
