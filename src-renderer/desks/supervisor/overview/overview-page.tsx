// 概览: intake by day, ageing of what is owed, progress of the phone check from the cache; how long people waited for their
// money from the server, which alone has the payments of all months at hand.

import { monthTitle } from '#shared/calendar/batch-month.ts'
import { useIntakeByDay } from '../../../cache/intake-by-day.ts'
import { useScreenCases } from '../../../cache/screen-cases.ts'
import { getDurations } from '../../../host/reports-client.ts'
import { useAsked } from '../../../host/use-asked.ts'
import { useToday } from '../../../ui/clock.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { Section } from '../../../ui/section.tsx'
import { Chart } from './chart.tsx'
import { durationSeries } from './duration-series.ts'
import { ageingSeries, callSeries, INTAKE_DAYS, intakeSeries } from './series.ts'

export function OverviewPage() {
  const today = useToday()
  const intake = useIntakeByDay(today, INTAKE_DAYS)
  const unpaid = useScreenCases('unpaid-item')
  const months = useScreenCases('month')
  const durations = useAsked(`durations ${today}`, () => getDurations(today))
  const latest = months
    ?.map(({ record }) => record)
    .toSorted((one, other) => other.month.localeCompare(one.month))[0]
  const taken = [...(intake?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const owed =
    unpaid === undefined
      ? undefined
      : ageingSeries(
          unpaid.map(({ record }) => record),
          today,
        )
  return (
    <div className="jb-charts">
      <Section title="每日受理" note={intake === undefined ? '' : `近 ${INTAKE_DAYS} 天 ${taken} 件`}>
        {intake === undefined ? null : (
          <Chart title="每日受理" unit="件" series={intakeSeries(intake, today)} />
        )}
      </Section>
      <Section
        title="应付未付账龄"
        note={owed === undefined ? '' : `${sumOf(owed.lines)} 笔，按首次支付失败计`}
      >
        {owed === undefined ? null : <Chart title="应付未付账龄" unit="笔" series={owed} />}
      </Section>
      <Section title="抽检进度" note={latest === undefined ? '' : monthTitle(latest.month)}>
        {latest === undefined ? (
          <p className="jb-quiet">{months === undefined ? '' : '本月尚未抽取名单。'}</p>
        ) : (
          <Chart title="抽检进度" unit="人" series={callSeries(latest)} />
        )}
      </Section>
      <Section title="申请至发放" note="近一年各月发放笔数，按申请后月数分">
        {durations.problem === null ? null : (
          <>
            <p className="jb-quiet">此图需连接市级服务器。</p>
            <FaultLine fault={durations.problem} tone="calm" />
          </>
        )}
        {durations.answer?.months.length === 0 ? <p className="jb-quiet">近一年没有发放记录。</p> : null}
        {durations.answer === undefined || durations.answer.months.length === 0 ? null : (
          <Chart title="申请至发放" unit="笔" series={durationSeries(durations.answer)} />
        )}
      </Section>
    </div>
  )
}

const sumOf = (lines: readonly { readonly values: readonly number[] }[]): number =>
  lines.reduce((sum, { values }) => sum + values.reduce((all, value) => all + value, 0), 0)
