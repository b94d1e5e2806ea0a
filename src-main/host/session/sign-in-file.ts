// What this machine remembers about sign-ins: an argon2id verifier for everyone who has signed in here online, when the
// server last confirmed them, and failed attempts. No password, no token. If the file is lost or unreadable, everybody
// signs in online once; nothing else depends on it.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { deviceCodeSchema } from '#shared/domain/case/command.ts'
import { staffSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { replaceFile } from '../data-folder/durable-fs.ts'
import { isMissing } from '../data-folder/system-error.ts'

const knownPersonSchema = z.object({
  staff: staffSchema,
  deviceCode: deviceCodeSchema,
  /** Argon2id in PHC form. */
  verifier: z.string(),
  confirmedAt: instantSchema,
})
export type KnownPerson = z.infer<typeof knownPersonSchema>

const attemptsSchema = z.object({
  /** Digest of the typed name: people type their password into the wrong field. */
  who: z.string(),
  failures: z.int().positive(),
  lastAt: instantSchema,
})
export type Attempts = z.infer<typeof attemptsSchema>

const signInFileSchema = z.object({
  version: z.literal(1),
  people: z.array(knownPersonSchema),
  attempts: z.array(attemptsSchema),
})
export type SignInRecords = z.infer<typeof signInFileSchema>

export interface SignInFile {
  readonly records: () => SignInRecords
  /** Holds at once in memory, and is on disk when it resolves; a full disk is reported and closes nobody out. */
  readonly change: (edit: (records: SignInRecords) => SignInRecords) => Promise<void>
}

const NOTHING: SignInRecords = { version: 1, people: [], attempts: [] }

export async function openSignInFile(
  path: string,
  onProblem: (problem: unknown) => void,
): Promise<SignInFile> {
  let records = await read(path, onProblem)
  let last: Promise<void> = Promise.resolve()
  return {
    records: () => records,
    change: (edit) => {
      records = edit(records)
      last = last.then(() => replaceFile(path, JSON.stringify(records))).catch(onProblem)
      return last
    },
  }
}

async function read(path: string, onProblem: (problem: unknown) => void): Promise<SignInRecords> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'))
    return signInFileSchema.parse(content)
  } catch (problem) {
    if (!isMissing(problem)) onProblem(problem)
    return NOTHING
  }
}
