// Bytes as the body of an answer, pulled at the reader's pace. The first piece is made before the answer begins, so that
// what cannot be made at all is an error and no torn file; an error later breaks the connection.

export async function streamPieces(
  pieces: AsyncGenerator<Uint8Array, unknown>,
): Promise<ReadableStream<Uint8Array>> {
  const first = await pieces.next()
  let waiting: typeof first | null = first
  return new ReadableStream({
    pull: async (controller) => {
      const piece = waiting ?? (await pieces.next())
      waiting = null
      if (piece.done === true) controller.close()
      else controller.enqueue(piece.value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
