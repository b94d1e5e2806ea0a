// A light row of the queue: masked for the eye, with the full text kept apart for the quick filter alone.

import type { ColDef } from 'ag-grid-community'
import type { CHANNELS } from '#shared/domain/application/month-life.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import { SIZE } from '../../../ui/tokens.ts'
import { categoryWords, isClean } from '../compare.ts'
import type { ReviewCase } from '../review-cases.ts'

export const CHANNEL_TITLES: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  window: '窗口',
  online: '网上',
}

export interface ReviewRow {
  readonly id: string
  readonly finding: string
  readonly name: string
  readonly identityNumber: string
  readonly item: string
  readonly category: string
  readonly amount: string
  readonly channel: string
  readonly month: string
  readonly note: string
  readonly searchText: string
}

export function findingOf({ compared }: ReviewCase): string {
  const { differences, cautions, isOwn } = compared
  if (isOwn) return '！本人受理'
  if (differences > 0) return `✗ ${differences} 处不一致`
  return cautions.length > 0 ? '！需核对' : '✓ 一致'
}

export function reviewRow(shown: ReviewCase): ReviewRow {
  const { applicant, certificate, generated, channel, month, receipt } = shown.record
  return {
    id: shown.record.id,
    finding: findingOf(shown),
    name: maskName(applicant.name),
    identityNumber: maskIdentityNumber(applicant.identityNumber),
    item:
      certificate === null
        ? ''
        : `${certificate.occupationName ?? certificate.occupationCode}（${levelTitle(certificate.level)}）`,
    category: categoryWords(generated?.outcome.category ?? null),
    amount: generated === null ? '' : formatMoney(yuan(generated.amount)),
    channel: CHANNEL_TITLES[channel],
    month: month ?? '',
    note: shown.compared.cautions[0] ?? '',
    searchText: [applicant.name, applicant.identityNumber, certificate?.number ?? '', receipt].join(' '),
  }
}

export const cleanOnes = (cases: readonly ReviewCase[]): readonly ReviewCase[] =>
  cases.filter(({ compared, record }) => record.state === 'generated' && isClean(compared))

const findingClass = ({ value }: { readonly value?: unknown }): string =>
  typeof value !== 'string' || value.startsWith('！')
    ? 'jb-text-unknown'
    : value.startsWith('✓')
      ? 'jb-text-met'
      : 'jb-text-not-met'

export const COLUMNS: readonly ColDef<ReviewRow>[] = [
  {
    colId: 'finding',
    headerName: '比对',
    field: 'finding',
    minWidth: SIZE.column,
    flex: 1,
    cellClass: findingClass,
    getQuickFilterText: ({ data }) => data.searchText,
  },
  { colId: 'name', headerName: '姓名', field: 'name', minWidth: SIZE.columnSmall, flex: 1 },
  { colId: 'identity', headerName: '证件号码', field: 'identityNumber', minWidth: SIZE.columnLarge, flex: 1 },
  { colId: 'item', headerName: '补贴项目', field: 'item', minWidth: SIZE.columnLarge, flex: 4 },
  { colId: 'category', headerName: '人员类别', field: 'category', minWidth: SIZE.column, flex: 2 },
  {
    colId: 'amount',
    headerName: '金额',
    field: 'amount',
    type: 'rightAligned',
    minWidth: SIZE.column,
    flex: 1,
  },
  { colId: 'channel', headerName: '渠道', field: 'channel', minWidth: SIZE.columnSmall, flex: 1 },
  { colId: 'month', headerName: '批次', field: 'month', minWidth: SIZE.columnSmall, flex: 1 },
  { colId: 'note', headerName: '提示', field: 'note', minWidth: SIZE.column, flex: 3 },
]
