// 暂缓: holds are a set beside the state, each with its ground, its owner and who may lift it. While one stands, nothing
// moves past it towards payment; they are lifted one by one (product sheet 1). The hold on an institution is not copied
// here: it is derived from the institution of the certificate (see move.ts).

import type { ActingRole } from '#shared/domain/case/transition.ts'
import { roleSchema, staffIdSchema } from '#shared/domain/staff/staff.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const HOLD_KINDS = ['own', 'unverified-call', 'objection', 'difference'] as const
export const holdKindSchema = z.enum(HOLD_KINDS)
export type HoldKind = z.infer<typeof holdKindSchema>

export const HOLD_TITLES: Readonly<Record<HoldKind | 'institution', string>> = {
  own: '本案暂缓',
  'unverified-call': '电话未核实',
  objection: '公示异议',
  difference: '抽查不一致',
  institution: '机构暂缓',
}

export const holdSchema = z.object({
  /** The id of the command that placed it. */
  id: z.uuid(),
  kind: holdKindSchema,
  ground: z.string(),
  by: staffIdSchema,
  byName: z.string(),
  at: instantSchema,
  /** Who may lift it at a desk; the server's own act lifts what a later call or a settled objection resolves. */
  liftedBy: roleSchema.or(z.literal('municipal')),
  /** The call whose finding placed it; a later finding of that call takes its place. */
  call: z.uuid().nullable(),
})
export type Hold = z.infer<typeof holdSchema>

/** The supervisor may lift any hold that a person may lift; the server's own act lifts every one. */
export const mayLift = ({ liftedBy }: Pick<Hold, 'liftedBy'>, roles: readonly ActingRole[]): boolean =>
  roles.includes('municipal') ||
  (liftedBy !== 'municipal' && (roles.includes(liftedBy) || roles.includes('supervisor')))
