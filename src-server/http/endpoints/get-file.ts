// `GET /files/:digest`: a scan, for staff of a unit that has an application referring to it, and nobody else. To others
// it does not exist.

import type { Handler } from 'hono'
import { findScanOfUnit, readScan } from '../../files/scan-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { Refusal } from '../refusal.ts'

export const getFile =
  ({ db }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const digest = c.req.param('digest') ?? ''
    const scan = await findScanOfUnit(db, digest, c.get('caller').unit)
    if (scan === null) throw new Refusal('fileMissing')
    return c.body(readScan(db, digest), 200, {
      'content-type': scan.type,
      'content-length': String(scan.bytes),
      'content-disposition': 'attachment',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  }
