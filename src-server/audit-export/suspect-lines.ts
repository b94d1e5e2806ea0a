// suspects.ndjson: what was paid and is doubtful because facts arrived later, and how a person disposed of it.

import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { Suspect } from '#shared/domain/suspect/suspect.ts'
import type { Line } from './ndjson-file.ts'

/** The facts are sentences of the rules; the reason is the person's own words. */
export const suspectLine = ({ id, application, since, fact, disposition }: Suspect): Line => ({
  id,
  application,
  since,
  fact,
  disposedAt: disposition === null ? null : shanghaiDate(disposition.at),
  disposition: disposition?.choice ?? null,
})
