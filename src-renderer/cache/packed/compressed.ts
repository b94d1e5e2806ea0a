// JSON, compressed by the browser's own deflate, sealed. Deflate runs off the worker's thread and is four times as fast
// as one written in JavaScript (5 against 20 ms for 500 records).

import type { z } from 'zod'
import type { Bytes, Seal } from './seal.ts'

/** What was sealed cannot be opened any more, or is not what it should be. The cache has to be copied anew. */
export class Damaged extends Error {
  override name = 'Damaged'
}

export const sealJson = (seal: Seal, label: string, value: unknown): Promise<Bytes> =>
  sealText(seal, label, new TextEncoder().encode(JSON.stringify(value)))

/** `json`: what `openJson` will parse, in UTF-8. */
export async function sealText(seal: Seal, label: string, json: Bytes): Promise<Bytes> {
  return seal.close(label, await through(json, new CompressionStream('deflate-raw')))
}

export async function openJson<Schema extends z.ZodType>(
  seal: Seal,
  label: string,
  sealed: Bytes,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const packed = await seal.open(label, sealed)
  if (packed === null) throw new Damaged(label)
  const plain = await through(packed, new DecompressionStream('deflate-raw'))
  const value: unknown = JSON.parse(new TextDecoder().decode(plain))
  return schema.parse(value)
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const [read] = await Promise.all([new Response(stream.readable).arrayBuffer(), written])
  return new Uint8Array(read)
}
