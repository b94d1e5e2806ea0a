// `--watermarks employment=2026-11-20,pension=2026-11-20`: the groups of facts that a file speaks for.

import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { FACTS_GROUPS, type FactsGroup } from '#shared/policy/vocabulary.ts'
import type { Watermarks } from '../jobs/feeds/gathered.ts'
import { UsageError } from './subcommand.ts'

export function watermarksIn(text: string | undefined): Watermarks {
  if (text === undefined) throw new UsageError('--watermarks is needed, such as employment=2026-11-20')
  return new Map(text.split(',').map(watermark))
}

function watermark(pair: string): [FactsGroup, PlainDate] {
  const [name = '', day = ''] = pair.split('=')
  const group = FACTS_GROUPS.find((each) => each === name && each !== 'certificate')
  const date = parsePlainDate(day)
  if (group === undefined || date === null) throw new UsageError(`not a group with its day: ${pair}`)
  return [group, date]
}
