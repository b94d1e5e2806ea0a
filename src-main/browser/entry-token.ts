// The one-time token in the first address, and the cookie that it is exchanged for. A token on a command line can be
// seen by other users of the machine, so it opens once; the next one lies in a file that only the process's owner can
// read, and is printed when they ask.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface EntryToken {
  readonly current: () => string
  /** True once for the current token, which is then replaced. */
  readonly use: (token: string) => boolean
}

const newSecret = (): string => randomBytes(32).toString('base64url')

export function createEntryToken(onChange: (token: string) => void): EntryToken {
  let current = newSecret()
  onChange(current)
  return {
    current: () => current,
    use: (token) => {
      if (!equalSecrets(token, current)) return false
      current = newSecret()
      onChange(current)
      return true
    },
  }
}

export interface EntryCookie {
  readonly setCookie: string
  readonly isIn: (header: string | null) => boolean
}

/** Cookies are shared by all ports of a host, so the port stands in the name. */
export function createEntryCookie(port: number): EntryCookie {
  const name = `jibu-${port}`
  const secret = newSecret()
  return {
    setCookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    isIn: (header) =>
      (header ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && equalSecrets(pair.slice(name.length + 1), secret)),
  }
}

function equalSecrets(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
