// The official tables by name. All are read inside one snapshot of the database, so that a ledger that takes a minute
// shows one moment, and the same records give the same bytes.

import type { ExportName } from '#shared/contracts/exports.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { Table } from '../table.ts'
import type { Asked } from './asked.ts'
import { callLedger } from './call-ledger.ts'
import { cancelledTable } from './cancelled-table.ts'
import { grantedTable } from './granted-table.ts'
import { indicatorsTable } from './indicators-table.ts'
import { intakeLedger } from './intake-ledger.ts'
import { paymentList } from './payment-list.ts'
import { settlementTable } from './settlement-table.ts'
import { unpaidTable } from './unpaid-table.ts'

const TABLES: Readonly<Record<ExportName, (tx: Tx, asked: Asked) => Promise<Table>>> = {
  unpaid: unpaidTable,
  cancelled: cancelledTable,
  granted: grantedTable,
  settlement: settlementTable,
  indicators: indicatorsTable,
  intake: intakeLedger,
  calls: callLedger,
  payments: paymentList,
}

/** What `use` makes of the table, piece by piece; the snapshot ends with the last piece or with a reader that stops. */
export async function* officialTable<Piece, Last>(
  db: Db,
  name: ExportName,
  asked: Asked,
  use: (table: Table) => AsyncGenerator<Piece, Last>,
): AsyncGenerator<Piece, Last> {
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    return yield* use(await TABLES[name](tx, asked))
  } finally {
    await tx.rollback().execute()
  }
}
