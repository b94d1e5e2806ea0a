// The visit on the desk and the parked ones: several people can be served in turn.

import { App } from 'antd'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { goTo } from '../../ui/hash-route.ts'
import { isBlank, type Visit } from './visit/visit.ts'
import type { Visits } from './visit/use-visits.ts'

const titleOf = (visit: Visit): string => {
  if (isBlank(visit)) return '新受理'
  return visit.name.trim() === '' ? '未填姓名' : maskName(visit.name.trim())
}

interface Props {
  readonly visits: Visits
  readonly isOpen: boolean
}

export function VisitTabs({ visits, isOpen }: Props) {
  const { message } = App.useApp()
  const { current, parked, resume } = visits
  const take = async (id: string): Promise<void> => {
    if (await resume(id)) goTo('counter')
    else void message.info('该人员正在另一窗口受理')
  }
  return (
    <nav className="jb-visit-tabs" aria-label="受理中的人员">
      <button
        type="button"
        className="jb-visit-tab"
        aria-current={isOpen}
        onClick={() => {
          goTo('counter')
        }}
      >
        {titleOf(current.visit)}
      </button>
      {parked.map(({ id, visit }) => (
        <button
          key={id}
          type="button"
          className="jb-visit-tab"
          title="继续受理，当前人员自动挂起"
          onClick={() => void take(id)}
        >
          <span className="jb-tag">挂起</span> {titleOf(visit)}
        </button>
      ))}
    </nav>
  )
}
