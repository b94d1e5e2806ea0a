// `--source social-insurance --watermark 2026-11-20 [--number 2]`: whose delivery a file is, and up to when.

import { type Source, SOURCES } from '#shared/domain/person/sources.ts'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { JobRun } from './job.ts'
import { UsageError } from './subcommand.ts'

export const DELIVERY_OPTIONS = ['source', 'watermark', 'number'] as const

export interface DeliveryIn<Of extends Source> {
  readonly source: Of
  readonly upTo: PlainDate
  readonly number: number
}

export function deliveryIn<Of extends Source>(
  option: JobRun['option'],
  isOne: (source: Source) => source is Of,
): DeliveryIn<Of> {
  const named = SOURCES.find((each) => each === option('source'))
  if (named === undefined || !isOne(named)) {
    throw new UsageError(`--source is needed: ${SOURCES.filter((each) => isOne(each)).join(', ')}`)
  }
  const upTo = parsePlainDate(option('watermark') ?? '')
  if (upTo === null) throw new UsageError('--watermark is needed: the day up to which was gathered')
  const number = Number(option('number') ?? '0')
  if (!Number.isInteger(number) || number < 0) throw new UsageError('--number is a whole number')
  return { source: named, upTo, number }
}

/** What became of the watermark, in a line. */
export const watermarkLine = (moved: boolean | undefined, upTo: PlainDate): string =>
  moved === true ? `数据截至 ${upTo}` : '数据截至日未变'
