// The call that is being made: sealed on this machine with every key, as everything that is typed, so that a page that
// crashes in the middle of a call comes back with it. It ends when the call is recorded or was never dialled.

import { useState } from 'react'
import { type Draft, removeDraft, saveDraft } from '../../../drafts/drafts.ts'
import { draftSaver } from '../../../drafts/draft-saver.ts'
import { type CallDraft, callDraftSchema } from './call-draft.ts'

export interface KeptCallDraft {
  /** Null: nothing has been dialled. Undefined: this machine's drafts are still being read. */
  readonly draft: CallDraft | null | undefined
  /** What is noted is on the screen only: the disk does not take it. */
  readonly saveFailed: boolean
  readonly keep: (draft: CallDraft | null) => void
}

/** `stored`: this machine's drafts, which the desk reads before a call is opened. */
export function useCallDraft(call: string, stored: readonly Draft[] | undefined): KeptCallDraft {
  const [noted, setNoted] = useState<CallDraft | null>()
  const [saveFailed, setSaveFailed] = useState(false)
  const [saver] = useState(() => draftSaver((draft: CallDraft | null) => write(call, draft), setSaveFailed))
  return {
    draft: noted === undefined ? stored && storedDraft(stored, call) : noted,
    saveFailed,
    keep: (draft) => {
      setNoted(draft)
      saver.save(draft)
    },
  }
}

const write = (id: string, content: CallDraft | null): Promise<void> =>
  content === null ? removeDraft(id) : saveDraft({ id, desk: 'phone-check', parked: false, content })

function storedDraft(stored: readonly Draft[], call: string): CallDraft | null {
  const parsed = callDraftSchema.safeParse(stored.find(({ id }) => id === call)?.content)
  return parsed.success ? parsed.data : null
}
