// What may stand where the municipal server's address is named: on the command line, in the surroundings, in IT's policy
// file and on the first-run page. Invariant: passwords and cases never travel in clear, so `http:` is for this machine
// alone.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** The address without a slash at its end. */
export function municipalAddress(text: string): Result<string, Fault> {
  const address = text.trim()
  if (!URL.canParse(address)) return err(fault('addressMalformed', { address }))
  const url = new URL(address)
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!['http:', 'https:'].includes(url.protocol) || !isPlain) {
    // What is not an address may hold a password; it is not repeated.
    return err(fault('addressMalformed', { address: isPlain ? address : url.host }))
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return err(fault('addressInClear', { address }))
  }
  return ok(url.href.replace(/\/+$/, ''))
}
