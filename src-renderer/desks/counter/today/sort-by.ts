// The columns of the list as the index knows them.

import type { ListQuestion } from '../../../cache/application-list.ts'

type SortBy = ListQuestion['sort'][number]

const KEYS: ReadonlyMap<string, SortBy['key']> = new Map<string, SortBy['key']>([
  ['receipt', 'receipt'],
  ['name', 'name'],
  ['identityNumber', 'identityNumber'],
  ['item', 'item'],
  ['level', 'level'],
  ['category', 'category'],
  ['amount', 'amount'],
  ['state', 'state'],
  ['delivery', 'delivery'],
  ['contact', 'contact'],
  ['time', 'time'],
])

export function sortBy({
  column,
  descending,
}: {
  readonly column: string
  readonly descending: boolean
}): SortBy[] {
  const key = KEYS.get(column)
  return key === undefined ? [] : [{ key, descending }]
}
