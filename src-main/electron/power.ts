// What the machine does: it sleeps and wakes, is locked, or shuts down. After a sleep the connections to the municipal
// server are dead without knowing it; cutting them lets the page's sync begin anew at once. At the end of a session the
// journal is closed without a question, because the system does not wait for an answer.

import { type BrowserWindow, powerMonitor } from 'electron'
import type { EventLog } from '../host/log/event-log.ts'
import type { MunicipalNetwork } from './municipal-network.ts'

export interface Power {
  readonly window: BrowserWindow
  readonly log: EventLog
  readonly network: MunicipalNetwork
  readonly end: (exitCode: number) => void
}

export function heedPower({ window, log, network, end }: Power): void {
  powerMonitor.on('suspend', () => {
    log.write({ event: 'machine-sleeps' })
  })
  powerMonitor.on('resume', () => {
    log.write({ event: 'machine-wakes' })
    network.reconnect()
  })
  powerMonitor.on('lock-screen', () => {
    log.write({ event: 'screen-locked' })
  })
  powerMonitor.on('unlock-screen', () => {
    log.write({ event: 'screen-unlocked' })
  })
  const endOfSession = (): void => {
    log.write({ event: 'session-ends' })
    end(0)
  }
  powerMonitor.on('shutdown', endOfSession)
  // Windows alone: log-off and shutdown.
  window.on('session-end', endOfSession)
}
