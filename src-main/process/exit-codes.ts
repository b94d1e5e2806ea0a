// What the exit code of a shell means to whoever started it.

import type { FaultName } from '#shared/contracts/faults.ts'

const NOT_AS_STARTED = 2

const BY_FAULT: Readonly<Partial<Record<FaultName, number>>> = {
  optionsWrong: NOT_AS_STARTED,
  switchRefused: NOT_AS_STARTED,
  timeMachineRefused: NOT_AS_STARTED,
  policyWrong: NOT_AS_STARTED,
  addressMalformed: NOT_AS_STARTED,
  addressInClear: NOT_AS_STARTED,
  folderInUse: 3,
  portTaken: 4,
  journalUnreadable: 5,
  diskFull: 6,
  notBuilt: 7,
  dataKeyUnusable: 8,
  dataFolderClosed: 9,
}

export const exitCodeOf = (name: FaultName): number => BY_FAULT[name] ?? 1
