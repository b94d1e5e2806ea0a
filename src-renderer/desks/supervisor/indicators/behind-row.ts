// A record behind a figure as a line of the list, whatever its kind. What the workstation does not hold, such as the
// archives of earlier years, stands there by its kind alone.

import type { ColDef } from 'ag-grid-community'
import type { Behind } from '#shared/contracts/reports.ts'
import { CASE_TITLES } from '#shared/domain/case/case-kind.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { stateTitleOf } from '#shared/domain/case/state-title.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { SIZE } from '../../../ui/tokens.ts'

export interface BehindRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly item: string
  readonly amount: string
  readonly day: string
  readonly state: string
  /** Where it is worked on; null where this workstation does not hold it. */
  readonly route: readonly string[] | null
}

export const behindRows = ({ records }: Behind, held: ReadonlyMap<string, CaseRecord>): BehindRow[] =>
  records.map(({ record: id, kind }) => {
    const record = held.get(id)
    const head = { id, kind: CASE_TITLES[kind] }
    return record === undefined
      ? { ...head, name: '', item: '本机未存，请在报表中查看', amount: '', day: '', state: '', route: null }
      : { ...head, state: stateTitleOf(record), ...aboutOf(record) }
  })

function aboutOf(record: CaseRecord): Pick<BehindRow, 'name' | 'item' | 'amount' | 'day' | 'route'> {
  const nothing = { name: '', item: '', amount: '', day: '', route: null }
  if (!('kind' in record)) {
    const { applicant, certificate, outcome, lodgedOn, id } = record
    return {
      name: maskName(applicant.name),
      item: certificate?.occupationName ?? certificate?.occupationCode ?? '',
      amount: money(outcome?.amount ?? null),
      day: lodgedOn ?? '',
      route: ['read', id],
    }
  }
  switch (record.kind) {
    case 'unpaid-item':
      return {
        name: maskName(record.applicant.name),
        item: record.item,
        amount: money(record.amount),
        day: record.firstFailedOn,
        route: ['unpaid', 'item', record.id],
      }
    case 'recoup-item':
      return {
        name: maskName(record.applicant.name),
        item: record.item,
        amount: money(record.amount),
        day: record.cancelledOn,
        route: ['recoup', 'item', record.id],
      }
    case 'phone-check':
      return {
        name: maskName(record.person.name),
        item: record.person.item,
        amount: '',
        day: record.month,
        route: ['phone-check', 'call', record.id],
      }
    default:
      return nothing
  }
}

const money = (amount: number | null): string => (amount === null ? '' : formatMoney(yuan(amount)))

export const COLUMNS: readonly ColDef<BehindRow>[] = [
  { colId: 'kind', headerName: '类别', field: 'kind', flex: 1, minWidth: SIZE.column },
  { colId: 'name', headerName: '姓名', field: 'name', flex: 1, minWidth: SIZE.columnSmall },
  { colId: 'item', headerName: '补贴项目', field: 'item', flex: 3, minWidth: SIZE.columnLarge },
  {
    colId: 'amount',
    headerName: '金额',
    field: 'amount',
    type: 'rightAligned',
    flex: 1,
    minWidth: SIZE.column,
  },
  { colId: 'day', headerName: '日期', field: 'day', flex: 1, minWidth: SIZE.column },
  { colId: 'state', headerName: '状态', field: 'state', flex: 1, minWidth: SIZE.column },
]
