// The top line: product, unit, search, and the person signed in.

import { useState } from 'react'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { GlobalSearch } from './global-search.tsx'

export function TopLine({ unitTitle }: { readonly unitTitle: string }) {
  const { session, leave } = useSignedIn()
  const [problem, setProblem] = useState<Fault | null>(null)

  const signOut = async (): Promise<void> => {
    const left = await leave()
    if (!left.ok) setProblem(left.error)
  }

  return (
    <header className="jb-top">
      <strong className="jb-top-product">技补工作站</strong>
      <span className="jb-top-unit">{unitTitle}</span>
      <div className="jb-top-search">
        <GlobalSearch />
      </div>
      {problem === null ? null : <span role="alert">{describeFault(problem)}</span>}
      <span className="jb-top-person">
        {session.staff.name}
        <span className="jb-top-roles">
          {session.staff.roles.map((role) => ROLE_TITLES[role]).join('、')}
        </span>
        {session.mode === 'offline' ? <span className="jb-tag">离线登录</span> : null}
      </span>
      <button type="button" className="jb-top-leave" onClick={() => void signOut()}>
        退出
      </button>
    </header>
  )
}
