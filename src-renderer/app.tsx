// The whole page: palette and language around, then sign-in or workplace.

import { ConfigProvider, App as MessageHost } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { SessionGate } from './session/session-gate.tsx'
import { antdTheme } from './ui/antd-theme.ts'
import { cspNonce } from './ui/csp-nonce.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { usePalette } from './ui/palette-choice.ts'

const WITHOUT_WAVE = { disabled: true }

export function App() {
  const palette = usePalette()
  const appTheme = useMemo(() => antdTheme(palette), [palette])
  const csp = useMemo(() => {
    const nonce = cspNonce()
    return nonce === undefined ? {} : { csp: { nonce } }
  }, [])
  return (
    <ErrorBoundary>
      <ConfigProvider
        locale={zhCN}
        theme={appTheme}
        wave={WITHOUT_WAVE}
        button={{ autoInsertSpace: false }}
        {...csp}
      >
        <MessageHost className="jb-app">
          <SessionGate />
        </MessageHost>
      </ConfigProvider>
    </ErrorBoundary>
  )
}
