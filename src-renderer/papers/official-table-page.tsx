// An official table on paper, with the figures as the municipal server made them; Chromium prints it, as PDF with its
// fonts. Offline there is nothing to print: the figures are the server's alone.

import { parsePlainDate } from '#shared/kernel/plain-date.ts'
import { type ExportPage, exportNameSchema, EXPORTS } from '#shared/contracts/exports.ts'
import { formatMoney, fen } from '#shared/kernel/money.ts'
import { getTable } from '../host/export-client.ts'
import { useAsked } from '../host/use-asked.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useToday } from '../ui/clock.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FaultLine } from '../ui/fault-line.tsx'
import { LedgerPage } from './ledger-page.tsx'
import { LedgerPaper } from './ledger-paper.tsx'

type Column = ExportPage['columns'][number]
type Cell = ExportPage['rows'][number][number]

/** `[name, day]`. */
export function OfficialTablePage({ route }: { readonly route: readonly string[] }) {
  const { staff } = useSignedIn().session
  const today = useToday()
  const name = exportNameSchema.catch('unpaid').parse(route[0])
  const asOf = parsePlainDate(route[1] ?? '') ?? today
  const { answer, problem } = useAsked(`table ${name} ${asOf}`, () =>
    getTable(name, { asOf, month: asOf.slice(0, 7) }),
  )
  return (
    <LedgerPage desk="supervisor/exports" backTitle="返回报表">
      {problem === null ? null : (
        <>
          <EmptyState title={`${EXPORTS[name].title}需连接市级服务器`} next="连接后再打印。" />
          <FaultLine fault={problem} tone="calm" />
        </>
      )}
      {answer === undefined ? null : (
        <LedgerPaper
          title={answer.title}
          unit={staff.unit}
          asOf={asOf}
          printedBy={staff.name}
          columns={answer.columns.map((column, at) => ({
            title: column.title,
            isNumber: isNumber(column),
            words: ({ cells }: Line) => wordsOf(cells[at] ?? null, column),
          }))}
          rows={answer.rows.map((cells, at) => ({ id: String(at), cells }))}
          sums={sumsOf(answer)}
        />
      )}
    </LedgerPage>
  )
}

interface Line {
  readonly cells: readonly Cell[]
}

const isNumber = ({ kind }: Column): boolean => kind !== 'text' && kind !== 'date'

function wordsOf(cell: Cell, { kind }: Column): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (kind === 'yuan') return formatMoney(fen(Math.round(cell * 100)))
  if (kind === 'percent') return `${(cell * 100).toFixed(2)}%`
  return kind === 'score' ? cell.toFixed(2) : cell.toLocaleString('en')
}

/** The foot of the table as one sentence; empty where nothing adds up. */
function sumsOf({ columns, rows }: ExportPage): string[] {
  const parts = columns.flatMap((column, at) => {
    if (!column.total) return []
    const sum = rows.reduce((all, row) => all + Number(row[at] ?? 0), 0)
    return [`${column.title.replace('（元）', '')} ${wordsOf(sum, column)}`]
  })
  return parts.length === 0 ? [] : [`合计：${parts.join('，')}`]
}
