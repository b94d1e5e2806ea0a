// The application as every screen and the server see it: the fold of its events (see apply.ts). `version` counts the
// commands that changed it, so that the workstation's optimistic fold and the server's agree.

import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { materialKindSchema } from '#shared/domain/material/material.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { outcomeSchema } from './decision.ts'
import { dossierSchema } from './dossier.ts'
import { monthLife } from './month-life.ts'
import { applicationStateSchema } from './states.ts'

/** A failed rule with its law, as the notice 不予受理告知单 prints it. */
export const groundSchema = z.object({
  rule: z.string().min(1),
  citation: z.string().min(1),
  because: z.string().min(1),
  /** 口径: the reading of ours that the refusal rests on. */
  interpretation: z.string().optional(),
})
export type Ground = z.infer<typeof groundSchema>

export const applicationSchema = dossierSchema.extend({
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: applicationStateSchema,
  /** The application date A: the first lodging, also after a return for papers. */
  lodgedOn: plainDateSchema.nullable(),
  lodgedBy: staffIdSchema.nullable(),
  /** Number of the receipt or notice that the person took home. */
  receipt: z.string(),
  outcome: outcomeSchema.nullable(),
  missing: z.array(materialKindSchema),
  /** 需联系申请人: why the person has to be called, or null. */
  contactApplicant: z.string().nullable(),
  grounds: z.array(groundSchema),
  log: z.array(logEntrySchema),
  ...monthLife,
})
export type Application = z.infer<typeof applicationSchema>
