// Saves what is typed, at most a moment after it is typed and at once when the page goes away. One write at a time, so
// that an older text can never overwrite a newer one.

export interface DraftSaver<Content> {
  readonly save: (content: Content) => void
  /** Writes what is waiting, now. */
  readonly flush: () => void
  /** Forgets what is waiting: the draft has been put away or has become an act. */
  readonly drop: () => void
}

/** Milliseconds between the first unsaved keystroke and its write. */
export const SAVE_DELAY = 150

export function draftSaver<Content>(write: (content: Content) => Promise<void>): DraftSaver<Content> {
  let waiting: { readonly content: Content } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing = false

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting === null || writing) return
    const { content } = waiting
    waiting = null
    writing = true
    void write(content).finally(() => {
      writing = false
      flush()
    })
  }

  const drop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    waiting = null
  }

  return {
    save: (content) => {
      waiting = { content }
      timer ??= setTimeout(flush, SAVE_DELAY)
    },
    flush,
    drop,
  }
}
