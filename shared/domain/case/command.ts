// A command: one act of one person on one record. The page drafts an `Act`; the host seals it with the device's
// identity and sequence number when it writes it to the journal; sealed commands alone are sent.

import { APPLICATION_BODIES } from '#shared/domain/application/bodies.ts'
import { INQUIRY_BODIES } from '#shared/domain/inquiry/bodies.ts'
import { INSTITUTION_HOLD_BODIES } from '#shared/domain/institution-hold/bodies.ts'
import { MONTH_BODIES } from '#shared/domain/month/bodies.ts'
import { PHONE_CHECK_BODIES } from '#shared/domain/phone-check/bodies.ts'
import { RECOUP_BODIES } from '#shared/domain/recoup-item/bodies.ts'
import { PUBLICATION_BODIES } from '#shared/domain/publication/bodies.ts'
import { RULING_BODIES } from '#shared/domain/ruling/bodies.ts'
import { SUSPECT_BODIES } from '#shared/domain/suspect/bodies.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { UNPAID_BODIES } from '#shared/domain/unpaid-item/bodies.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const commandBodySchema = z.discriminatedUnion('type', [
  ...APPLICATION_BODIES,
  ...INQUIRY_BODIES,
  ...PHONE_CHECK_BODIES,
  ...INSTITUTION_HOLD_BODIES,
  ...MONTH_BODIES,
  ...UNPAID_BODIES,
  ...RECOUP_BODIES,
  ...PUBLICATION_BODIES,
  ...RULING_BODIES,
  ...SUSPECT_BODIES,
])
export type CommandBody = z.infer<typeof commandBodySchema>
export type CommandType = CommandBody['type']

export const actSchema = z.object({
  /** UUIDv7: the id under which the server applies it at most once (SYNC-4). */
  id: z.uuid(),
  /** The record acted on; its kind follows from the body. */
  target: z.uuid(),
  /** The version that the person saw; 0 where the act begins the record (SYNC-6). */
  basedOn: z.int().nonnegative(),
  /** The moments of the acts in the record's trail that the person saw (`seen.ts`). */
  trail: z.array(instantSchema).readonly().optional(),
  /**
   * The last act that the person's screen showed on the record although the record did not hold it yet. Versions count
   * acts, so without it a record on which this one was refused and a colleague's applied would look the same (SYNC-6).
   */
  upon: z.uuid().optional(),
  unit: unitIdSchema,
  actor: staffIdSchema,
  actorName: z.string(),
  /** Local time of the act, by the workstation's clock. */
  at: instantSchema,
  body: commandBodySchema,
})
export type Act = z.infer<typeof actSchema>

export const deviceCodeSchema = z.string().regex(/^[A-Z]\d{2}$/)

export const commandSchema = actSchema.extend({
  device: z.uuid(),
  /** Short code of the device within its unit, given by the server: the block of its receipt numbers. */
  deviceCode: deviceCodeSchema,
  /** 1, 2, 3 … without gaps, handed out by the host. */
  deviceSeq: z.int().positive(),
})
export type Command = z.infer<typeof commandSchema>
