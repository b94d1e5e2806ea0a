// 报表: the official tables, to save as a file or to print. What was saved is listed with its digest: the server has
// written down the same one, and the same records give the same file again.

import { Button } from 'antd'
import { useState } from 'react'
import { batchMonthOf, batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { EXPORT_NAMES, type ExportFormat, type ExportName, EXPORTS } from '#shared/contracts/exports.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { DateField } from '../../../forms/date-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { typedDate } from '../../../forms/typed-date.ts'
import { type Saved, saveExport } from '../../../host/export-client.ts'
import { useToday } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { goTo } from '../../../ui/hash-route.ts'
import { Section } from '../../../ui/section.tsx'

export function ExportsPage() {
  const today = useToday()
  const [typedDay, setTypedDay] = useState<string>(today)
  const [typedMonth, setTypedMonth] = useState<string>(batchMonthOf(today))
  const [busy, setBusy] = useState<ExportName | null>(null)
  const [problem, setProblem] = useState<Fault | null>(null)
  const [saved, setSaved] = useState<readonly Saved[]>([])
  const asOf = typedDate(typedDay) ?? today
  const month = batchMonthSchema.safeParse(foldedNumber(typedMonth))
  const period = { asOf, month: month.success ? month.data : batchMonthOf(today) }

  const save = async (name: ExportName, format: ExportFormat): Promise<void> => {
    setBusy(name)
    const result = await saveExport(name, period, format)
    setBusy(null)
    setProblem(result.ok ? null : result.error)
    if (result.ok) setSaved((before) => [result.value, ...before])
  }

  return (
    <div className="jb-stack">
      <Section
        title="报表"
        note="由市级服务器生成；每次导出均登记在案"
        extra={
          <>
            <DateField label="截至" value={typedDay} onChange={setTypedDay} />
            <TextField
              label="月份"
              value={typedMonth}
              fold={foldedNumber}
              problem={month.success ? null : '月份写作 2026-11'}
              onChange={setTypedMonth}
            />
          </>
        }
      >
        <FaultLine fault={problem} tone="calm" />
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">格式依据</th>
              <th scope="col">时间</th>
              <th scope="col">导出</th>
            </tr>
          </thead>
          <tbody>
            {EXPORT_NAMES.map((name) => {
              const { title, form, period: of, ledger } = EXPORTS[name]
              return (
                <tr key={name}>
                  <th scope="row">{title}</th>
                  <td>{form}</td>
                  <td>{of === 'day' ? `截至 ${period.asOf}` : period.month}</td>
                  <td>
                    <div className="jb-row">
                      <Button
                        size="small"
                        loading={busy === name}
                        disabled={busy !== null}
                        aria-label={`${title} 保存为 Excel`}
                        onClick={() => void save(name, 'xlsx')}
                      >
                        Excel
                      </Button>
                      <Button
                        size="small"
                        disabled={busy !== null}
                        aria-label={`${title} 保存为 CSV`}
                        onClick={() => void save(name, 'csv')}
                      >
                        CSV
                      </Button>
                      {ledger ? null : (
                        <Button
                          size="small"
                          aria-label={`${title} 打印`}
                          onClick={() => {
                            goTo('papers', 'table', name, period.asOf)
                          }}
                        >
                          打印
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Section>
      <div role="status">
        {saved.length === 0 ? null : (
          <Section title="本次已保存" note="摘要与市级登记一致，可用于核对文件">
            <ul className="jb-saved">
              {saved.map(({ fileName, bytes, sha256 }, index) => (
                <li key={saved.length - index}>
                  ✓ {fileName} <span className="jb-quiet">{Math.ceil(bytes / 1024)} KB</span>
                  <br />
                  <span className="jb-quiet">SHA-256 {sha256}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  )
}
