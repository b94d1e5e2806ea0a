// The accounts of the invented town, shown only where the municipal server says that it is a demonstration.

import type { DemoAccounts } from '#shared/contracts/municipal.ts'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { UNITS } from '#shared/domain/unit/units.ts'

interface Props {
  readonly demonstration: DemoAccounts
  readonly onChoose: (username: string) => void
}

export function DemoAccountList({ demonstration, onChoose }: Props) {
  const units = UNITS.map((unit) => ({
    unit,
    staff: demonstration.accounts.filter((account) => account.unit === unit.id),
  })).filter(({ staff }) => staff.length > 0)
  return (
    <aside className="jb-demo" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="jb-quiet">
        演示市的人员和数据均为虚构。选择账号即填入口令 <code>{demonstration.password}</code>，按回车登录。
      </p>
      {units.map(({ unit, staff }) => (
        <section key={unit.id} aria-label={unit.title}>
          <h3>{unit.title}</h3>
          <ul>
            {staff.map((account) => (
              <li key={account.id}>
                <button
                  type="button"
                  onClick={() => {
                    onChoose(account.username)
                  }}
                >
                  <span>{account.name}</span>
                  <span>{account.roles.map((role) => ROLE_TITLES[role]).join('、')}</span>
                  <code>{account.username}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}
