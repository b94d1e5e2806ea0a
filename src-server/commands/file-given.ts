// What the commands that import a file have in common: the one file they are given, and what they say of a refused one.

import { access, readFile } from 'node:fs/promises'
import type { LineFault } from '../jobs/line-fault.ts'
import { decodeText } from '../tables/decode-text.ts'
import type { JobRun } from './job.ts'
import { Failure, UsageError } from './subcommand.ts'

export async function fileIn([file, ...others]: readonly string[]): Promise<string> {
  if (file === undefined || others.length > 0) throw new UsageError('name one file')
  await access(file).catch(() => {
    throw new Failure(`读不到文件：${file}`)
  })
  return file
}

/** The text of the one file given, in whatever encoding an office or a bank writes it. */
export async function textIn(path: string): Promise<string> {
  const text = decodeText(await readFile(path))
  if (!text.ok) throw new Failure(text.error)
  return text.value
}

/** Prints every fault and ends the command: nothing was imported. */
export function refuseFile(
  report: JobRun['report'],
  refused: { readonly status: 'refused'; readonly faults: readonly LineFault[] },
): never {
  report(refused, faultLines(refused.faults))
  throw new Failure(`整份文件未导入：${refused.faults.length} 处错误`)
}

/** Line 0 is the file as a whole. */
export const faultLines = (faults: readonly LineFault[]): string[] =>
  faults.map(({ line, says }) => (line === 0 ? says : `第 ${line} 行：${says}`))
