// What is being typed on one record, kept as it is typed: it is there again after a reload, a crash, or a look elsewhere.

import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { draftSaver } from './draft-saver.ts'
import { type Draft, removeDraft, saveDraft, useDrafts } from './drafts.ts'

export interface KeptDraft<Content> {
  /** Null: nothing is being typed; undefined: not read yet. */
  readonly content: Content | null | undefined
  /** Null puts it away. */
  readonly keep: (content: Content | null) => void
  /** The last one could not be written: it is on the screen and nowhere else. */
  readonly unsaved: boolean
}

export function useKeptDraft<Content>(
  desk: Draft['desk'],
  record: string,
  schema: z.ZodType<Content>,
): KeptDraft<Content> {
  const id = `${desk}-${record}`
  const stored = useDrafts(desk)
  const [typed, setTyped] = useState<{ readonly id: string; readonly content: Content | null } | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const saver = useMemo(
    () =>
      draftSaver<Content | null>(
        (content) => (content === null ? removeDraft(id) : saveDraft({ id, desk, parked: false, content })),
        setUnsaved,
      ),
    [id, desk],
  )
  return {
    content: typed?.id === id ? typed.content : found(stored, id, schema),
    keep: (content) => {
      setTyped({ id, content })
      saver.save(content)
    },
    unsaved,
  }
}

/** One that does not parse comes from another release and is left alone. */
function found<Content>(
  stored: readonly Draft[] | undefined,
  id: string,
  schema: z.ZodType<Content>,
): Content | null | undefined {
  if (stored === undefined) return undefined
  return schema.safeParse(stored.find((draft) => draft.id === id)?.content).data ?? null
}
