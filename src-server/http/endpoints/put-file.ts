// `PUT /files/:digest`: a scan of a paper. It may arrive before or after the command that refers to it. The content
// decides about everything: its size while it streams in, its type by its first bytes, its name by its hash.

import { createHash } from 'node:crypto'
import type { Handler } from 'hono'
import { scanSchema, type Scan } from '#shared/domain/material/material.ts'
import { scanTypeOf } from '../../files/scan-type.ts'
import { storeScan } from '../../files/scan-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { Refusal } from '../refusal.ts'

const MEGABYTE = 1024 * 1024

export const putFile =
  ({ db, clock }: MunicipalContext, limit: number): Handler<MunicipalEnv> =>
  async (c) => {
    const digest = scanSchema.shape.digest.safeParse(c.req.param('digest'))
    if (!digest.success) throw new Refusal('invalidRequest', { path: 'digest' })
    const content = await readAtMost(c.req.raw, limit)
    if (content.length === 0) throw new Refusal('fileEmpty')
    const type = scanTypeOf(content)
    if (type === null || type !== declaredType(c.req.header('content-type'))) {
      throw new Refusal('fileTypeRefused')
    }
    if (createHash('sha256').update(content).digest('hex') !== digest.data) {
      throw new Refusal('fileDigestMismatch')
    }
    const scan: Scan = { digest: digest.data, type, bytes: content.length }
    await storeScan(db, scan, content, c.get('caller').staff, clock())
    return c.json({ scan })
  }

async function readAtMost(request: Request, limit: number): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) throw tooLarge(announced, limit)
  const parts: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = request.body
  for await (const part of body ?? []) {
    size += part.length
    if (size > limit) throw tooLarge(size, limit)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const declaredType = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const tooLarge = (size: number, limit: number): Refusal =>
  new Refusal('fileTooLarge', { size: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE })
