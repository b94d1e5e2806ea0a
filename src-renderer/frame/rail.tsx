// The left rail: the desks of this person, icon and word.

import {
  AuditOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  NotificationOutlined,
  QuestionCircleOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  ReadOutlined,
  RollbackOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { goTo } from '../ui/hash-route.ts'
import { type Desk, deskCombo, type DeskRoute } from './desk-table.ts'

const ICONS: Readonly<Record<DeskRoute, ReactNode>> = {
  counter: <AuditOutlined />,
  supervisor: <DashboardOutlined />,
  publication: <NotificationOutlined />,
  rulings: <QuestionCircleOutlined />,
  review: <FileDoneOutlined />,
  'phone-check': <PhoneOutlined />,
  unpaid: <PayCircleOutlined />,
  recoup: <RollbackOutlined />,
  sync: <SyncOutlined />,
  policy: <ReadOutlined />,
}

interface Props {
  readonly desks: readonly Desk[]
  readonly current: DeskRoute | undefined
}

export function Rail({ desks, current }: Props) {
  return (
    <nav className="jb-rail" aria-label="工作台">
      {desks.map((desk, index) => (
        <button
          key={desk.route}
          type="button"
          className="jb-rail-desk"
          aria-current={desk.route === current ? 'page' : undefined}
          title={deskCombo(index)}
          onClick={() => {
            goTo(desk.route)
          }}
        >
          <span className="jb-rail-icon" aria-hidden="true">
            {ICONS[desk.route]}
          </span>
          {desk.title}
        </button>
      ))}
    </nav>
  )
}
