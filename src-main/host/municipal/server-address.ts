// The municipal server's address: named by IT or at the start, else asked for once on the first-run page and kept in the
// data folder. Invariant: once there is one, no page changes it; passwords go where the machine's owner has said.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../data-folder/durable-fs.ts'
import { isMissing } from '../data-folder/system-error.ts'
import { municipalAddress } from './municipal-address.ts'

export interface ServerAddress {
  readonly current: () => string | null
  /** On disk when it resolves. */
  readonly keep: (address: string) => Promise<void>
}

const keptSchema = z.object({ municipal: z.string() })

/** `named`: what IT or the command line says, which is never written down here. */
export async function openServerAddress(dataFolder: string, named: string | null): Promise<ServerAddress> {
  const path = join(dataFolder, 'server.json')
  let current = named ?? (await keptAddress(path))
  return {
    current: () => current,
    keep: async (address) => {
      await replaceFile(path, `${JSON.stringify({ municipal: address })}\n`)
      current = address
    },
  }
}

/** A file that is damaged counts as none: the page asks again. */
async function keptAddress(path: string): Promise<string | null> {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    const address = parsed.success ? municipalAddress(parsed.data.municipal) : null
    return address?.ok === true ? address.value : null
  } catch (problem) {
    if (problem instanceof SyntaxError || isMissing(problem)) return null
    throw problem
  }
}
