// A ledger of this unit as of today, ready to print by whoever is signed in.

import { useSignedIn } from '../session/signed-in.ts'
import { useToday } from '../ui/clock.ts'
import { LedgerPage } from './ledger-page.tsx'
import { type LedgerColumn, LedgerPaper } from './ledger-paper.tsx'

interface Props<Row> {
  readonly desk: string
  readonly title: string
  readonly columns: readonly LedgerColumn<Row>[]
  readonly rows: readonly (Row & { readonly id: string })[]
  readonly sums: readonly string[]
}

export function PrintedLedger<Row>({ desk, ...ledger }: Props<Row>) {
  const { staff } = useSignedIn().session
  const today = useToday()
  return (
    <LedgerPage desk={desk}>
      <LedgerPaper<Row> unit={staff.unit} asOf={today} printedBy={staff.name} {...ledger} />
    </LedgerPage>
  )
}
