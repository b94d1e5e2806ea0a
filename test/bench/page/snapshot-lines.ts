// The lines of an NDJSON answer as they arrive, a page's line being the JSON of its records. Everybody who competes reads
// the feed with these functions: parsed as JSON, and looked at no further than that records are objects.

import { z } from 'zod'

/** A type and no interface, so that it is known to be plain JSON. */
export type FeedRecord = {
  readonly id: string
  readonly version?: number
}

const recordSchema = z.custom<FeedRecord>((value) => typeof value === 'object' && value !== null)
export const recordsSchema = z.array(recordSchema)
const kindSchema = z.enum(['person', 'application'])
const headSchema = z.object({ line: z.enum(['start', 'page', 'complete']), kind: kindSchema.optional() })
const changeSchema = z.object({ kind: z.string(), record: recordSchema.optional() })

export interface FeedRecords {
  readonly kind: z.infer<typeof kindSchema>
  readonly records: readonly FeedRecord[]
}

/** Each line once it is whole. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const { body } = await fetch(path)
  if (body === null) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const [first = '', ...more] = value.split('\n')
    rest.push(first)
    for (const line of more) {
      yield rest.join('')
      rest = [line]
    }
  }
}

/** The pages of the copy. */
export async function* copiedPages(): AsyncGenerator<FeedRecords> {
  let kind: FeedRecords['kind'] | undefined
  for await (const text of linesOf('/municipal/sync/snapshot')) {
    const value: unknown = JSON.parse(text)
    if (kind === undefined) kind = headSchema.parse(value).kind
    else {
      yield { kind, records: recordsSchema.parse(value) }
      kind = undefined
    }
  }
}

export async function changedRecords(): Promise<FeedRecord[]> {
  const changed: FeedRecord[] = []
  for await (const text of linesOf('/municipal/sync/changes')) {
    const { record } = changeSchema.parse(JSON.parse(text))
    if (record !== undefined) changed.push(record)
  }
  return changed
}
