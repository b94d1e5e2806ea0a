// The people at the desks. One person may hold several roles, except audit together with confirm (谁审核，谁负责: the
// separation of product sheet, roles).

import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { z } from 'zod'

export const ROLES = ['clerk', 'reviewer', 'confirmer', 'verifier', 'ledger', 'supervisor'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  clerk: '受理',
  reviewer: '审核',
  confirmer: '确认',
  verifier: '核实',
  ledger: '台账',
  supervisor: '主管',
}

export const staffIdSchema = z.uuid()

export const staffSchema = z.object({
  id: staffIdSchema,
  username: z.string().min(1),
  name: z.string().min(1),
  unit: unitIdSchema,
  roles: z.array(roleSchema),
})
export type Staff = z.infer<typeof staffSchema>

/** Audit and confirmation are never in one hand, and a supervisor does not hold confirm together with audit. */
export const rolesAreSeparate = (roles: readonly Role[]): boolean =>
  !(roles.includes('reviewer') && roles.includes('confirmer'))
