// What the exit code of a shell means to whoever started it.

import type { FaultName } from '#shared/contracts/faults.ts'

export const BAD_OPTIONS = 2

const BY_FAULT: Readonly<Partial<Record<FaultName, number>>> = {
  folderInUse: 3,
  portTaken: 4,
  journalUnreadable: 5,
  diskFull: 6,
  notBuilt: 7,
  dataKeyUnusable: 8,
}

export const exitCodeOf = (name: FaultName): number => BY_FAULT[name] ?? 1
