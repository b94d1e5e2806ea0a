// One line of input to one line of output. A line that cannot be read or does not fit is answered in its place with
// `invalid` and what is wrong, so that input and output stay in step. The side-by-side categories come without their
// traces: the chosen one's is in `trace`. A fault never quotes the line: personal data may stand in it.

import { assess } from '#shared/policy/assess.ts'
import { parseAssessmentInput, type InputFault } from '#shared/policy/parse.ts'

type Invalid = {
  readonly id: string | number
  readonly decision: 'invalid'
  readonly errors: readonly InputFault[]
}

const invalid = (id: string | number, errors: readonly InputFault[]): Invalid => ({
  id,
  decision: 'invalid',
  errors,
})

const UNREADABLE: readonly InputFault[] = [{ path: '', message: 'the line is not JSON' }]

function parseJson(line: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(line) }
  } catch {
    return null
  }
}

/** The line's own id where it has one; else its number. */
function idOf(value: unknown, lineNumber: number): string | number {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : lineNumber
}

/** `lineNumber` counts from 1, blank lines included. */
export function answerLine(line: string, lineNumber: number): string {
  const json = parseJson(line)
  if (json === null) return JSON.stringify(invalid(lineNumber, UNREADABLE))
  const parsed = parseAssessmentInput(json.value)
  if (!parsed.ok) return JSON.stringify(invalid(idOf(json.value, lineNumber), parsed.error))
  const answer = assess(parsed.value)
  const categories = answer.categories.map((category) => ({ ...category, trace: undefined }))
  return JSON.stringify({ ...answer, categories })
}
