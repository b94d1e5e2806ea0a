// Takes the next item of a stream while its consumer is still busy with the one before: a page of the first copy is read
// and parsed while the page before it is sealed and written. One ahead and no more, so that memory stays small.

export async function* oneAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const source = items[Symbol.asyncIterator]()
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = source.next()
    // Whoever stops early never looks at the answer; whoever goes on still gets its failure.
    asked.catch(() => undefined)
    return asked
  }
  let next = ask()
  try {
    for (;;) {
      const answer = await next
      if (answer.done === true) return
      next = ask()
      yield answer.value
    }
  } finally {
    // Not waited for: the source may be in the middle of a read from a line that has gone silent.
    source.return?.(undefined).catch(() => undefined)
  }
}
