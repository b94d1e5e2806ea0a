// The records behind one figure: the server says which, the cache shows them; Enter opens the record where it is worked on.

import { Button } from 'antd'
import { useMemo } from 'react'
import type { Behind } from '#shared/contracts/reports.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { type IndicatorId, INDICATORS } from '#shared/domain/indicators/indicators.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { useScreenApplications } from '../../../cache/screen-applications.ts'
import { useScreenCases } from '../../../cache/screen-cases.ts'
import { DataGrid } from '../../../grid/data-grid.tsx'
import { getBehind } from '../../../host/reports-client.ts'
import { useAsked } from '../../../host/use-asked.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { goTo } from '../../../ui/hash-route.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { type BehindRow, behindRows, COLUMNS } from './behind-row.ts'

interface Props {
  readonly id: IndicatorId
  readonly asOf: PlainDate
}

const idOf = ({ id }: BehindRow): string => id

export function BehindPage({ id, asOf }: Props) {
  const { staff } = useSignedIn().session
  const { answer, problem } = useAsked(`behind ${id} ${asOf}`, () => getBehind(id, asOf))
  const held = useHeld(answer)
  const rows = useMemo(
    () => (answer === undefined || held === undefined ? undefined : behindRows(answer, held)),
    [answer, held],
  )
  const { name, behind } = INDICATORS[id]
  return (
    <section className="jb-behind-page" aria-label={`${name}明细`}>
      <div className="jb-row">
        <Button
          onClick={() => {
            goTo('supervisor', 'indicators', asOf)
          }}
        >
          返回指标 <KeyHint combo="F8" />
        </Button>
        <h2>
          {name}（{id}）：{behind}
        </h2>
        <span className="jb-quiet">
          {answer === undefined
            ? ''
            : `截至 ${asOf} 共 ${answer.total} 笔${answer.total > answer.records.length ? `，列出前 ${answer.records.length} 笔` : ''}`}
        </span>
      </div>
      <div>
        <FaultLine fault={problem} tone="calm" />
      </div>
      {rows === undefined && problem === null ? null : (
        <DataGrid<BehindRow>
          label={`${name}名单`}
          rows={rows ?? []}
          columns={COLUMNS}
          rowId={idOf}
          quickFilter=""
          emptyText={problem === null ? '没有需要处理的记录' : '需连接市级服务器'}
          stateKey={`behind-${staff.id}`}
          onOpen={({ route }) => {
            if (route !== null) goTo(...route)
          }}
        />
      )}
    </section>
  )
}

/** Those of the records that this workstation holds, by their ids. */
function useHeld(answer: Behind | undefined): ReadonlyMap<string, CaseRecord> | undefined {
  const ids = useMemo(
    () => (answer?.records ?? []).flatMap(({ record, kind }) => (kind === 'application' ? [record] : [])),
    [answer],
  )
  const applications = useScreenApplications(ids)
  const calls = useScreenCases('phone-check')
  const unpaid = useScreenCases('unpaid-item')
  const recoup = useScreenCases('recoup-item')
  return useMemo(() => {
    if (applications === undefined || calls === undefined || unpaid === undefined || recoup === undefined) {
      return undefined
    }
    const all: readonly { readonly record: CaseRecord }[] = [...applications, ...calls, ...unpaid, ...recoup]
    return new Map(all.map(({ record }) => [record.id, record]))
  }, [applications, calls, unpaid, recoup])
}
