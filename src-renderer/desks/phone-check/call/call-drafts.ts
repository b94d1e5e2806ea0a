// The call that is being made, kept while the person looks something up elsewhere in the program. It is personal and
// short-lived, so it stays in this page's memory: a reload in the middle of a call begins the note anew.

import { useState } from 'react'
import type { CallDraft } from './call-draft.ts'

const open = new Map<string, CallDraft>()

/** Null: nothing has been dialled. */
export function useCallDraft(call: string): readonly [CallDraft | null, (draft: CallDraft | null) => void] {
  const [draft, setDraft] = useState(() => open.get(call) ?? null)
  return [
    draft,
    (next) => {
      if (next === null) open.delete(call)
      else open.set(call, next)
      setDraft(next)
    },
  ]
}
