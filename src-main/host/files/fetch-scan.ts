// A scan that a colleague's workstation took is not on this disk yet: it is fetched from the municipal server, which
// asks whether this person may see it, and kept like one of ours. What comes back counts only under its own digest.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { MunicipalClient } from '../municipal/municipal-client.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { FileStore, StoredFile } from './file-store.ts'

export interface FetchParts {
  readonly files: FileStore
  readonly client: MunicipalClient
  readonly sessions: SessionKeeper
}

export type FindScan = (digest: string) => Promise<Result<StoredFile, Fault>>

/** From this machine, or else from the server; `fileMissing` where neither has it. */
export const findScan =
  ({ files, client, sessions }: FetchParts): FindScan =>
  async (digest) => {
    const own = await files.find(digest)
    if (own !== null) return ok(own)
    if (!/^[0-9a-f]{64}$/.test(digest)) return err(fault('fileMissing'))
    const token = await sessions.token()
    if (!token.ok) return err(fault('fileMissing'))
    const answer = await client.send({
      method: 'GET',
      path: `${MUNICIPAL_PATHS.files}/${digest}`,
      token: token.value,
    })
    if (!answer.ok) return answer
    if (answer.value.body === null) return err(fault('serverBroken'))
    const taken = await files.take(answer.value.body, null)
    if (!taken.ok) return taken
    if (taken.value.digest !== digest) return err(fault('fileDigestMismatch'))
    const fetched = await files.find(digest)
    return fetched === null ? err(fault('fileMissing')) : ok(fetched)
  }
