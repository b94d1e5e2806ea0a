// `/municipal/*`: passes exactly the paths of the contract on to the municipal server. The page sends no token and sees
// none; cookies and hop-by-hop headers cross in neither direction, because only the type of a body is taken over.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { REPORT_PATHS } from '#shared/contracts/reports.ts'
import { ok } from '#shared/kernel/result.ts'
import { answerFault, type Endpoint } from '../answer.ts'
import { SCAN_POLICY } from '../renderer/security-headers.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { MunicipalClient, MunicipalRequest } from './municipal-client.ts'

interface PassedOn {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  readonly signedIn: boolean
}

const exactly = (path: string): RegExp => new RegExp(`^${path}$`)

/** Sign-in and sign-out are the host's own business; scans are sent by the host's delivery. */
const PASSED_ON: readonly PassedOn[] = [
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.health), signedIn: false },
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.demoAccounts), signedIn: false },
  { method: 'POST', path: exactly(MUNICIPAL_PATHS.commands), signedIn: true },
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.changes), signedIn: true },
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.snapshot), signedIn: true },
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.hints), signedIn: true },
  { method: 'POST', path: exactly(MUNICIPAL_PATHS.handedOver), signedIn: true },
  { method: 'GET', path: exactly(MUNICIPAL_PATHS.handedOver), signedIn: true },
  { method: 'POST', path: exactly(MUNICIPAL_PATHS.closeHandedOver), signedIn: true },
  { method: 'POST', path: exactly(MUNICIPAL_PATHS.personLookup), signedIn: true },
  { method: 'GET', path: exactly(`${REPORT_PATHS.indicators}(/C\\d{4})?`), signedIn: true },
  { method: 'GET', path: exactly(REPORT_PATHS.durations), signedIn: true },
  { method: 'GET', path: exactly(REPORT_PATHS.devices), signedIn: true },
  { method: 'GET', path: exactly(`${MUNICIPAL_PATHS.exports}/[a-z]+`), signedIn: true },
  { method: 'GET', path: exactly(`${MUNICIPAL_PATHS.files}/[0-9a-f]{64}`), signedIn: true },
]

export function municipalProxy(client: MunicipalClient, sessions: SessionKeeper): Endpoint {
  return async (request) => {
    const url = new URL(request.url)
    const path = url.pathname.slice(HOST_PATHS.municipal.length)
    const row = PASSED_ON.find((each) => each.method === request.method && each.path.test(path))
    if (row === undefined) return answerFault(fault('notAllowedHere'), 404)
    const token = row.signedIn ? await sessions.token() : ok(undefined)
    if (!token.ok) return answerFault(token.error)
    const answer = await client.send(passOn(request, row, path + url.search, token.value))
    if (!answer.ok) return answerFault(note(answer.error, sessions, token.value))
    if (token.value !== undefined) await sessions.confirmed(token.value)
    return new Response(answer.value.body, {
      status: answer.value.status,
      headers: {
        'cache-control': 'no-store',
        ...contentType(answer.value),
        ...(path.startsWith(MUNICIPAL_PATHS.files) ? { 'content-security-policy': SCAN_POLICY } : {}),
      },
    })
  }
}

function passOn(request: Request, row: PassedOn, path: string, token: string | undefined): MunicipalRequest {
  return {
    method: row.method,
    path,
    ...(token === undefined ? {} : { token }),
    ...(request.body === null ? {} : { body: request.body, type: 'application/json' }),
  }
}

function note(problem: Fault, sessions: SessionKeeper, token: string | undefined): Fault {
  if (problem.fault === 'signInNeeded' && token !== undefined) sessions.refused(token)
  return problem
}

function contentType(answer: Response): Record<string, string> {
  const type = answer.headers.get('content-type')
  return type === null ? {} : { 'content-type': type }
}
