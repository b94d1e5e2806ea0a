// What every answer of the host forbids. The page may load from its own origin and nothing else: no inline script, no
// markup from strings (Trusted Types), no frames around it. Style sheets that antd and AG Grid add at run time carry
// the nonce of the page; `style` attributes cannot be written without markup, which Trusted Types refuse.

/** Stands in the built index.html wherever a nonce belongs (vite's `html.cspNonce`). */
export const NONCE_PLACE = 'JIBU-NONCE'

export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/** Workers, and whatever is opened by itself. */
export const PART_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default"

/** A scan shows itself, within our own page at most, and runs nothing. */
export const SCAN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
}

export function withSecurityHeaders(answer: Response): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.headers.set(name, value)
  if (!answer.headers.has('content-security-policy'))
    answer.headers.set('content-security-policy', PART_POLICY)
  return answer
}
