// Switches of Chromium that hand somebody else the page or its traffic. Chromium reads them before any code of ours runs;
// a packed program that finds one on its command line ends before it has opened a window or read a password.

const EXACT = new Set([
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  'unsafely-treat-insecure-origin-as-secure',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'load-extension',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'auth-server-allowlist',
  'auth-negotiate-delegate-allowlist',
  'auto-open-devtools-for-tabs',
  'custom-devtools-frontend',
  'enable-automation',
  'js-flags',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
])
const BEGINNINGS = ['remote-debugging-', 'remote-allow-', 'inspect', 'debug-brk'] as const

/** The first such word, as it was written up to its `=`, or null. */
export function handedOverSwitch(words: readonly string[]): string | null {
  for (const word of words) {
    const written = word.split('=')[0] ?? ''
    // Windows takes a slash as well, and Chromium one hyphen or two, in letters of any size.
    const name = written.replace(/^(--?|\/)/, '').toLowerCase()
    if (written.length === name.length) continue
    if (EXACT.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning))) return written
  }
  return null
}
