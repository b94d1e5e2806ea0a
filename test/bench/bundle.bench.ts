// `npm run bench -- bundle`: gzip size of the built page, file by file, and what the sign-in page needs before its first
// paint: the document with the scripts and styles that it names and the scripts that those import at once. Builds first.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'electron-vite'
import { readOptions } from './kit/options.ts'
import { print } from './kit/print.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUILT = join(ROOT, 'out/renderer')
const SHOWN = 8

const { json } = readOptions({})
await build({ root: ROOT, logLevel: 'error' })

const files = new Map<string, { readonly text: string; readonly gzip: number }>()
for (const entry of await readdir(BUILT, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile()) continue
  const bytes = await readFile(join(entry.parentPath, entry.name))
  files.set(entry.name, { text: bytes.toString(), gzip: gzipSync(bytes, { level: 9 }).length })
}

/** Names of files that a file asks for at once: in the document any address, in a script its static imports. */
function namedIn(name: string): string[] {
  const text = files.get(name)?.text ?? ''
  const pattern = name.endsWith('.html')
    ? /(?:src|href)="([^"]+)"/g
    : /(?:from|import)\s*["']\.\/([^"']+)["']/g
  return [...text.matchAll(pattern)].map(([, path = '']) => basename(path))
}

const first = new Set(['index.html'])
for (const name of first) {
  for (const other of namedIn(name)) if (files.has(other)) first.add(other)
}

const sizeOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + (files.get(name)?.gzip ?? 0), 0)
const biggest = [...files].sort(([, a], [, b]) => b.gzip - a.gzip).slice(0, SHOWN)

print(
  {
    files: files.size,
    gzipBytes: sizeOf(files.keys()),
    firstPaintFiles: [...first],
    firstPaintGzipBytes: sizeOf(first),
    biggest: Object.fromEntries(biggest.map(([name, { gzip }]) => [name, gzip])),
  },
  json,
)
