// 指标: each with its formula, its figure and its score, and the way to the very records behind it. The server computes
// them, over the whole history; the workstation keeps only what it works with.

import { Button } from 'antd'
import { useState } from 'react'
import type { IndicatorReport } from '#shared/contracts/reports.ts'
import { INDICATORS } from '#shared/domain/indicators/indicators.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { DateField } from '../../../forms/date-field.tsx'
import { typedDate } from '../../../forms/typed-date.ts'
import { getIndicators } from '../../../host/reports-client.ts'
import { useAsked } from '../../../host/use-asked.ts'
import { useToday } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { goTo } from '../../../ui/hash-route.ts'
import { Section } from '../../../ui/section.tsx'

type Item = IndicatorReport['items'][number]

export function IndicatorsPage({ initial }: { readonly initial: string | undefined }) {
  const today = useToday()
  const [typed, setTyped] = useState(initial ?? today)
  const asOf = typedDate(typed) ?? today
  const { answer, problem } = useAsked(`indicators ${asOf}`, () => getIndicators(asOf))
  return (
    <Section
      title="绩效指标"
      note={`按绩效评价的公式和评分规则，统计 ${Number(asOf.slice(0, 4)) - 2}–${asOf.slice(0, 4)} 年`}
      extra={<DateField label="截至" value={typed} onChange={setTyped} />}
    >
      {problem === null ? null : (
        <>
          <p className="jb-quiet">指标由市级服务器统计，连接后显示。</p>
          <FaultLine fault={problem} tone="calm" />
        </>
      )}
      {answer === undefined ? null : (
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">公式和评分</th>
              <th scope="col" className="jb-number">
                分子 / 分母
              </th>
              <th scope="col" className="jb-number">
                指标值
              </th>
              <th scope="col" className="jb-number">
                得分 / 权重
              </th>
              <th scope="col">
                <span className="jb-visually-hidden">明细</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.items.map((item) => (
              <IndicatorRow key={item.id} item={item} asOf={asOf} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function IndicatorRow({ item, asOf }: { readonly item: Item; readonly asOf: string }) {
  const { id, name, value, numerator, denominator, score } = item
  const { formula, scoring, unit, weight, behind } = INDICATORS[id]
  const words = (figure: number): string =>
    unit === '元' ? formatMoney(yuan(figure)) : figure.toLocaleString('en')
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="jb-quiet">{id}</span>
      </th>
      <td>
        {formula}
        <br />
        <span className="jb-quiet">{scoring}</span>
      </td>
      <td className="jb-number">
        {words(numerator)}
        <br />
        {words(denominator)}
      </td>
      <td className="jb-number">{value === null ? '暂无数据' : `${value.toFixed(2)}%`}</td>
      <td className="jb-number">
        {value === null ? '—' : score.toFixed(2)} / {weight}
      </td>
      <td>
        <Button
          size="small"
          aria-label={`明细：${behind}`}
          onClick={() => {
            goTo('supervisor', 'indicators', id, asOf)
          }}
        >
          明细
        </Button>
      </td>
    </tr>
  )
}
