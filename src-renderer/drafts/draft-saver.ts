// Saves what is typed at once. One write at a time: what is typed meanwhile waits and only its last state is written, so
// that an older text can never overwrite a newer one and a fast typist does not queue up writes.

export interface DraftSaver<Content> {
  readonly save: (content: Content) => void
  /** Forgets what is waiting: the draft has been put away or has become an act. */
  readonly drop: () => void
}

/** `failed` is told after every write whether it failed, so that the page can say so and stop saying so. */
export function draftSaver<Content>(
  write: (content: Content) => Promise<void>,
  failed: (hasFailed: boolean) => void,
): DraftSaver<Content> {
  let waiting: { readonly content: Content } | null = null
  let writing = false

  const writeWaiting = (): void => {
    if (waiting === null || writing) return
    const { content } = waiting
    waiting = null
    writing = true
    void write(content)
      .then(
        () => {
          failed(false)
        },
        () => {
          failed(true)
        },
      )
      .finally(() => {
        writing = false
        writeWaiting()
      })
  }

  return {
    save: (content) => {
      waiting = { content }
      writeWaiting()
    },
    drop: () => {
      waiting = null
    },
  }
}
