// Why a connection to the municipal server did not come about, in the words of whoever has to mend it. Both networks are
// known: Chromium's, which names its errors `net::ERR_…`, and Node's, whose codes lie in the cause of the error.

import { type Fault, type FaultName, fault } from '#shared/contracts/faults.ts'
import { systemErrorCode } from '../data-folder/system-error.ts'

/** The first row whose pattern fits the code. */
const REASONS: readonly (readonly [RegExp, FaultName])[] = [
  [/PROXY|TUNNEL|PAC_|SOCKS/, 'proxyFailed'],
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION|DNS_|ICANN|^ENOTFOUND$|^EAI_/, 'nameNotFound'],
  [
    /CERT|_SSL_|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|^EPROTO$|HOSTNAME_MISMATCH|^INVALID_CA$|^PATH_LENGTH_EXCEEDED$/,
    'certificateRefused',
  ],
  [/CONNECTION_REFUSED|^ECONNREFUSED$/, 'connectionRefused'],
  [/REDIRECT|INVALID_HTTP|EMPTY_RESPONSE|INVALID_RESPONSE|^HPE_|UNEXPECTED_PROTOCOL/, 'notMunicipal'],
]

export function connectionProblem(problem: unknown, host: string): Fault {
  const reason = codeOf(problem)
  const name = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'noAnswer'
  return fault(name, { host, reason })
}

/** Chromium's or Node's code; empty where there is none. */
function codeOf(problem: unknown): string {
  if (!(problem instanceof Error)) return ''
  const ofChromium = /net::(ERR_[A-Z0-9_]+)/.exec(problem.message)?.[1]
  if (ofChromium !== undefined) return ofChromium
  if (/redirect/i.test(problem.message)) return 'REDIRECT'
  return systemErrorCode(problem) ?? codeOf(problem.cause)
}
