// `GET /host/status`: who this workstation is, who sits at it, and what the page has to tell about it.

import type { HostStatus } from '#shared/contracts/host.ts'
import { answerJson, type Endpoint } from './answer.ts'
import type { Journal } from './journal/journal.ts'
import type { MunicipalClient } from './municipal/municipal-client.ts'
import type { ServerAddress } from './municipal/server-address.ts'
import type { SessionKeeper } from './session/session-keeper.ts'

export interface StatusParts {
  readonly version: string
  readonly shell: HostStatus['shell']
  readonly journal: Journal
  readonly sessions: SessionKeeper
  readonly client: MunicipalClient
  readonly address: ServerAddress
  readonly clockOffset: number
}

export const statusEndpoint =
  (parts: StatusParts): Endpoint =>
  () => {
    const status: HostStatus = {
      version: parts.version,
      device: parts.journal.device,
      shell: parts.shell,
      session: parts.sessions.current(),
      municipal: parts.address.current(),
      lastContact: parts.client.lastContact(),
      journalNotice: parts.journal.notice,
      clockOffset: parts.clockOffset,
    }
    return answerJson(status)
  }
