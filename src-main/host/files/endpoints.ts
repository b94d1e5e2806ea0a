// `POST /host/files` takes a scan, `GET /host/files/:digest` gives it back, `POST /host/files/deliver` sends on what
// waits.

import { fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { answerFault, answerJson, type Endpoint } from '../answer.ts'
import { answerInTime } from '../data-folder/watchdog.ts'
import { SCAN_POLICY } from '../renderer/security-headers.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Deliver } from './delivery.ts'
import type { FindScan } from './fetch-scan.ts'
import type { FileStore } from './file-store.ts'
import { FILE_ENDINGS } from './file-type.ts'

export const takeFileEndpoint = (files: FileStore, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request) => {
    if (request.body === null) return answerFault(fault('fileEmpty'))
    const scan = await answerInTime(files.take(request.body, announcedLength(request)))
    return scan.ok ? answerJson({ scan: scan.value }, 201) : answerFault(scan.error)
  })

function announcedLength(request: Request): number | null {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  return Number.isSafeInteger(length) ? length : null
}

export const giveFileEndpoint = (find: FindScan, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request) => {
    const digest = new URL(request.url).pathname.slice(HOST_PATHS.files.length + 1)
    const found = await find(digest)
    if (!found.ok) return answerFault(found.error)
    const file = found.value
    return new Response(file.content(), {
      headers: {
        'content-type': file.type,
        'content-length': String(file.bytes),
        'content-disposition': `inline; filename="${digest.slice(0, 12)}.${FILE_ENDINGS[file.type]}"`,
        'cache-control': 'no-store',
        'content-security-policy': SCAN_POLICY,
      },
    })
  })

export const deliverEndpoint = (deliver: Deliver, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async () => {
    const delivery = await deliver()
    return delivery.ok ? answerJson(delivery.value) : answerFault(delivery.error)
  })
