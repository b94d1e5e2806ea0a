// Reads the device's data key from its folder, or makes it at the first start. Today it lies there as it is, a
// *development key*: whoever has the whole folder has the key too, and what encryption protects is a copy of the other
// files. The file lists wrappings, so that the same key can be wrapped by each enrolled person's password, and the
// development entry removed, without touching what the key has sealed. A file that we do not understand is left alone.

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile } from '../data-folder/durable-fs.ts'
import { isMissing } from '../data-folder/system-error.ts'
import { DATA_KEY_BYTES, type DataKey, dataKeyOf } from './data-key.ts'

export const DATA_KEY_FILE = 'data-key.json'

const wrappingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('development'), key: z.base64() }),
])
const keyFileSchema = z.object({ version: z.literal(1), wrappings: z.array(wrappingSchema).min(1) })

/** Throws system errors of a disk that is full or gone. */
export async function openDataKey(folder: string): Promise<Result<DataKey, Fault>> {
  const path = join(folder, DATA_KEY_FILE)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    const secret = randomBytes(DATA_KEY_BYTES)
    await replaceFile(path, keyFileOf(secret))
    return ok(dataKeyOf(secret))
  }
  const secret = secretIn(text)
  return secret === null ? err(fault('dataKeyUnusable')) : ok(dataKeyOf(secret))
}

function keyFileOf(secret: Buffer): string {
  const file: z.infer<typeof keyFileSchema> = {
    version: 1,
    wrappings: [{ kind: 'development', key: secret.toString('base64') }],
  }
  return JSON.stringify(file)
}

function secretIn(text: string): Buffer | null {
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(text))
    const secret = Buffer.from(parsed.data?.wrappings[0]?.key ?? '', 'base64')
    return secret.length === DATA_KEY_BYTES ? secret : null
  } catch {
    return null
  }
}
