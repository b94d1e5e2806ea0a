// owed.ndjson: who has to do what next with every record that is not at its end (M-9), by the same function as everywhere.

import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { owed } from '#shared/domain/owed/owed.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

export function owedLine(record: CaseRecord, kind: CaseKind, asOf: PlainDate): Line | null {
  const step = owed(record, asOf)
  if (step === null) return null
  const { unit, ...rest } = step
  return { record: record.id, kind, unit: unitWord(unit), ...rest }
}
