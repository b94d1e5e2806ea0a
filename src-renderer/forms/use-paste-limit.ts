// A text field takes no more than its limit, and a browser cuts what is pasted beyond it without a word: here it is said.

import { type ClipboardEvent, useState } from 'react'

export interface PasteLimit {
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  /** The sentence, until the text is changed again. */
  readonly warning: string | null
}

/** Undefined: no limit. */
export function usePasteLimit(value: string, limit: number | undefined): PasteLimit {
  const [cutAt, setCutAt] = useState<string | null>(null)
  return {
    onPaste: ({ currentTarget, clipboardData }) => {
      const { selectionStart, selectionEnd } = currentTarget
      const from = selectionStart ?? value.length
      const to = selectionEnd ?? from
      const whole = value.slice(0, from) + clipboardData.getData('text') + value.slice(to)
      const room = limit === undefined ? whole.length : limit
      setCutAt(whole.length > room ? cutTo(value, whole, from, to, room) : null)
    },
    warning: cutAt === null || cutAt !== value ? null : `粘贴的内容超过 ${limit ?? 0} 字，多出的未填入`,
  }
}

/** What the browser leaves: the pasted text loses its end, what stood behind it stays. */
function cutTo(value: string, whole: string, from: number, to: number, room: number): string {
  const behind = value.slice(to)
  return whole.slice(0, Math.max(from, room - behind.length)) + behind
}
