// The standard (补贴标准) of a certificate in yuan, before the ratio (section 3).

import type { CaseFile } from './case-file.ts'
import { isPriorityOccupation } from './parameters/occupations.ts'
import type { StandardColumn } from './parameters/programme.ts'

function columnOf({ standards, certificate, catalogueClass }: CaseFile): StandardColumn | null {
  if (standards === null) return null
  if (standards.by === 'class') return catalogueClass === null ? null : standards[catalogueClass]
  const raised = certificate.kind === 'skill-level' && isPriorityOccupation(certificate.occupationCode)
  return raised && standards.priority !== null ? standards.priority : standards.general
}

/** Whole yuan, or null where the programme has none or the class is not known. */
export const standardOf = (file: CaseFile): number | null =>
  columnOf(file)?.[file.certificate.level ?? 'ungraded'] ?? null
