// The boundary of the engine: unknown JSON in, facts or a list of faults out. A fault names the path of the key, so
// that whoever sent the line can find it; messages are for operators, not for applicants.

import { err, ok, type Result } from '#shared/kernel/result.ts'
import { assessmentInputSchema, type AssessmentInput } from './input.ts'

export type InputFault = { readonly path: string; readonly message: string }

export function parseAssessmentInput(value: unknown): Result<AssessmentInput, readonly InputFault[]> {
  const parsed = assessmentInputSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return err(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })))
}
