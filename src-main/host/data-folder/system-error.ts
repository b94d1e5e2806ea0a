// Reads Node's error codes without guessing at types, and turns a failed write into the sentence for staff (SYNC-3).

import { type Fault, fault } from '#shared/contracts/faults.ts'

export function systemErrorCode(problem: unknown): string | null {
  if (!(problem instanceof Error) || !('code' in problem)) return null
  return typeof problem.code === 'string' ? problem.code : null
}

export function storageFault(problem: unknown): Fault {
  const code = systemErrorCode(problem)
  return fault(code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'storageFailed')
}

export const isMissing = (problem: unknown): boolean => systemErrorCode(problem) === 'ENOENT'
