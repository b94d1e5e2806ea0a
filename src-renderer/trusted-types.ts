// The default Trusted Types policy: markup in a string is refused wherever a library might write it, so that nothing
// that was typed or received can become part of the page. Scripts from strings are refused altogether.

interface PolicyFactory {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string },
  ) => unknown
}

const hasFactory = (scope: object): scope is { trustedTypes: PolicyFactory } => 'trustedTypes' in scope

export function refuseMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('markup in strings is refused')
  return text
}

/** Workers come from our own origin only. */
export function refuseForeignScript(address: string): string {
  const { host, protocol } = window.location
  const target = new URL(address, window.location.href)
  if (target.protocol === protocol && target.host === host) return address
  throw new TypeError('scripts from elsewhere are refused')
}

export function installTrustedTypes(): void {
  if (!hasFactory(window)) return
  window.trustedTypes.createPolicy('default', {
    createHTML: refuseMarkup,
    createScriptURL: refuseForeignScript,
  })
}
