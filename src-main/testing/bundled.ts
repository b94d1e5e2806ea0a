// Bundles an entry for tests that start it many times: a bundle starts in a tenth of the time of its sources.

import { join } from 'node:path'
import { build } from 'vite'

const FOLDER = join(import.meta.dirname, '../../out/testing')

export async function bundled(entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    // Zod and Hono go in; what is native stays where it is.
    ssr: { noExternal: true, external: ['@node-rs/argon2'] },
    build: {
      ssr: join(import.meta.dirname, `${entry}.ts`),
      outDir: join(FOLDER, entry),
      emptyOutDir: true,
      target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: `${entry}.js` } },
    },
  })
  return join(FOLDER, entry, `${entry}.js`)
}
