// Between sign-in and workplace. The host knows who is signed in, so a reload of the page changes nothing.

import { Button, Spin } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { HostStatus, Session } from '#shared/contracts/host.ts'
import { setClock } from '../clock/page-clock.ts'
import { getStatus, signOut } from '../host/session-client.ts'
import { FaultLine } from '../ui/fault-line.tsx'
import { ServerAddressPage } from './server-address-page.tsx'
import { type SignedIn, SignedInContext } from './signed-in.ts'
import { SignInPage } from './sign-in-page.tsx'

/** The desks are a second download, begun while the person types the password. */
const loadFrame = () => import('../frame/frame.tsx')
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }))

type Gate =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'open'; readonly status: HostStatus; readonly session: Session | null }

const OPENING = <Spin className="jb-centre" aria-label="正在打开工作站" />

export function SessionGate() {
  const [gate, setGate] = useState<Gate>({ kind: 'asking' })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let current = true
    void getStatus().then((status) => {
      if (!current) return
      if (status.ok) setClock(status.value.clockOffset)
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

  useEffect(() => {
    void loadFrame()
  }, [])

  if (gate.kind === 'asking') return OPENING
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
  if (status.municipal === null) {
    return (
      <ServerAddressPage
        version={status.version}
        onNamed={() => {
          setAttempt(attempt + 1)
        }}
      />
    )
  }
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
      <Suspense fallback={OPENING}>
        <Frame />
      </Suspense>
    </SignedInContext>
  )
}
