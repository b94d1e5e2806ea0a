// Passwords in a history: the real functions with the least work that they take. Staff sign in some thousands of times.

import { hash as realHash, verify as realVerify } from '@node-rs/argon2'

const LEAST = { memoryCost: 64, timeCost: 1, parallelism: 1 } as const

export const hash = (password: string): Promise<string> => realHash(password, LEAST)
export const verify = (stored: string, password: string): Promise<boolean> => realVerify(stored, password)
