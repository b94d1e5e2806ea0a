// The visit's application already stands: the act went through just before a crash, a colleague has acted meanwhile, or a
// returned record is being continued.

import { Alert, Button } from 'antd'
import type { Application } from '#shared/domain/application/application.ts'
import { hasSeen } from '#shared/domain/case/seen.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { goTo } from '../../ui/hash-route.ts'
import type { Visit } from './visit/visit.ts'

interface Props {
  readonly visit: Visit
  readonly standing: Application | null
  readonly onNext: () => void
}

export function StandingNotice({ visit, standing, onNext }: Props) {
  if (standing === null) return null
  const state = STATE_TITLES[standing.state]
  if (hasSeen(standing, visit)) {
    return (
      <Alert
        type="info"
        showIcon
        title={`继续办理 ${standing.receipt}（${state}），${dateWords(standing)}`}
      />
    )
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={`该申请已办理，当前状态“${state}”，编号 ${standing.receipt}。`}
      action={
        <span className="jb-row">
          <Button
            size="small"
            onClick={() => {
              onNext()
              goTo('counter', 'record', standing.id)
            }}
          >
            查看记录
          </Button>
          <Button size="small" type="primary" onClick={onNext}>
            下一位
          </Button>
        </span>
      }
    />
  )
}

const dateWords = ({ lodgedOn }: Application): string =>
  lodgedOn === null ? '申请日期以本次受理之日为准' : `申请日期仍为 ${lodgedOn}`
