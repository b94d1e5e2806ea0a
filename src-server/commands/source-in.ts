// `--source civil-affairs`: the authority whose file it is.

import { isSource, type Source, SOURCES } from '#shared/domain/person/sources.ts'
import { UsageError } from './subcommand.ts'

export function sourceIn(typed: string | undefined): Source | null {
  if (typed === undefined) return null
  if (!isSource(typed)) throw new UsageError(`the sources are ${SOURCES.join(', ')}`)
  return typed
}
