// 登录. Signing in without the network works the same way here: the host decides whether it may.

import { Button, Input, type InputRef } from 'antd'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import type { HostStatus, Session } from '#shared/contracts/host.ts'
import type { DemoAccounts } from '#shared/contracts/municipal.ts'
import { Field } from '../forms/field.tsx'
import { demoAccounts, signIn } from '../host/session-client.ts'
import { FaultLine } from '../ui/fault-line.tsx'
import { DemoAccountList } from './demo-account-list.tsx'
import './sign-in.css'

interface Props {
  readonly status: HostStatus
  readonly onSignedIn: (session: Session) => void
}

export function SignInPage({ status, onSignedIn }: Props) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const [demonstration, setDemonstration] = useState<DemoAccounts | null>(null)
  const passwordInput = useRef<InputRef>(null)

  useEffect(() => {
    let shown = true
    void demoAccounts().then((accounts) => {
      if (shown) setDemonstration(accounts)
    })
    return () => {
      shown = false
    }
  }, [])

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (busy || username.trim() === '' || password === '') return
    setBusy(true)
    setProblem(null)
    const answer = await signIn(username.trim(), password)
    setBusy(false)
    if (answer.ok) {
      onSignedIn(answer.value)
      return
    }
    setProblem(answer.error)
    passwordInput.current?.focus({ cursor: 'all' })
  }

  return (
    <main className="jb-sign-in">
      <form
        className="jb-sign-in-card"
        onSubmit={(event) => void submit(event)}
        aria-labelledby="sign-in-title"
      >
        <h1 id="sign-in-title">技能提升补贴经办工作站</h1>
        <p className="jb-quiet">上海市职业技能提升补贴</p>
        {status.journalNotice === null ? null : (
          <p className="jb-text-unknown">！{describeFault(status.journalNotice)}</p>
        )}
        <Field label="账号">
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              autoComplete="username"
              value={username}
              onChange={(event) => {
                setUsername(event.target.value)
              }}
            />
          )}
        </Field>
        <Field label="口令">
          {(ids) => (
            <Input.Password
              {...ids}
              ref={passwordInput}
              // Counters are overlooked: the password is never shown.
              visibilityToggle={false}
              autoComplete="current-password"
              value={password}
              onChange={(event) => {
                setPassword(event.target.value)
              }}
            />
          )}
        </Field>
        <FaultLine fault={problem} />
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录
        </Button>
        <p className="jb-sign-in-version jb-quiet">版本 {status.version}</p>
      </form>
      {demonstration === null ? null : (
        <DemoAccountList
          demonstration={demonstration}
          onChoose={(chosen) => {
            setUsername(chosen)
            setPassword(demonstration.password)
            passwordInput.current?.focus()
          }}
        />
      )}
    </main>
  )
}
