// The accounts of the invented town, shown only where the municipal server says that it is a demonstration: a unit is
// chosen, then one of its people by what they do.

import { useState } from 'react'
import type { DemoAccounts } from '#shared/contracts/municipal.ts'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { demoUnits, firstUnit, keepUnit } from './demo-units.ts'

interface Props {
  readonly demonstration: DemoAccounts
  readonly onChoose: (username: string) => void
}

export function DemoAccountList({ demonstration, onChoose }: Props) {
  const units = demoUnits(demonstration.accounts)
  const [chosen, setChosen] = useState(() => firstUnit(units))
  const unit = units.find(({ id }) => id === chosen)
  return (
    <aside className="jb-demo" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="jb-quiet">
        人员和数据均为虚构。先选单位，再选人员，按回车登录。口令 <code>{demonstration.password}</code>
      </p>
      <div role="radiogroup" aria-label="单位" className="jb-demo-units">
        {units.map(({ id, title }) => (
          <label key={id} className="jb-demo-unit">
            <input
              type="radio"
              name="demo-unit"
              className="jb-visually-hidden"
              checked={id === chosen}
              onChange={() => {
                setChosen(id)
                keepUnit(id)
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
      <ul aria-label="账号">
        {(unit?.staff ?? []).map(({ id, username, name, roles }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onChoose(username)
              }}
            >
              <strong>{roles.map((role) => ROLE_TITLES[role]).join('、')}</strong>
              <span>{name}</span>
              <code>{username}</code>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
