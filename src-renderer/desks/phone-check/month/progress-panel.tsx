// 进度: this unit and the city, and which units still have calls. One of them holds up everybody's month.

import { Progress } from 'antd'
import {
  MONTH_STATE_TITLES,
  type Month,
  openCalls,
  type UnitCalls,
  unitsBehind,
} from '#shared/domain/month/month.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { Section } from '../../../ui/section.tsx'
import { unitWords } from '../unit-words.ts'

export function ProgressPanel({ month, unit }: { readonly month: Month; readonly unit: string }) {
  const own = month.calls.find((each) => each.unit === unit)
  const behind = unitsBehind(month).toSorted((one, other) => openCalls(other) - openCalls(one))
  return (
    <Section title="进度" note={MONTH_STATE_TITLES[month.state]}>
      {own === undefined ? null : <Bar title="本单位" calls={[own]} />}
      <Bar title="全市" calls={month.calls} />
      {behind.length === 0 ? (
        <p className="jb-text-met">
          ✓ 全市已完成
          {month.calledAt === null ? '' : `（${withWeekday(shanghaiDate(month.calledAt))}）`}
        </p>
      ) : (
        <>
          <h3>未完成单位</h3>
          <ul className="jb-behind">
            {behind.map((each) => (
              <li key={each.unit}>
                <span>{unitWords(each.unit)}</span>
                <span className="jb-number">余 {openCalls(each)} 个</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {month.draw.shortfall === 0 ? null : (
        <p className="jb-quiet">本月可抽取人数不足，少抽 {month.draw.shortfall} 人，已登记。</p>
      )}
    </Section>
  )
}

function Bar({ title, calls }: { readonly title: string; readonly calls: readonly UnitCalls[] }) {
  const assigned = calls.reduce((sum, each) => sum + each.assigned, 0)
  const done = assigned - calls.reduce((sum, each) => sum + openCalls(each), 0)
  const of = (result: 'abnormal' | 'disowned' | 'unverified'): number =>
    calls.reduce((sum, each) => sum + each[result], 0)
  const notes = [
    of('abnormal') === 0 ? null : `异常 ${of('abnormal')}`,
    of('disowned') === 0 ? null : `非本人 ${of('disowned')}`,
    of('unverified') === 0 ? null : `未核实 ${of('unverified')}`,
  ].filter((note) => note !== null)
  return (
    <div className="jb-progress">
      <span>{title}</span>
      <Progress
        aria-label={`${title} ${done} / ${assigned}`}
        percent={assigned === 0 ? 100 : Math.floor((done / assigned) * 100)}
        showInfo={false}
        size="small"
      />
      <span className="jb-number">
        {done} / {assigned}
      </span>
      {notes.length === 0 ? null : <span className="jb-progress-note jb-quiet">{notes.join('，')}</span>}
    </div>
  )
}
