// What is being typed on an unpaid item: a contact, a correction, or nothing.

import { z } from 'zod'
import { useKeptDraft } from '../../../drafts/use-kept-draft.ts'
import { type ContactDraft, contactDraftSchema } from './contact-draft.ts'
import { type CorrectionDraft, correctionDraftSchema } from './correction-draft.ts'

const itemDraftSchema = z.object({
  contact: contactDraftSchema.nullable(),
  correction: correctionDraftSchema.nullable(),
})

export interface ItemDraft {
  /** Read from this machine: before that nothing may be begun, or it would overwrite what was typed. */
  readonly ready: boolean
  readonly contact: ContactDraft | null
  readonly correction: CorrectionDraft | null
  readonly keepContact: (contact: ContactDraft | null) => void
  readonly keepCorrection: (correction: CorrectionDraft | null) => void
  /** The last change is on the screen and nowhere else. */
  readonly unsaved: boolean
}

export function useItemDraft(item: string): ItemDraft {
  const { content, keep, unsaved } = useKeptDraft('unpaid', item, itemDraftSchema)
  const contact = content?.contact ?? null
  const correction = content?.correction ?? null
  const put = (next: z.infer<typeof itemDraftSchema>): void => {
    keep(next.contact === null && next.correction === null ? null : next)
  }
  return {
    ready: content !== undefined,
    contact,
    correction,
    keepContact: (next) => {
      put({ contact: next, correction })
    },
    keepCorrection: (next) => {
      put({ contact, correction: next })
    },
    unsaved,
  }
}
