// SYNC-16: the messages between workstations and the municipal server, held fast. Whoever changes one decides whether
// older workstations still understand it: if not, PROTOCOL_VERSION rises; in both cases the new hash is written down in
// wire-schemas.json with the version that it belongs to.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as tables from '#shared/contracts/exports.ts'
import * as handedOver from '#shared/contracts/handed-over.ts'
import * as municipal from '#shared/contracts/municipal.ts'
import * as reports from '#shared/contracts/reports.ts'
import * as snapshot from '#shared/contracts/snapshot.ts'
import { PROTOCOL_VERSION } from '#shared/contracts/versions.ts'

const recordedSchema = z.object({ protocol: z.int(), messages: z.record(z.string(), z.string()) })

const hashOf = (schema: z.ZodType): string =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
    .digest('hex')
    .slice(0, 16)

describe('the messages of the protocol', () => {
  it('SYNC-16 do not change without a decision about the version', () => {
    const file = new URL('wire-schemas.json', import.meta.url)
    const recorded = recordedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const messages = Object.fromEntries(
      Object.entries({ ...municipal, ...snapshot, ...handedOver, ...tables, ...reports }).flatMap(
        ([name, value]) => (value instanceof z.ZodType ? [[name, hashOf(value)]] : []),
      ),
    )
    expect({ protocol: PROTOCOL_VERSION, messages }).toEqual(recorded)
  })
})
