// What another program sees in a workbook: LibreOffice opens all files in one run and writes each as text, value by value.

import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined

/** Comma, double quote, UTF-8, every text quoted, values as they are and not as they are shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false'

export async function seenByLibreOffice<Name extends string>(
  files: Readonly<Record<Name, Uint8Array>>,
): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'jibu-export-'))
  try {
    const names = Object.keys(files)
    for (const [name, bytes] of Object.entries<Uint8Array>(files)) {
      await writeFile(join(folder, `${name}.xlsx`), bytes)
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = names.map((name) => join(folder, `${name}.xlsx`))
    const words = ['--headless', profile, '--convert-to', AS_CSV, '--outdir', folder, ...paths]
    await promisify(execFile)('soffice', words, { timeout: 180_000 })
    const seen = new Map<string, string[][]>()
    for (const name of names) seen.set(name, cellsOf(await readFile(join(folder, `${name}.csv`), 'utf8')))
    return seen
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lines of cells; a quoted cell may hold commas, quotes and line breaks. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  // The end of the text matches once more, as an empty line.
  while (lines.at(-1)?.every((cell) => cell === '') === true) lines.pop()
  return lines
}
