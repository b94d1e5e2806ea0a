// 工作站: the unit's workstations as the server knows them, and this one's own state as it knows itself.

import { Button } from 'antd'
import type { Device } from '#shared/contracts/reports.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { shanghaiDate, shanghaiMinute } from '#shared/kernel/instant.ts'
import { getDevices } from '../../../host/reports-client.ts'
import { useAsked } from '../../../host/use-asked.ts'
import { useSyncState } from '../../../sync/sync-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { Section } from '../../../ui/section.tsx'

/** SYNC-7: beyond this the clock is worth a look. */
const CLOCK_TOLERANCE = 60_000

export function DevicesPage() {
  const { unsent } = useSyncState()
  const { answer, problem, refresh } = useAsked('devices', getDevices)
  return (
    <Section
      title="工作站"
      note={answer === undefined ? '' : `${answer.devices.length} 台，截至 ${shanghaiMinute(answer.at)}`}
      extra={
        <Button size="small" onClick={refresh}>
          刷新
        </Button>
      }
    >
      <p className="jb-quiet">
        本机未送达业务 {unsent}{' '}
        笔。其他工作站未送达的业务只有该机知道；“最近送达”久无变化时，请到该机查看“同步”。
      </p>
      <FaultLine fault={problem} tone="calm" />
      {answer?.devices.length === 0 ? (
        <EmptyState title="还没有工作站登录过" next="工作站首次登录后会列在这里。" />
      ) : null}
      {answer === undefined || answer.devices.length === 0 ? null : (
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">工作站</th>
              <th scope="col">单位</th>
              <th scope="col">首次登录</th>
              <th scope="col">最近登录</th>
              <th scope="col">最近送达</th>
              <th scope="col" className="jb-number">
                近 30 天业务
              </th>
              <th scope="col" className="jb-number">
                冲突 / 未采用
              </th>
              <th scope="col">时钟</th>
            </tr>
          </thead>
          <tbody>
            {answer.devices.map((device) => (
              <DeviceRow key={`${device.unit}-${device.code}`} device={device} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function DeviceRow({ device }: { readonly device: Device }) {
  const { unit, code, firstSeen, signedIn, lastAct, acts, conflicts, refused, clockOffset } = device
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>{findUnit(unit)?.district ?? '市级'}</td>
      <td>{shanghaiDate(firstSeen)}</td>
      <td>{signedIn === null ? '—' : `${shanghaiMinute(signedIn.at)} ${signedIn.name}`}</td>
      <td>{lastAct === null ? '尚无业务' : shanghaiMinute(lastAct)}</td>
      <td className="jb-number">{acts}</td>
      <td className="jb-number">
        {conflicts} / {refused}
      </td>
      <td>{clockWords(clockOffset)}</td>
    </tr>
  )
}

function clockWords(offset: number | null) {
  if (offset === null) return '—'
  if (Math.abs(offset) <= CLOCK_TOLERANCE) return <span className="jb-text-met">✓ 准确</span>
  const minutes = Math.round(Math.abs(offset) / 60_000)
  return (
    <span className="jb-text-unknown">
      ？ {offset > 0 ? '快' : '慢'} {minutes} 分钟
    </span>
  )
}
