// Passwords as argon2id hashes, with the parameters that OWASP recommends as the minimum (19 MiB, 2 passes).

import { hash, verify } from '@node-rs/argon2'

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS)

let nobody: Promise<string> | undefined

/** Where there is no such person, as much work is done for nothing, so that the time of the answer tells nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await nobody), password)
  return right && stored !== null
}
