// The number on the paper that the person takes home.

import type { Command } from './command.ts'

/** Unique without the network: unit, device block, sequence (`310117-A03-000123`). */
export const receiptNumber = (command: Pick<Command, 'unit' | 'deviceCode' | 'deviceSeq'>): string =>
  `${command.unit}-${command.deviceCode}-${String(command.deviceSeq).padStart(6, '0')}`
