// The official tables: as a page to show and print, or as a file that the browser saves. The digest is computed here, from
// the bytes that were saved, so that it can be compared with what the server wrote down.

import {
  EXPORTS,
  type ExportFormat,
  type ExportName,
  type ExportPage,
  exportPageSchema,
} from '#shared/contracts/exports.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { ask, askFor } from './host-client.ts'

const A_MINUTE = 60_000

export interface Period {
  readonly asOf: string
  readonly month: string
}

const pathOf = (name: ExportName, { asOf, month }: Period, format: string): string => {
  const period = EXPORTS[name].period === 'day' ? `asOf=${asOf}` : `month=${month}`
  return `${HOST_PATHS.municipal}${MUNICIPAL_PATHS.exports}/${name}?${period}&format=${format}`
}

export const getTable = (name: ExportName, period: Period): Promise<Result<ExportPage, Fault>> =>
  askFor(exportPageSchema, pathOf(name, period, 'page'))

export interface Saved {
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
}

export async function saveExport(
  name: ExportName,
  period: Period,
  format: ExportFormat,
): Promise<Result<Saved, Fault>> {
  const answer = await ask(pathOf(name, period, format))
  if (!answer.ok) return answer
  let file: Blob
  try {
    file = await answer.value.blob()
  } catch {
    // Broken off on the way: half a table is none.
    return err(fault('serverUnreachable'))
  }
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  const { title, period: of } = EXPORTS[name]
  const fileName = `${title}-${of === 'day' ? period.asOf : period.month}.${format}`
  offer(file, fileName)
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return ok({ fileName, bytes: file.size, sha256 })
}

function offer(file: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  // The browser reads the file after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, A_MINUTE)
}
