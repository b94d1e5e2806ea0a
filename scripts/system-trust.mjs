// Lets the browser shell trust what the system trusts: Node knows only its own list unless it is told before it starts.
// What somebody has set already stands.

import { existsSync } from 'node:fs'

/** Where Linux systems keep the certificates that they trust, in the order in which they are looked for. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
]

/** Node reads the system's store itself from 22.15 and 23.8 on. */
function readsSystemStore(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 8) || (major === 22 && minor >= 15)
}

/** Variables for the shell's process. */
export function systemTrust({
  variables = process.env,
  version = process.versions.node,
  platform = process.platform,
  exists = existsSync,
} = {}) {
  if (variables.NODE_EXTRA_CA_CERTS) return {}
  if (readsSystemStore(version))
    return { NODE_OPTIONS: `${variables.NODE_OPTIONS ?? ''} --use-system-ca`.trim() }
  const bundle = platform === 'linux' ? BUNDLES.find(exists) : undefined
  return bundle === undefined ? {} : { NODE_EXTRA_CA_CERTS: bundle }
}
