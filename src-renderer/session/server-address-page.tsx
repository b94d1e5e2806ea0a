// 市级服务器地址: asked once, where neither IT's policy file nor the start has named one. The host tries the address before
// it keeps it, and each thing that can be wrong has a sentence of its own.

import { Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { Field } from '../forms/field.tsx'
import { nameServer } from '../host/session-client.ts'
import { FaultLine } from '../ui/fault-line.tsx'
import './sign-in.css'

interface Props {
  readonly version: string
  readonly onNamed: () => void
}

export function ServerAddressPage({ version, onNamed }: Props) {
  const [address, setAddress] = useState('https://')
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    const failed = await nameServer(address.trim())
    setBusy(false)
    if (failed === null) onNamed()
    else setProblem(failed)
  }

  return (
    <main className="jb-sign-in">
      <form
        className="jb-sign-in-card"
        onSubmit={(event) => void submit(event)}
        aria-labelledby="server-address-title"
      >
        <h1 id="server-address-title">设置市级服务器</h1>
        <p className="jb-quiet">首次使用需填写市级服务器地址，由信息科提供。设置后登录办理。</p>
        <Field label="市级服务器地址">
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              inputMode="url"
              spellCheck={false}
              maxLength={300}
              value={address}
              onChange={(event) => {
                setAddress(event.target.value)
              }}
            />
          )}
        </Field>
        <FaultLine fault={problem} />
        <Button type="primary" htmlType="submit" block loading={busy}>
          测试并保存
        </Button>
        <p className="jb-sign-in-version jb-quiet">版本 {version}</p>
      </form>
    </main>
  )
}
