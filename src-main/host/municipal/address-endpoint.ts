// `POST /host/server-address`: the first-run page names the municipal server. It is tried before it is kept, and it is
// kept once: who wants another one later has IT's policy file.

import { fault } from '#shared/contracts/faults.ts'
import { serverAddressRequestSchema } from '#shared/contracts/host.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { storageFault, systemErrorCode } from '../data-folder/system-error.ts'
import { municipalAddress } from './municipal-address.ts'
import type { MunicipalFetch } from './municipal-client.ts'
import type { ServerAddress } from './server-address.ts'
import { tryAddress } from './try-address.ts'

export interface AddressParts {
  readonly address: ServerAddress
  readonly municipalFetch: MunicipalFetch
  /** Milliseconds that the server has to answer. */
  readonly patience: number
}

export const addressEndpoint =
  ({ address, municipalFetch, patience }: AddressParts): Endpoint =>
  async (request) => {
    if (address.current() !== null) return answerFault(fault('addressKnown'), 403)
    const body = await parseBody(request, serverAddressRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const named = municipalAddress(body.value.municipal)
    if (!named.ok) return answerFault(named.error)
    const problem = await tryAddress(named.value, municipalFetch, patience)
    if (problem !== null) return answerFault(problem)
    try {
      await address.keep(named.value)
    } catch (broken) {
      if (systemErrorCode(broken) === null) throw broken
      return answerFault(storageFault(broken))
    }
    return answerNothing()
  }
