// Between sign-in and workplace. The host knows who is signed in, so a reload of the page changes nothing.

import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { HostStatus, Session } from '#shared/contracts/host.ts'
import { Frame } from '../frame/frame.tsx'
import { getStatus, signOut } from '../host/session-client.ts'
import { FaultLine } from '../ui/fault-line.tsx'
import { type SignedIn, SignedInContext } from './signed-in.ts'
import { SignInPage } from './sign-in-page.tsx'

type Gate =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'open'; readonly status: HostStatus; readonly session: Session | null }

export function SessionGate() {
  const [gate, setGate] = useState<Gate>({ kind: 'asking' })

  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let current = true
    void getStatus().then((status) => {
      if (!current) return
      setGate(
        status.ok
          ? { kind: 'open', status: status.value, session: status.value.session }
          : { kind: 'failed', fault: status.error },
      )
    })
    return () => {
      current = false
    }
  }, [attempt])

  if (gate.kind === 'asking') return <Spin className="jb-centre" aria-label="正在打开工作站" />
  if (gate.kind === 'failed') {
    return (
      <main className="jb-centre">
        <FaultLine
          fault={gate.fault}
          action={
            <Button
              onClick={() => {
                setAttempt(attempt + 1)
              }}
            >
              重试
            </Button>
          }
        />
      </main>
    )
  }
  const { status, session } = gate
  if (session === null) {
    return (
      <SignInPage
        status={status}
        onSignedIn={(signedIn) => {
          setGate({ kind: 'open', status, session: signedIn })
        }}
      />
    )
  }
  const signedIn: SignedIn = {
    session,
    status,
    leave: async () => {
      const left = await signOut()
      if (left.ok) setGate({ kind: 'open', status, session: null })
      return left
    },
  }
  return (
    <SignedInContext value={signedIn}>
      <Frame />
    </SignedInContext>
  )
}
