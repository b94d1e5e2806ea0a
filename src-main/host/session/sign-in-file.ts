// What this machine remembers about sign-ins: an argon2id verifier for everyone who has signed in here online, when the
// server last confirmed them, and failed attempts; sealed. No password, no token. If the file is lost or unreadable, everybody
// signs in online once; nothing else depends on it.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { deviceCodeSchema } from '#shared/domain/case/command.ts'
import { staffSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { replaceFile } from '../data-folder/durable-fs.ts'
import { isMissing } from '../data-folder/system-error.ts'
import { aesGcm } from '../sealing/aes-gcm.ts'
import type { DataKey } from '../sealing/data-key.ts'

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

/** As it lies on disk. */
const sealedFileSchema = z.object({ version: z.literal(2), sealed: z.base64() })
/** Version 1 is what is sealed now, in the clear; it is sealed at the next start. */
const onDiskSchema = z.discriminatedUnion('version', [signInFileSchema, sealedFileSchema])

const NOTHING: SignInRecords = { version: 1, people: [], attempts: [] }
const ABOUT = Buffer.from('sign-in')

export async function openSignInFile(
  path: string,
  key: DataKey,
  onProblem: (problem: unknown) => void,
): Promise<SignInFile> {
  const sealing = aesGcm(key.derive('sign-in'))
  const write = (content: SignInRecords): Promise<void> => {
    const sealed = Buffer.from(sealing.seal(Buffer.from(JSON.stringify(content), 'utf8'), ABOUT))
    const file: z.infer<typeof sealedFileSchema> = { version: 2, sealed: sealed.toString('base64') }
    return replaceFile(path, JSON.stringify(file))
  }
  const read = async (): Promise<SignInRecords> => {
    try {
      const found = onDiskSchema.parse(JSON.parse(await readFile(path, 'utf8')))
      if (found.version === 1) {
        await write(found)
        return found
      }
      const plain = Buffer.from(sealing.open(Buffer.from(found.sealed, 'base64'), ABOUT)).toString('utf8')
      return signInFileSchema.parse(JSON.parse(plain))
    } catch (problem) {
      if (!isMissing(problem)) onProblem(problem)
      return NOTHING
    }
  }

  let records = await read()
  let last: Promise<void> = Promise.resolve()
  return {
    records: () => records,
    change: (edit) => {
      records = edit(records)
      last = last.then(() => write(records)).catch(onProblem)
      return last
    },
  }
}
